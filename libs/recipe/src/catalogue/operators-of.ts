import type { OperatorRole, Parameters } from '@evorx/parameters';
import type { OperatorsOf } from '../parameters/schema-of';
import type { Catalogue } from './catalogue';

const FOR: Readonly<Record<OperatorRole, keyof Omit<Catalogue, 'presets' | 'problems'>>> = {
  selection: 'selections',
  variation: 'variations',
  replacement: 'replacements',
  optimiser: 'optimisers',
  algorithm: 'algorithms',
};

/** The parameters of rows by their names. @category Internals */
export const parametersIn = (
  rows: Readonly<Record<string, { readonly parameters: Parameters }>>,
): Readonly<Record<string, Parameters>> =>
  Object.fromEntries(Object.entries(rows).map(([name, { parameters }]) => [name, parameters]));

/** What takes the place of an operator in recipes of a catalogue. @category Internals */
export const operatorsOf =
  (catalogue: Catalogue): OperatorsOf =>
  (role) =>
    parametersIn(catalogue[FOR[role]]);

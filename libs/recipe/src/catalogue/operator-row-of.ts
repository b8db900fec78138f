import type { OperatorDefinition } from '../definitions/operator';
import type { OperatorKind } from '../catalogue-entry';
import {
  EVERY_KIND,
  optimiserRow,
  replacementRow,
  selectionRow,
  type VariationRow,
  variationRow,
} from '../operators/row';
import type { Catalogue } from './catalogue';

type Rows = Pick<Catalogue, 'selections' | 'variations' | 'replacements' | 'optimisers'>;

const variationOf = (
  { kind, build, for: kinds = [EVERY_KIND], ...definition }: OperatorDefinition,
  fields: { readonly reference: string },
): VariationRow =>
  variationRow({
    name: definition.name,
    about: definition.about,
    ...fields,
    kind: kind.toUpperCase() as Extract<OperatorKind, 'CROSSOVER' | 'MUTATION'>,
    fields: definition.parameters,
    build: Object.fromEntries(kinds.map((each) => [each, build as () => object])),
  });

/** The row of an operator that is defined by itself, in its place in a catalogue. @internal */
export const operatorRowOf = (definition: OperatorDefinition): Partial<Rows> => {
  const { name, kind, about, reference = '', parameters, build } = definition;
  const row = { name, about, reference, fields: parameters };
  switch (kind) {
    case 'selection':
      return { selections: { [name]: selectionRow({ ...row, build: build as never }) } };
    case 'replacement':
      // How many parents live on is not known of it, so that none are scored again.
      return { replacements: { [name]: replacementRow({ ...row, build: build as never, survivors: () => 0 }) } };
    case 'optimiser':
      return { optimisers: { [name]: optimiserRow({ ...row, build: build as never }) } };
    case 'crossover':
    case 'mutation':
      return { variations: { [name]: variationOf(definition, { reference }) } };
  }
};

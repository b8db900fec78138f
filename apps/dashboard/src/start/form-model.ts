import { isRecord } from '../app/is-record';
import type { CatalogueQuery, OperatorKind } from '../graphql/graphql';
import { type Path, at } from './at-path';
import type { Parameter } from './field-text';

/** What recipes are made of. */
export type Catalogue = CatalogueQuery;

interface Entry {
  readonly name: string;
  readonly description: string;
  readonly parameters: ReadonlyArray<Parameter>;
}

/** What is chosen from: a problem where null, else operators. Some of different kinds have the same name. */
type Kinds = ReadonlyArray<OperatorKind> | null;

/** A field of the form: a value, one of several, or a list of such. */
export type Field =
  | { readonly type: 'value'; readonly path: Path; readonly parameter: Parameter }
  | Choice
  | {
      readonly type: 'list';
      readonly path: Path;
      readonly parameter: Parameter;
      readonly kinds: Kinds;
      readonly options: ReadonlyArray<string>;
      readonly items: ReadonlyArray<Choice>;
    };

/** One of several, with the fields of the one that is chosen. */
export interface Choice {
  readonly type: 'choice';
  readonly path: Path;
  readonly label: string;
  readonly description: string;
  readonly kinds: Kinds;
  readonly options: ReadonlyArray<string>;
  readonly chosen: string;
  readonly fields: ReadonlyArray<Field>;
}

/** Which operators a parameter chooses from. What is not here is typed as it is written in a recipe. */
const KINDS: Readonly<Record<string, NonNullable<Kinds>>> = {
  select: ['SELECTION'],
  vary: ['CROSSOVER', 'MUTATION'],
  replace: ['REPLACEMENT'],
  optimiser: ['OPTIMISER'],
};

const ALGORITHMS = ['ALGORITHM'] as const;

const entriesFor = ({ operators, problems }: Catalogue, kinds: Kinds): ReadonlyArray<Entry> =>
  kinds === null ? problems : operators.filter(({ kind }) => kinds.includes(kind));

/** A choice with its defaults filled in, and those of what it chooses in turn. */
const completedChoice = (catalogue: Catalogue, kinds: Kinds, value: unknown): unknown => {
  if (!isRecord(value)) return value;
  const [name = '', given] = Object.entries(value)[0] ?? [];
  const entry = entriesFor(catalogue, kinds).find((one) => one.name === name);
  if (entry === undefined) return value;
  const own = isRecord(given) ? given : {};
  return {
    [name]: Object.fromEntries(
      entry.parameters.map((p) => [
        p.name,
        completedValue(catalogue, p, own[p.name] === undefined ? p.default : own[p.name]),
      ]),
    ),
  };
};

const completedValue = (catalogue: Catalogue, { name }: Parameter, value: unknown): unknown => {
  const kinds = KINDS[name];
  if (kinds === undefined) return value;
  return Array.isArray(value)
    ? value.map((item: unknown) => completedChoice(catalogue, kinds, item))
    : completedChoice(catalogue, kinds, value);
};

/** An operator or an algorithm of one of these kinds, or else a problem, with all its defaults. */
export const chosenAnew = (catalogue: Catalogue, kinds: Kinds, name: string): unknown =>
  completedChoice(catalogue, kinds, { [name]: {} });

/**
 * The algorithm that a problem begins with, with all its defaults: that of the preset of its own name, or else of the
 * first one for it. Undefined where it has none. An algorithm for genomes of another kind would be refused.
 */
export const algorithmFor = (catalogue: Catalogue, problem: string): unknown => {
  const presets = catalogue.presets.filter((preset) => preset.problem === problem);
  const recipe = (presets.find(({ name }) => name === problem) ?? presets[0])?.recipe;
  return isRecord(recipe) ? completedChoice(catalogue, ALGORITHMS, recipe['algorithm']) : undefined;
};

/** A recipe with every default of the catalogue filled in. */
export const completed = (catalogue: Catalogue, recipe: unknown): unknown =>
  isRecord(recipe)
    ? {
        ...recipe,
        problem: completedChoice(catalogue, null, recipe['problem']),
        algorithm: completedChoice(catalogue, ALGORITHMS, recipe['algorithm']),
      }
    : recipe;

const choice = (catalogue: Catalogue, kinds: Kinds, recipe: unknown, path: Path, label: string): Choice => {
  const value = at(recipe, path);
  const chosen = isRecord(value) ? (Object.keys(value)[0] ?? '') : '';
  const entries = entriesFor(catalogue, kinds);
  const entry = entries.find(({ name }) => name === chosen);
  return {
    type: 'choice',
    path,
    label,
    description: entry?.description ?? '',
    kinds,
    options: entries.map(({ name }) => name),
    chosen,
    fields:
      entry?.parameters.map((parameter) => field(catalogue, recipe, [...path, chosen, parameter.name], parameter)) ??
      [],
  };
};

const field = (catalogue: Catalogue, recipe: unknown, path: Path, parameter: Parameter): Field => {
  const kinds = KINDS[parameter.name];
  if (kinds === undefined) return { type: 'value', path, parameter };
  if (parameter.type !== 'list') return choice(catalogue, kinds, recipe, path, parameter.name);
  const value = at(recipe, path);
  return {
    type: 'list',
    path,
    parameter,
    kinds,
    options: entriesFor(catalogue, kinds).map(({ name }) => name),
    items: Array.isArray(value)
      ? value.map((_, i) => choice(catalogue, kinds, recipe, [...path, i], `operator ${i + 1}`))
      : [],
  };
};

/** The fields for a completed recipe: its problem, its algorithm, and all that they are made of. */
export const fieldsOf = (catalogue: Catalogue, recipe: unknown): readonly [problem: Choice, algorithm: Choice] => [
  choice(catalogue, null, recipe, ['problem'], 'Problem'),
  choice(catalogue, ALGORITHMS, recipe, ['algorithm'], 'Algorithm'),
];

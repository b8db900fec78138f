import { isRecord } from '../app/is-record';
import { same } from '../start/overrides';

/** Where runs differ: a place in their recipes, and what is there in each; undefined where there is no such place. */
export interface Difference {
  readonly path: string;
  readonly values: ReadonlyArray<unknown>;
}

const keysOf = (values: ReadonlyArray<unknown>): ReadonlyArray<string> => [
  ...new Set(values.flatMap((value) => (isRecord(value) ? Object.keys(value) : []))),
];

/** Where any two of some recipes differ, each place as deep as all of them go the same way. */
export const recipeDiff = (recipes: ReadonlyArray<unknown>, path = ''): ReadonlyArray<Difference> => {
  if (recipes.every((recipe) => same(recipe, recipes[0]))) return [];
  if (!recipes.every(isRecord)) return [{ path, values: recipes }];
  const keys = keysOf(recipes);
  // A choice is an object with the chosen one's name as its only key: another choice is one difference.
  const isChoice = recipes.every((recipe) => Object.keys(recipe).length === 1) && keys.length > 1;
  if (isChoice) return [{ path, values: recipes }];
  return keys.flatMap((key) =>
    recipeDiff(
      recipes.map((recipe) => recipe[key]),
      path === '' ? key : `${path}.${key}`,
    ),
  );
};

const named = (record: Readonly<Record<string, unknown>>): string =>
  Object.entries(record)
    .map(([name, part]) => `${name} ${shortly(part)}`)
    .join(', ');

/** A value of a recipe, short: a choice as `rank (pressure 2)`, a list of such in brackets. */
export const shortly = (value: unknown): string => {
  if (value === undefined) return '–';
  if (typeof value === 'string') return value;
  if (Array.isArray(value) && value.some((item) => typeof item === 'object' && item !== null))
    return `[${value.map(shortly).join(', ')}]`;
  if (!isRecord(value)) return JSON.stringify(value);
  const [only, ...others] = Object.keys(value);
  if (only === undefined || others.length > 0 || !isRecord(value[only])) return `(${named(value)})`;
  const inner = named(value[only]);
  return inner === '' ? only : `${only} (${inner})`;
};

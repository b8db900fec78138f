import { same } from '../start/overrides';

/** Where runs differ: a place in their recipes, and what is there in each; undefined where there is no such place. */
export interface Difference {
  readonly path: string;
  readonly values: ReadonlyArray<unknown>;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

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

/** A value of a recipe, short. */
export const shortly = (value: unknown): string => {
  if (value === undefined) return '–';
  if (isRecord(value)) {
    const [only, ...others] = Object.keys(value);
    if (only !== undefined && others.length === 0 && isRecord(value[only])) {
      const inner = Object.entries(value[only])
        .map(([name, part]) => `${name} ${isRecord(part) ? JSON.stringify(part) : String(part)}`)
        .join(', ');
      return inner === '' ? only : `${only} (${inner})`;
    }
  }
  return typeof value === 'string' ? value : JSON.stringify(value);
};

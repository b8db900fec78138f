import * as E from 'fp-ts/Either';
import { pipe } from 'fp-ts/function';
import * as RA from 'fp-ts/ReadonlyArray';
import type { Catalogue } from './catalogue/catalogue';
import { standard } from './catalogue/standard';
import { decodeRecipe, decodeStructure } from './decode-recipe';
import { isRecord } from './decoding/is-record';
import { oneOf } from './decoding/one-of';
import { shown } from './decoding/shown';
import { tooDeep } from './decoding/too-deep';
import { checkedNumbers } from './option-schemas';
import { override } from './override';
import type { Recipe } from './recipe';
import type { RecipeError } from './recipe-error';
import type { RunOptions, RunSpec } from './run-spec';

const DEFAULT_PRESET = 'mnist-ga';

interface Source {
  readonly preset: string | null;
  readonly recipe: unknown;
}

const presetNamed = ({ presets }: Catalogue, name: string, preset: string | null): Source | undefined => {
  const found = presets.find((entry) => entry.name === name);
  return found && { preset, recipe: found.recipe };
};

/** A problem with the recipe that goes by its name, or else with its defaults. */
const problemNamed = (catalogue: Catalogue, name: string): Source =>
  presetNamed(catalogue, name === 'mnist' ? DEFAULT_PRESET : name, null) ?? {
    preset: null,
    recipe: { problem: { [name]: {} } },
  };

/** Before any value is shown or compared. */
const shallow = ({ recipe, overrides = [] }: RunOptions): E.Either<RecipeError, void> => {
  const given = [{ path: 'recipe', value: recipe }, ...overrides];
  const refused = given.map(({ path, value }) => tooDeep(path, value)).find((refusal) => refusal !== null);
  return refused === undefined ? E.right(undefined) : E.left(refused);
};

/** Where the recipe comes from: at most one of three. */
const sourceOf = (catalogue: Catalogue, { preset, problem, recipe }: RunOptions): E.Either<RecipeError, Source> => {
  const given = Object.entries({ preset, problem, recipe }).filter(([, value]) => value !== undefined);
  const [first, second] = given;
  if (first !== undefined && second !== undefined)
    return E.left({
      path: second[0],
      message: `${shown(second[1])} cannot be given together with ${first[0]} ${shown(first[1])}`,
      accepted: 'at most one of: preset, problem, recipe',
    });
  if (recipe !== undefined) return E.right({ preset: null, recipe });
  if (problem !== undefined) {
    const names = Object.keys(catalogue.problems);
    return names.includes(problem)
      ? E.right(problemNamed(catalogue, problem))
      : E.left({ path: 'problem', message: `${shown(problem)} is not a problem`, accepted: oneOf(names) });
  }
  const name = preset ?? DEFAULT_PRESET;
  return E.fromNullable<RecipeError>({
    path: 'preset',
    message: `${shown(name)} is not a preset`,
    accepted: oneOf(catalogue.presets.map((entry) => entry.name)),
  })(presetNamed(catalogue, name, name));
};

/** Any budget given takes the place of the recipe's whole budget. */
const withBudgetOf =
  ({ generations, evaluations, timeMs }: RunOptions) =>
  (recipe: unknown): unknown => {
    const budget = Object.entries({ generations, evaluations, time: timeMs }).filter(
      ([, value]) => value !== undefined,
    );
    return budget.length === 0 || !isRecord(recipe) ? recipe : { ...recipe, budget: Object.fromEntries(budget) };
  };

const withOverrides =
  (catalogue: Catalogue, { overrides = [] }: RunOptions) =>
  (recipe: Recipe): E.Either<RecipeError, Recipe> =>
    pipe(
      overrides,
      RA.reduce(E.right<RecipeError, Recipe>(recipe), (so, { path, value }) =>
        pipe(so, E.chain(override(path, value)), E.chain(decodeStructure(catalogue))),
      ),
    );

/** The algorithms that have a population of their own size. */
const populated = ({ algorithms }: Catalogue): ReadonlyArray<string> =>
  Object.entries(algorithms)
    .filter(([, { parameters }]) => Object.hasOwn(parameters, 'population'))
    .map(([name]) => name);

const withPopulation =
  (catalogue: Catalogue, { population }: RunOptions) =>
  (recipe: Recipe): E.Either<RecipeError, Recipe> => {
    if (population === undefined) return E.right(recipe);
    const [name, spec] = Object.entries(recipe.algorithm)[0]!;
    const names = populated(catalogue);
    return names.includes(name)
      ? E.right({ ...recipe, algorithm: { [name]: { ...spec, population } } })
      : E.left({
          path: 'population',
          message: `${population} cannot be set, as ${name} has no population`,
          accepted: `a population with ${oneOf(names)}`,
        });
  };

/** A target given takes the place of the recipe's own. */
const withTarget =
  ({ target }: RunOptions) =>
  (recipe: Recipe): Recipe =>
    target === undefined
      ? recipe
      : { ...recipe, stop: [...recipe.stop.filter((stop) => !('target' in stop)), { target }] };

/** An error at a place in the recipe that an option has filled is one of that option. */
const blamed =
  ({ population, target }: RunOptions) =>
  (error: RecipeError): RecipeError =>
    population !== undefined && /^algorithm\.\w+\.population$/.test(error.path)
      ? { ...error, path: 'population' }
      : target !== undefined && /^stop\.\d+\.target$/.test(error.path)
        ? { ...error, path: 'target' }
        : error;

/**
 * The run that a user's options order, or the first thing that is wrong with them; `path` is then the option's name, or
 * a place in the recipe. In order: the recipe of the preset, problem or file is completed; any of `generations`,
 * `evaluations` and `timeMs` takes the place of its whole budget; `overrides` are applied one after the other, so that
 * each reaches every parameter, defaulted ones too; then `population`, and `target`, which takes the place of the
 * recipe's own. `fallbackSeed` is for options without a seed.
 *
 * @category Runs
 * @example
 * import { configure } from '@evorx/recipe';
 *
 * const spec = configure(1)({
 *   preset: 'mnist-seed',
 *   generations: 10,
 *   overrides: [{ path: 'algorithm.generational.vary.1.gaussianMutation.rate', value: 0.05 }],
 * });
 */
export const configure =
  (fallbackSeed: number, catalogue: Catalogue = standard) =>
  (options: RunOptions): E.Either<RecipeError, RunSpec> =>
    pipe(
      checkedNumbers(options),
      E.chain(() => shallow(options)),
      E.chain(() => sourceOf(catalogue, options)),
      E.bindTo('source'),
      E.bind('recipe', ({ source }) =>
        pipe(
          source.recipe,
          withBudgetOf(options),
          decodeStructure(catalogue),
          E.chain(withOverrides(catalogue, options)),
          E.chain(withPopulation(catalogue, options)),
          E.map(withTarget(options)),
          E.chain((recipe) => decodeRecipe(recipe, catalogue)),
          E.mapLeft(blamed(options)),
        ),
      ),
      E.map(({ source, recipe }) => ({
        preset: source.preset,
        recipe,
        seed: options.seed ?? fallbackSeed,
        stopAt: options.stopAt ?? null,
      })),
    );

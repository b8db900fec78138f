import * as E from 'fp-ts/Either';
import { decodeRecipe } from '../decode-recipe';
import type { Definition } from '../definitions/definition';
import { isRecord } from '../decoding/is-record';
import { shown } from '../decoding/shown';
import { algorithmRowOf } from './algorithm-row-of';
import type { Catalogue } from './catalogue';
import { CatalogueError } from './catalogue-error';
import { requireName, requireParameters } from './checked-definition';
import { operatorRowOf } from './operator-row-of';
import type { Preset } from '../catalogue-entry';
import type { ProblemRow } from '../problems/row';
import { problemRowOf } from './problem-row-of';

const KINDS: ReadonlyArray<string> = ['problem', 'operator', 'algorithm', 'preset'] satisfies ReadonlyArray<
  Definition['definition']
>;

const added = <A>(
  of: string,
  rows: Readonly<Record<string, A>>,
  more: Readonly<Record<string, A>> = {},
): Readonly<Record<string, A>> => {
  for (const name of Object.keys(more))
    if (Object.hasOwn(rows, name))
      throw new CatalogueError(`${of} "${name}" is there already; accepted: a name that no other ${of} has`);
  return { ...rows, ...more };
};

const extended = (catalogue: Catalogue, definition: Definition): Catalogue => {
  requireName(definition);
  const of = `${definition.definition} "${definition.name}"`;
  switch (definition.definition) {
    case 'preset': {
      if (catalogue.presets.some(({ name }) => name === definition.name))
        throw new CatalogueError(`${of} is there already; accepted: a name that no other preset has`);
      const { name, about: description, recipe } = definition;
      const problem = isRecord(recipe) && isRecord(recipe['problem']) ? Object.keys(recipe['problem'])[0] : undefined;
      if (problem === undefined || !Object.hasOwn(catalogue.problems, problem))
        throw new CatalogueError(
          `${of}: its problem is ${shown(problem)}; accepted: one of: ${Object.keys(catalogue.problems).join(', ')}`,
        );
      return { ...catalogue, presets: [...catalogue.presets, { name, description, problem, recipe }] };
    }
    case 'problem': {
      requireParameters(of, definition.parameters, catalogue);
      const row = problemRowOf(definition);
      return {
        ...catalogue,
        problems: added('problem', catalogue.problems, { [definition.name]: row }),
        presets: [...catalogue.presets, presetOf(row)],
      };
    }
    case 'algorithm':
      requireParameters(of, definition.parameters, catalogue);
      return {
        ...catalogue,
        algorithms: added('algorithm', catalogue.algorithms, { [definition.name]: algorithmRowOf(definition) }),
      };
    case 'operator': {
      requireParameters(of, definition.parameters, catalogue);
      const rows = operatorRowOf(definition);
      return {
        ...catalogue,
        selections: added('selection', catalogue.selections, rows.selections),
        variations: added('variation', catalogue.variations, rows.variations),
        replacements: added('replacement', catalogue.replacements, rows.replacements),
        optimisers: added('optimiser', catalogue.optimisers, rows.optimisers),
      };
    }
  }
};

/** A problem with its default parameters, algorithm and budget: where its users begin. */
const presetOf = ({ entry: { name, description }, algorithm, budget }: ProblemRow): Preset => ({
  name,
  description,
  problem: name,
  recipe: { problem: { [name]: {} }, algorithm, budget, stop: [] },
});

/** Where users begin is right: the default recipes of new problems, and new presets. */
const requireRecipes = (catalogue: Catalogue, base: Catalogue): void => {
  for (const { name, recipe } of catalogue.presets.slice(base.presets.length)) {
    const decoded = decodeRecipe(recipe, catalogue);
    if (E.isRight(decoded)) continue;
    const { path, message, accepted } = decoded.left;
    throw new CatalogueError(
      `the recipe of "${name}" is wrong at ${path === '' ? 'its beginning' : path}: ${message}${accepted === undefined ? '' : `; accepted: ${accepted}`}`,
    );
  }
};

const isDefinition = (value: unknown): value is Definition =>
  isRecord(value) && KINDS.includes(value['definition'] as string) && typeof value['name'] === 'string';

/** Presets name problems, which may be defined behind them. */
const inOrder = (definitions: ReadonlyArray<Definition>): ReadonlyArray<Definition> => [
  ...definitions.filter(({ definition }) => definition !== 'preset'),
  ...definitions.filter(({ definition }) => definition === 'preset'),
];

/**
 * A catalogue with further definitions: what `problem`, `operator`, `algorithm` and `preset` give, one or a list of
 * them from each module. Left, in one line: the first definition that is none, that has a name that exists, or that
 * cannot be built with its default parameters. The catalogue that was given stays as it is.
 *
 * @category Catalogue
 * @example
 * import { createCatalogue, preset, standard } from '@evorx/recipe';
 *
 * const mine = createCatalogue(standard, [
 *   preset({ name: 'long-bits', about: 'Ten thousand bits.', recipe: { problem: { onemax: { length: 10_000 } } } }),
 * ]); // right of a catalogue with one more preset
 */
export const createCatalogue = (
  base: Catalogue,
  ...modules: ReadonlyArray<unknown>
): E.Either<CatalogueError, Catalogue> => {
  try {
    const definitions = modules.flat();
    const wrong = definitions.find((value) => !isDefinition(value));
    if (wrong !== undefined || definitions.includes(undefined))
      return E.left(
        new CatalogueError(
          `it exports ${shown(wrong)}; accepted: what problem(...), operator(...), algorithm(...) or preset(...) give, or a list of these`,
        ),
      );
    const catalogue = inOrder(definitions as ReadonlyArray<Definition>).reduce(extended, base);
    requireRecipes(catalogue, base);
    return E.right(catalogue);
  } catch (error) {
    if (error instanceof CatalogueError) return E.left(error);
    throw error;
  }
};

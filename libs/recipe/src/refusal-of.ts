import type { GenomeKind } from './operators/genome-kind';
import { replacements, selections, variations } from './operators/rows';
import type { Unfit } from './operators/row';
import { oneOf } from './decoding/one-of';
import { matchProblem } from './match-problem';
import type { OperatorSpec, Recipe } from './recipe';
import type { RecipeError } from './recipe-error';
import { specOf } from './spec-of';

/** Four bytes each: a population of 4 GB. */
const MOST_GENES = 1_000_000_000;

const at = (path: string, spec: OperatorSpec, unfit: Unfit | null): ReadonlyArray<RecipeError> =>
  unfit === null
    ? []
    : [{ path: `${path}.${specOf(spec).name}.${unfit.parameter}`, message: unfit.message, accepted: unfit.accepted }];

const foreignTo = (kind: GenomeKind, problem: string, path: string, spec: OperatorSpec): ReadonlyArray<RecipeError> => {
  const { name } = specOf(spec);
  if (variations[name]!.build[kind] !== undefined) return [];
  const fitting = Object.values(variations).filter(({ build }) => build[kind] !== undefined);
  return [
    {
      path: `${path}.${name}`,
      message: `"${name}" does not work on the ${kind === 'bits' ? 'bits' : 'real genes'} of ${problem}`,
      accepted: oneOf(fitting.map(({ entry }) => entry.name)),
    },
  ];
};

const sizes = ({ algorithm: { generational } }: Recipe, genes: number): ReadonlyArray<RecipeError> => {
  const { population, children, replace, rescore } = generational;
  const path = 'algorithm.generational';
  const { name, parameters } = specOf(replace);
  const survivors = replacements[name]!.survivors(parameters, population);
  const room = Math.floor(MOST_GENES / genes);
  if (population > room)
    return [
      {
        path: `${path}.population`,
        message: `${population} individuals of ${genes} genes are too many`,
        accepted: room === 0 ? `problems of at most ${MOST_GENES} genes` : `an integer from 1 to ${room}`,
      },
    ];
  if (children !== null && children > 2 * room)
    return [
      {
        path: `${path}.children`,
        message: `${children} children of ${genes} genes are too many`,
        accepted: `an integer from 1 to ${2 * room}`,
      },
    ];
  if (name === 'comma' && children !== null && children < population)
    return [
      {
        path: `${path}.children`,
        message: `${children} children cannot replace a population of ${population}, as comma has them do`,
        accepted: `an integer, ${population} or more, or null`,
      },
    ];
  if (rescore === 'none') return [];
  if (name === 'generational' && children === null && survivors >= population)
    return [
      {
        path: `${path}.replace.generational.elites`,
        message: `${survivors} scored again leave no room for children in a population of ${population}`,
        accepted: population > 1 ? `an integer from 0 to ${population - 1}` : 'a population of 2 or more',
      },
    ];
  if (children !== null && children + survivors < population)
    return [
      {
        path: `${path}.children`,
        message: `${children} children and ${survivors} survivors, scored again, do not fill a population of ${population}`,
        accepted: `an integer, ${population - survivors} or more, or null`,
      },
    ];
  return [];
};

const targets = ({ problem, stop }: Recipe): ReadonlyArray<RecipeError> => {
  if (!('mnist' in problem)) return [];
  const { images, fitness } = problem.mnist;
  if (images === 'test' && fitness === 'crossEntropy') return [];
  return stop.flatMap((spec, i) =>
    'target' in spec && (spec.target < 0 || spec.target > 1)
      ? [{ path: `stop.${i}.target`, message: `${spec.target} is not an accuracy`, accepted: 'a fraction from 0 to 1' }]
      : [],
  );
};

/**
 * Why the parts of a recipe do not fit each other, if they do not: the first of the reasons.
 *
 * @internal
 */
export const refusalOf = (recipe: Recipe): RecipeError | null =>
  matchProblem(recipe.problem)((row, problem) => {
    const { population, select, vary, replace } = recipe.algorithm.generational;
    const genes = row.genes(problem);
    const setting = { population, genes };
    const path = 'algorithm.generational';
    const chosen = specOf(select);
    const replacing = specOf(replace);
    const refusals = [
      ...vary.flatMap((spec, i) => foreignTo(row.kind, row.entry.name, `${path}.vary.${i}`, spec)),
      ...sizes(recipe, genes),
      ...at(`${path}.select`, select, selections[chosen.name]!.unfit(chosen.parameters, setting)),
      ...vary.flatMap((spec, i) => {
        const { name, parameters } = specOf(spec);
        return at(`${path}.vary.${i}`, spec, variations[name]!.unfit(parameters, setting));
      }),
      ...at(`${path}.replace`, replace, replacements[replacing.name]!.unfit(replacing.parameters, setting)),
      ...targets(recipe),
    ];
    return refusals[0] ?? null;
  });

import {
  type Generation,
  type GeneVariation,
  type Replacement,
  requireOption,
  type Selection,
  type Variation,
  wholeNumber,
} from '@evorx/core';
import { identity, of } from 'rxjs';
import { evaluate } from './evaluate';
import type { Evaluator } from './evaluator';
import { remember, type Remembering } from './remember';
import { replace } from './replace';
import { rescoreSurvivors, type Survivors } from './rescore-survivors';
import { select } from './select';
import type { Step } from './step';
import { vary } from './vary';

/**
 * What a generational step is made of.
 *
 * @category Steps
 */
export interface Parts<G, M = undefined> {
  readonly select: Selection<G>;
  /** One variation, or several in order. */
  readonly vary: Variation<G> | GeneVariation | ReadonlyArray<Variation<G> | GeneVariation>;
  readonly evaluate: Evaluator<G>;
  readonly replace: Replacement<G>;
  /** Children a generation: as many as the population has members, less the survivors that are scored again. */
  readonly children?: number | undefined;
  /** The best parents that are scored again with the brood; nobody where it is not given. */
  readonly rescore?: Survivors | undefined;
  /** Updates the memory by the scored offspring; the memory stays as it is by default. */
  readonly remember?: Remembering<G, M> | undefined;
}

/**
 * What the parts of a step may follow.
 *
 * @category Steps
 */
export interface StepContext {
  /** The index of the generation that is being made. */
  readonly index: number;
  /** How much of the budget was spent before it, in [0, 1]. */
  readonly progress: number;
}

/** Parts that do not follow a schedule are checked once, and not when the first generation is made of them. */
const checked = <G, M>(parts: Parts<G, M>): Parts<G, M> => {
  if (parts.children !== undefined) requireOption('generational', 'children', parts.children, wholeNumber());
  if (parts.rescore !== undefined) requireOption('generational', 'rescore.elites', parts.rescore.elites, wholeNumber());
  return parts;
};

const assembled =
  <G, M>({ select: selection, vary: varied, evaluate: evaluator, replace: replacement, ...parts }: Parts<G, M>) =>
  (generation: Generation<G, M>): ReturnType<Step<Generation<G, M>>> => {
    const { rescore, remember: remembering } = parts;
    const places = generation.population.genomes.length - (rescore?.elites ?? 0);
    const { children = Math.max(0, places) } = parts;
    return of(generation).pipe(
      select(selection, { children }),
      vary<G>(...('apply' in varied ? [varied] : varied)),
      rescore === undefined ? identity : rescoreSurvivors(rescore),
      evaluate(evaluator),
      remembering === undefined ? identity : remember(remembering),
      replace(replacement),
    );
  };

/**
 * The step of a generational algorithm: the pipe of the phases, and nothing more. Parts that follow a schedule are given as a function
 * of the context.
 *
 * Throws `OptionError` unless `children` and `rescore.elites` are whole numbers from 0.
 *
 * @category Steps
 * @example
 * import type { Replacement, Selection, Variation } from '@evorx/core';
 * import { evolve, fromFunction, generational, genesis, untilGeneration } from '@evorx/evolution';
 * import { draw, seed } from '@evorx/random';
 * import { concatMap } from 'rxjs';
 *
 * const score = fromFunction({ name: 'square', direction: 'minimise' }, (x: number) => x * x);
 * const anyone: Selection = (count) => (population) =>
 *   draw((gen) => Uint32Array.from({ length: count }, () => gen.below(population.genomes.length)));
 * const shift: Variation<number> = {
 *   parentsFor: (children) => children,
 *   apply: (parents) => draw((gen) => parents.map((x) => x + gen.double() - 0.5)),
 * };
 * const childrenOnly: Replacement = (parents, children) => (rng) => [
 *   children.genomes.map((_, child) => parents.genomes.length + child),
 *   rng,
 * ];
 *
 * const step = generational({ select: anyone, vary: shift, evaluate: score, replace: childrenOnly });
 * genesis(draw((gen) => [gen.double(), gen.double()]), score)(seed(1))
 *   .pipe(concatMap(evolve(step)), untilGeneration(3))
 *   .subscribe(({ index, evaluations }) => console.log(index, evaluations)); // 0 2, 1 4, 2 6, 3 8
 */
export const generational = <G, M = undefined>(
  parts: Parts<G, M> | ((context: StepContext) => Parts<G, M>),
): Step<Generation<G, M>> =>
  typeof parts === 'function'
    ? (generation) => assembled<G, M>(parts({ index: generation.index + 1, progress: generation.progress }))(generation)
    : assembled<G, M>(checked(parts));

import {
  type Generation,
  type GeneVariation,
  type Replacement,
  type Reproduction,
  requireOption,
  type Selection,
  type Survival,
  type Variation,
  wholeNumber,
} from '@evorx/core';
import { identity, type Observable, of } from 'rxjs';
import type { Brood } from './brood';
import { evaluate } from './evaluate';
import type { Evaluator } from './evaluator';
import { remember, type Remembering } from './remember';
import { replace } from './replace';
import { reproduce } from './reproduce';
import { rescoreSurvivors, type Survivors } from './rescore-survivors';
import { select } from './select';
import type { Step } from './step';
import { survive } from './survive';
import { vary } from './vary';

/**
 * How offspring are made: by choosing parents and varying them, or by a reproduction that sees the whole population and
 * the memory.
 *
 * @category Steps
 */
export type Reproducing<G, M = unknown> =
  | (Pick<Parts<G>, 'select' | 'vary'> & { readonly reproduce?: undefined })
  | { readonly reproduce: Reproduction<G, M>; readonly select?: undefined; readonly vary?: undefined };

/**
 * Who lives on: by a replacement, or by a survival that remembers.
 *
 * @category Steps
 */
export type Surviving<G, M> =
  | (Pick<Parts<G>, 'replace'> & { readonly survive?: undefined })
  | { readonly survive: Survival<G, M>; readonly replace?: undefined };

/**
 * How many offspring a generation has, and which parents are scored again beside them.
 *
 * @category Steps
 */
export interface Sizes {
  /** Children a generation: as many as the population has members, less the survivors that are scored again. */
  readonly children?: number | undefined;
  /** The best parents that are scored again with the brood; nobody where it is not given. */
  readonly rescore?: Survivors | undefined;
}

/**
 * What a generational step is made of.
 *
 * @category Steps
 */
export type StepParts<G, M = undefined> = Reproducing<G, M> &
  Surviving<G, M> &
  Sizes & {
    readonly evaluate: Evaluator<G>;
    /** Updates the memory by the scored offspring; the memory stays as it is by default. */
    readonly remember?: Remembering<G, M> | undefined;
  };

/**
 * The parts of a step whose operators are a selection, variations and a replacement.
 *
 * @category Steps
 */
export interface Parts<G, M = undefined> extends Sizes {
  readonly select: Selection<G>;
  /** One variation, or several in order. */
  readonly vary: Variation<G> | GeneVariation | ReadonlyArray<Variation<G> | GeneVariation>;
  readonly evaluate: Evaluator<G>;
  readonly replace: Replacement<G>;
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
const checked = <G, M>(parts: StepParts<G, M>): StepParts<G, M> => {
  if (parts.children !== undefined) requireOption('generational', 'children', parts.children, wholeNumber());
  if (parts.rescore !== undefined) requireOption('generational', 'rescore.elites', parts.rescore.elites, wholeNumber());
  return parts;
};

const assembled =
  <G, M>(parts: StepParts<G, M>) =>
  (generation: Generation<G, M>): ReturnType<Step<Generation<G, M>>> => {
    const { rescore, remember: remembering } = parts;
    const places = generation.population.genomes.length - (rescore?.elites ?? 0);
    const { children = Math.max(0, places) } = parts;
    return of(generation).pipe(
      parts.reproduce === undefined ? selectAndVary(parts, children) : reproduce(parts.reproduce, { children }),
      rescore === undefined ? identity : rescoreSurvivors(rescore),
      evaluate(parts.evaluate),
      remembering === undefined ? identity : remember(remembering),
      parts.survive === undefined ? replace(parts.replace) : survive(parts.survive),
    );
  };

const selectAndVary =
  <G, M>(
    { select: selection, vary: varied }: Extract<Reproducing<G, M>, { readonly select: unknown }>,
    children: number,
  ) =>
  (source: Observable<Generation<G, M>>): Observable<Brood<G, M>> =>
    source.pipe(select(selection, { children }), vary<G>(...('apply' in varied ? [varied] : varied)));

/**
 * The step of a generational algorithm: the pipe of the phases, and nothing more. Parts that follow a schedule are
 * given as a function of the context.
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
  parts: StepParts<G, M> | ((context: StepContext) => StepParts<G, M>),
): Step<Generation<G, M>> =>
  typeof parts === 'function'
    ? (generation) => assembled<G, M>(parts({ index: generation.index + 1, progress: generation.progress }))(generation)
    : assembled<G, M>(checked(parts));

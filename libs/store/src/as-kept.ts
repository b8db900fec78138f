import type { FigureValues } from '@evorx/evolution';
import type { GenerationStats } from '@evorx/runs';

/** A number as every database gives it back: one that is none is no value, and zero has no sign. @internal */
export const numberAsKept = <A extends number | null>(value: A): A =>
  (value === null || Number.isNaN(value) ? null : value + 0) as A;

/**
 * A generation as every store gives it back, with a value or null for each of these figures, in their order.
 *
 * @internal
 */
export const generationAsKept = (keys: ReadonlyArray<string>, generation: GenerationStats): GenerationStats => {
  const figures: Record<string, number | null> = {};
  for (const key of keys) figures[key] = numberAsKept(generation.figures[key] ?? null);
  return {
    index: generation.index,
    evaluations: numberAsKept(generation.evaluations),
    progress: numberAsKept(generation.progress),
    elapsedMs: numberAsKept(generation.elapsedMs),
    evaluationMs: numberAsKept(generation.evaluationMs),
    figures: figures satisfies FigureValues,
  };
};

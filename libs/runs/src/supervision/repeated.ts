import type { RunSpec } from '@evorx/recipe';
import type { GenerationStats } from '../model/generation-stats';
import type { RunRecord } from '../model/run-record';

/** The numbers of a generation but for what a clock measured, which differs from one time to the next. */
const exactOf = ({ elapsedMs: _elapsed, evaluationMs: _evaluation, figures, ...rest }: GenerationStats) =>
  ({ ...rest, ...figures }) as Readonly<Record<string, number | null>>;

/** Of a budget in time the progress is read from a clock, and what follows it with it. */
const exact = ({ recipe: { budget } }: RunSpec): boolean =>
  budget.time === undefined || budget.generations !== undefined || budget.evaluations !== undefined;

/**
 * Whether generations that a run makes again have to equal those in its journal: where its progress is exact, and all
 * of it was made by the same means.
 *
 * @category Internals
 */
export const repeatable = ({ spec, provenance }: RunRecord): boolean =>
  exact(spec) && (provenance?.earlier ?? []).length === 0;

/**
 * The sentence that tells the first difference between generations of a journal and the same made again; undefined
 * where they are equal.
 *
 * @category Internals
 */
export const difference = (
  journaled: ReadonlyArray<GenerationStats>,
  again: ReadonlyArray<GenerationStats>,
): string | undefined => {
  const before = new Map(journaled.map((generation) => [generation.index, generation]));
  for (const generation of again) {
    const known = before.get(generation.index);
    if (known === undefined) return `Generation ${generation.index} is missing in the journal.`;
    const now = exactOf(generation);
    const then = exactOf(known);
    for (const name of Object.keys(now))
      if (then[name] !== now[name])
        return (
          `Generation ${generation.index} was evolved again and its ${name} differs: ` +
          `${then[name]} in the journal, ${now[name]} now. The run cannot be trusted to go on from its checkpoint.`
        );
  }
  return undefined;
};

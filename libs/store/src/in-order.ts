import type { GenerationStats, RunChange } from '@evorx/runs';

/** What a store says of a generation that would leave a gap, or repeat another. @internal */
export const outOfOrder = (run: string, index: number | undefined, last: number | null | undefined): string =>
  `Generation ${index} of the run ${run} does not follow generation ${last}.`;

/** The generations among changes of a run; throws unless they count on by one. @internal */
export const inOrder = (run: string, changes: ReadonlyArray<RunChange>): ReadonlyArray<GenerationStats> => {
  const generations = changes.flatMap((change) => (change.type === 'Advanced' ? [change.generation] : []));
  generations.forEach(({ index }, i) => {
    const before = generations[i - 1];
    if (before !== undefined && index !== before.index + 1) throw new Error(outOfOrder(run, index, before.index));
  });
  return generations;
};

import type { RunChange, RunEvent } from '@evorx/runs';
import * as fc from 'fast-check';
import { milestones } from './milestones';

/** A journal in which generations and pauses follow each other in stretches of these lengths, by turns. */
const journalOf = (stretches: ReadonlyArray<number>): ReadonlyArray<RunEvent> => {
  let index = 0;
  const advanced = (): RunChange => ({ type: 'Advanced', generation: { index: index++ } as never });
  const changes = stretches.flatMap((length, i) =>
    Array.from({ length }, (): RunChange => (i % 2 === 0 ? advanced() : { type: 'Paused' })),
  );
  return [{ type: 'Started' as const }, ...changes].map((change, sequence) => ({ sequence, ...change }));
};

const reading = (journal: ReadonlyArray<RunEvent>) => {
  let reads = 0;
  return {
    reads: () => reads,
    read: async (after: number, limit: number) => {
      reads++;
      return journal.slice(after + 1, after + 1 + limit);
    },
  };
};

const lastIndex = (journal: ReadonlyArray<RunEvent>) => journal.filter(({ type }) => type === 'Advanced').length - 1;

describe('milestones', () => {
  it('are all events but the generations, however they are strewn', () =>
    fc.assert(
      fc.asyncProperty(fc.array(fc.nat(200), { maxLength: 12 }), async (stretches) => {
        const journal = journalOf(stretches);
        expect(await milestones(reading(journal).read, lastIndex(journal))).toEqual(
          journal.filter(({ type }) => type !== 'Advanced'),
        );
      }),
      { numRuns: 100 },
    ));

  it('are found among a hundred thousand generations by some reads', async () => {
    const journal = journalOf([30_000, 1, 70_000, 1]);
    const { read, reads } = reading(journal);
    expect((await milestones(read, lastIndex(journal))).map(({ sequence }) => sequence)).toEqual([0, 30_001, 100_002]);
    expect(reads()).toBeLessThan(20);
  });
});

import * as fc from 'fast-check';
import { SORTS, listed, listingOf, searchOf } from './listing';
import type { Known } from './run-book';

const known = (id: string, more: Partial<Known['run']> = {}): Known => ({
  rate: null,
  run: {
    id,
    name: null,
    state: 'FINISHED',
    preset: 'sphere',
    seed: 1,
    createdAt: '2026-01-01T00:00:00.000Z',
    clonedFrom: null,
    generation: 1,
    evaluations: 1,
    elapsedMs: 1,
    problem: 'sphere',
    direction: 'minimise',
    best: null,
    bestSoFar: null,
    accuracy: null,
    testAccuracy: null,
    progress: 1,
    reason: null,
    error: null,
    ...more,
  } as Known['run'],
});

describe('the list of runs', () => {
  it('is the same from the address that it writes', () =>
    fc.assert(
      fc.property(
        fc.subarray(['RUNNING', 'QUEUED', 'PAUSED', 'FINISHED', 'CANCELLED', 'FAILED'] as const),
        fc.string(),
        fc.constantFrom(...SORTS),
        fc.boolean(),
        (states, text, sort, reversed) => {
          const listing = { states, text, sort, reversed };
          const search = new URLSearchParams(
            Object.entries(searchOf(listing)).flatMap(([name, value]) => (value === null ? [] : [[name, value]])),
          );
          expect(listingOf(search)).toEqual(listing);
        },
      ),
    ));

  it('has what lacks a value last, whichever way it is sorted', () => {
    const runs = [known('a'), known('b', { best: 1, bestSoFar: 2 }), known('c', { best: 1 })];
    const ids = (reversed: boolean) =>
      listed(runs, { states: [], text: '', sort: 'best', reversed }).map(({ run }) => run.id);
    expect(ids(false)).toEqual(['c', 'b', 'a']);
    expect(ids(true)).toEqual(['b', 'c', 'a']);
  });

  it('has the best score first, which is the smallest or the largest as the problem of the run says', () => {
    const maximise = { problem: 'onemax', direction: 'maximise' };
    const runs = [
      known('a', { best: 9, bestSoFar: 1 }),
      known('b', { best: 3, bestSoFar: 3 }),
      known('c', { best: 60, ...maximise }),
      known('d', { best: 64, ...maximise }),
      known('e', maximise),
    ];
    const ids = (reversed: boolean) =>
      listed(runs, { states: [], text: '', sort: 'best', reversed }).map(({ run }) => run.id);
    expect(ids(false)).toEqual(['d', 'c', 'a', 'b', 'e']);
    expect(ids(true)).toEqual(['c', 'd', 'b', 'a', 'e']);
  });

  it('shows the runs that have every word of the filter', () => {
    const runs = [known('a', { name: 'Long bowl', seed: 7 }), known('b', { name: 'Long bowl', seed: 8 })];
    expect(listed(runs, { ...listingOf(new URLSearchParams('q=bowl 7')) }).map(({ run }) => run.id)).toEqual(['a']);
  });
});

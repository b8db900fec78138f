import { arbitraryScores, equal, holds } from '@evorx/testing';
import * as fc from 'fast-check';
import { column, concatScores, pickScores, scoresOf, type Scores, violationOf } from './index';

const rows = (scores: Scores): ReadonlyArray<ReadonlyArray<number>> =>
  Array.from({ length: scores.size }, (_, i) => scores.objectives.map((_, o) => scores.values[o * scores.size + i]!));

const two = arbitraryScores({ objectives: 2, minSize: 1 });

describe('scoresOf', () => {
  it('makes one column of the values', () => {
    const scores = scoresOf({ name: 'ones', direction: 'maximise' })([3, 5]);
    expect(scores).toEqual({ objectives: [{ name: 'ones', direction: 'maximise' }], size: 2, values: [3, 5] });
  });
});

describe('column', () => {
  it('reads one objective of every individual', () => {
    holds(two, (scores) =>
      equal(
        Array.from(column(1)(scores)),
        rows(scores).map(([, second]) => second),
      ),
    );
  });

  it('is a copy', () => {
    const scores = scoresOf({ name: 'ones', direction: 'maximise' })([3, 5]);
    column(0)(scores).fill(0);
    expect(scores.values).toEqual([3, 5]);
  });
});

describe('pickScores', () => {
  it('takes the rows of the individuals, in their order, more than once if asked', () => {
    holds(
      two.chain((scores) => fc.record({ scores: fc.constant(scores), indices: fc.array(fc.nat(scores.size - 1)) })),
      ({ scores, indices }) =>
        equal(
          rows(pickScores(indices)(scores)),
          indices.map((index) => rows(scores)[index]),
        ),
    );
  });
});

describe('concatScores', () => {
  it('puts the rows of the second after those of the first', () => {
    holds(fc.record({ first: two, second: arbitraryScores({ objectives: 2 }) }), ({ first, second }) =>
      equal(rows(concatScores(first, second)), [...rows(first), ...rows(second)]),
    );
  });
});

describe('violations', () => {
  const constrained = arbitraryScores({ constrained: true, minSize: 1 });
  const of = (scores: Scores): ReadonlyArray<number> =>
    Array.from({ length: scores.size }, (_, i) => violationOf(scores, i));

  it('go with the individuals that are picked and concatenated', () => {
    holds(fc.record({ first: constrained, second: constrained }), ({ first, second }) => {
      const all = concatScores(first, second);
      const back = pickScores(Array.from({ length: second.size }, (_, i) => first.size + i))(all);
      return equal(of(all), [...of(first), ...of(second)]) && equal(back.violations, second.violations);
    });
  });

  it('are 0 for those that have none beside those that have', () => {
    holds(fc.record({ free: two, bound: constrained }), ({ free, bound }) =>
      equal(of(concatScores(free, bound)), [...of(free), ...of(bound)]),
    );
    expect(
      of(
        concatScores({ objectives: [], size: 1, values: [] }, { objectives: [], size: 1, values: [], violations: [2] }),
      ),
    ).toEqual([0, 2]);
  });

  it('are absent where there are none', () => {
    const scores = scoresOf({ name: 'ones', direction: 'maximise' })([3, 5]);
    expect(concatScores(scores, scores)).not.toHaveProperty('violations');
    expect(pickScores([0])(scores)).not.toHaveProperty('violations');
  });
});

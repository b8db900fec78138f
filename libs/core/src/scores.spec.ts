import { arbitraryScores, equal, holds } from '@evorx/testing';
import * as fc from 'fast-check';
import { column, concatScores, pickScores, scoresOf, type Scores } from './index';

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

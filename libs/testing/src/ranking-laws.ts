import { pickScores, type Ranking, type Scores, type Vector } from '@evorx/core';
import { permutation } from '@evorx/random';
import * as fc from 'fast-check';
import { arbitraryRng } from './arbitrary-rng';
import { arbitraryScores } from './arbitrary-scores';
import { equal } from './equal';
import { holds } from './holds';
import { describeLaws, type Law } from './law';
import { unchanged } from './unchanged';

/**
 * A ranking, how many objectives it is for, and whether individuals of the laws violate constraints.
 *
 * @category Laws
 */
export interface RankingSubject {
  readonly ranking: Ranking;
  readonly objectives: number;
  readonly constrained?: boolean;
}

/** How many have a smaller key. */
const rivals = (keys: Vector, individual: number): number =>
  Array.from(keys).filter((key) => key < keys[individual]!).length;

/** The same scores with one individual better by `by` in every objective. */
const improved = (scores: Scores, individual: number, by: number): Scores => ({
  ...scores,
  values: Array.from(scores.values, (value, place) => {
    if (place % scores.size !== individual) return value;
    const objective = scores.objectives[Math.floor(place / scores.size)]!;
    return objective.direction === 'maximise' ? value + by : value - by;
  }),
});

const finite = fc.integer({ min: -5, max: 5 });

/**
 * What is true of every ranking.
 *
 * @category Laws
 */
export const lawsOfRanking: ReadonlyArray<Law<RankingSubject>> = [
  {
    name: 'gives every individual one key, and none is NaN',
    check: ({ ranking, ...about }) =>
      holds(arbitraryScores(about), (scores) => {
        const keys = ranking(scores);
        return keys.length === scores.size && !Array.from(keys).some(Number.isNaN);
      }),
  },
  {
    name: 'never ranks a strict improvement worse',
    check: ({ ranking, ...about }) =>
      holds(
        arbitraryScores({ ...about, minSize: 1, value: finite }).chain((scores) =>
          fc.record({
            scores: fc.constant(scores),
            individual: fc.nat({ max: scores.size - 1 }),
            by: fc.integer({ min: 1, max: 4 }),
          }),
        ),
        ({ scores, individual, by }) =>
          rivals(ranking(improved(scores, individual, by)), individual) <= rivals(ranking(scores), individual),
      ),
  },
  {
    name: 'ranks one who is better in every objective no worse',
    check: ({ ranking, ...about }) =>
      holds(arbitraryScores({ ...about, minSize: 1, value: finite }), (scores) => {
        const twins = pickScores([0, 0])(scores);
        const keys = ranking(improved(twins, 1, 1));
        return keys[1]! <= keys[0]!;
      }),
  },
  {
    name: 'gives the same keys in whatever order the individuals come',
    check: ({ ranking, ...about }) =>
      holds(fc.record({ scores: arbitraryScores(about), rng: arbitraryRng() }), ({ scores, rng }) => {
        const [places] = permutation(scores.size)(rng);
        const keys = ranking(scores);
        return equal(
          Array.from(ranking(pickScores(places)(scores))),
          Array.from(places, (place) => keys[place]!),
        );
      }),
  },
  {
    name: 'puts the failed last',
    check: ({ ranking, ...about }) =>
      holds(arbitraryScores({ ...about, minSize: 2, value: finite }), (scores) => {
        const values = Array.from(scores.values, (value, place) => (place % scores.size === 0 ? NaN : value));
        const violations =
          scores.violations?.[0] === undefined ? {} : { violations: [0, ...scores.violations].slice(0, -1) };
        const keys = Array.from(ranking({ ...scores, values, ...violations }));
        return keys.slice(1).every((key) => key < keys[0]!);
      }),
  },
  {
    name: 'leaves the scores as they were',
    check: ({ ranking, ...about }) =>
      holds(arbitraryScores(about), (scores) => unchanged(scores, () => ranking(scores))),
  },
];

/**
 * Registers the law suite of a ranking for scores with that many objectives.
 *
 * @category Laws
 * @example
 * ```ts no-run
 * import { byObjective } from '@evorx/core';
 * import { rankingLaws } from '@evorx/testing';
 *
 * rankingLaws('byObjective(1)', () => byObjective(1), { objectives: 3 });
 * ```
 */
export const rankingLaws = (name: string, make: () => Ranking, { objectives = 1, constrained = false } = {}): void =>
  describeLaws(name, lawsOfRanking, () => ({ ranking: make(), objectives, constrained }));

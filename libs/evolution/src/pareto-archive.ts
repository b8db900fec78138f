import {
  concat,
  crowdingDistance,
  nonDominatedSort,
  pick,
  pickScores,
  type Population,
  requireOption,
  type Scores,
  violationOf,
  wholeNumber,
} from '@evorx/core';
import { type Observable, scan } from 'rxjs';
import { isScored } from './is-scored';
import { populationSeen, type Seen } from './seen';

/**
 * The individuals of an archive and a population that nobody among them dominates, in the order in which they came: at
 * most `size`, the least crowded. Individuals that are infeasible, that have a score that is not finite, or the same
 * scores as an earlier one never enter. An archive that did not change is the same object as before.
 *
 * Of those that are too many the most crowded is dropped, and so on, with new crowding distances every time.
 * O(m n^2) for n individuals with m objectives, and O(m n log n) for each that is dropped.
 *
 * Throws `OptionError` unless `size` is a whole number from 1.
 *
 * Source: Kukkonen and Deb, Improved pruning of non-dominated solutions based on crowding distance for bi-objective
 * optimization problems (2006), https://doi.org/10.1109/CEC.2006.1688443
 *
 * @category Statistics
 * @example
 * import { nonDominated } from '@evorx/evolution';
 *
 * const objectives = [
 *   { name: 'cost', direction: 'minimise' },
 *   { name: 'loss', direction: 'minimise' },
 * ] as const;
 * const scores = { objectives, size: 3, values: [1, 2, 3, 9, 5, 6] };
 * const archive = nonDominated({ size: 100 })(null, { genomes: ['a', 'b', 'c'], scores }); // a and b
 */
export const nonDominated = ({ size }: { readonly size: number }) => {
  requireOption('nonDominated', 'size', size, wholeNumber({ min: 1 }));
  return <G>(archive: Population<G> | null, population: Population<G>): Population<G> => {
    const pool = archive === null ? population : concat(archive, population);
    const eligible = distinct(
      pool.scores,
      Array.from({ length: pool.scores.size }, (_, i) => i).filter(isEligible(pool.scores)),
    );
    const [front = []] = nonDominatedSort(pickScores(eligible)(pool.scores));
    const kept = pruned(
      pool.scores,
      Array.from(front, (place) => eligible[place]!),
      size,
    );
    const unchanged = archive?.genomes.length === kept.length && kept.every((index, place) => index === place);
    return unchanged ? archive : pick(kept)(pool);
  };
};

const isEligible =
  (scores: Scores) =>
  (index: number): boolean =>
    violationOf(scores, index) <= 0 && isScored(scores, index);

/** The first of each that have the same scores. */
const distinct = ({ objectives, size, values }: Scores, indices: ReadonlyArray<number>): ReadonlyArray<number> => {
  const seen = new Set<string>();
  return indices.filter((index) => {
    const key = objectives.map((_, o) => values[o * size + index]! + 0).join(); // + 0: -0 equals 0
    return !seen.has(key) && seen.add(key);
  });
};

const pruned = (scores: Scores, front: ReadonlyArray<number>, size: number): ReadonlyArray<number> => {
  let kept = front;
  while (kept.length > size) {
    const distances = crowdingDistance(kept)(scores);
    // The last of equals, so that who has been there for longer stays.
    let most = 0;
    for (let place = 1; place < kept.length; place++) if (distances[place]! <= distances[most]!) most = place;
    const dropped = most;
    kept = kept.filter((_, place) => place !== dropped);
  }
  return kept;
};

/**
 * The best compromises between the objectives that a run has found so far, after every generation: see
 * {@link nonDominated}. A strategy that shows no genomes of its generations enters the best individual ever scored,
 * where it keeps that. Holds `size` genomes.
 *
 * Throws `OptionError` unless `size` is a whole number from 1.
 *
 * @category Statistics
 * @example
 * import { paretoArchive } from '@evorx/evolution';
 * import { of } from 'rxjs';
 *
 * const objectives = [
 *   { name: 'cost', direction: 'minimise' },
 *   { name: 'loss', direction: 'minimise' },
 * ] as const;
 * const scores = { objectives, size: 3, values: [1, 2, 3, 9, 5, 6] };
 * of({ index: 0, evaluations: 3, progress: 0, population: { genomes: ['a', 'b', 'c'], scores } })
 *   .pipe(paretoArchive({ size: 100 }))
 *   .subscribe(({ genomes }) => console.log(genomes)); // ['a', 'b']
 */
export const paretoArchive = ({ size }: { readonly size: number }) => {
  requireOption('paretoArchive', 'size', size, wholeNumber({ min: 1 }));
  const entered = nonDominated({ size });
  return <G>(source: Observable<Seen<G>>): Observable<Population<G>> =>
    source.pipe(
      scan(
        (archive: Population<G> | null, observation: Seen<G>) => entered(archive, populationSeen(observation)),
        null,
      ),
    ) as Observable<Population<G>>;
};

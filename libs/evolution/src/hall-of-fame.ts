import {
  byObjective,
  concat,
  order,
  pick,
  requireOption,
  wholeNumber,
  type Population,
  type Ranking,
} from '@evorx/core';
import { type Observable, scan } from 'rxjs';
import { isScored } from './is-scored';
import { populationSeen, type Seen } from './seen';

/**
 * How a hall of fame is kept.
 *
 * @category Statistics
 */
export interface HallOfFameOptions<in G = unknown> {
  /** How many genomes it holds at most. */
  readonly size: number;
  /** By the first objective where it is not given. */
  readonly ranking?: Ranking | undefined;
  /** When two genomes are the same; for typed arrays: gene by gene, for others: the same value. */
  readonly equals?: ((a: G, b: G) => boolean) | undefined;
}

/**
 * The best distinct genomes of the run so far, the best first, after every generation. An individual with a score that
 * is not finite never enters; of equals the first to come stays. A strategy that shows no genomes of its generations
 * enters the best individual ever scored, where it keeps that. A hall that did not change is the same object as
 * before. Holds `size` genomes.
 *
 * Throws `OptionError` unless `size` is a whole number from 1.
 *
 * @category Statistics
 * @example
 * import { scoresOf } from '@evorx/core';
 * import { hallOfFame } from '@evorx/evolution';
 * import { of } from 'rxjs';
 *
 * const scores = scoresOf({ name: 'ones', direction: 'maximise' })([1, 3, 3]);
 * of({ index: 0, evaluations: 3, progress: 0, population: { genomes: ['a', 'b', 'b'], scores } })
 *   .pipe(hallOfFame({ size: 2 }))
 *   .subscribe(({ genomes }) => console.log(genomes)); // ['b', 'a']
 */
export const hallOfFame = <H = unknown>({
  size,
  ranking = byObjective(0),
  equals = sameGenes,
}: HallOfFameOptions<H>) => {
  requireOption('hallOfFame', 'size', size, wholeNumber({ min: 1 }));
  return <G extends H>(source: Observable<Seen<G>>): Observable<Population<G>> =>
    source.pipe(
      scan((hall: Population<G> | null, observation: Seen<G>): Population<G> => {
        const seen = populationSeen(observation);
        const candidates = hall === null ? seen : concat(hall, seen);
        const entered: number[] = [];
        for (const index of order(ranking(candidates.scores))) {
          if (entered.length === size) break;
          const genome = candidates.genomes[index]!;
          if (
            isScored(candidates.scores, index) &&
            !entered.some((other) => equals(candidates.genomes[other]!, genome))
          )
            entered.push(index);
        }
        const unchanged = hall?.genomes.length === entered.length && entered.every((index, place) => index === place);
        return unchanged ? hall : pick(entered)(candidates);
      }, null),
    ) as Observable<Population<G>>;
};

const sameGenes = (a: unknown, b: unknown): boolean => {
  if (a === b) return true;
  if (!ArrayBuffer.isView(a) || !ArrayBuffer.isView(b) || a.byteLength !== b.byteLength) return false;
  if (!isIndexed(a) || !isIndexed(b) || a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
};

const isIndexed = (view: object): view is ArrayLike<number> => 'length' in view;

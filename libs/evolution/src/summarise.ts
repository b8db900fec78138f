import type { Observation } from '@evorx/core';
import { map, type Observable } from 'rxjs';
import { type Statistics, statisticsOf } from './statistics';

/**
 * Every generation in numbers, by its first objective: `run.pipe(summarise)`. Holds on to nothing.
 *
 * @category Statistics
 * @example
 * import { scoresOf } from '@evorx/core';
 * import { summarise } from '@evorx/evolution';
 * import { of } from 'rxjs';
 *
 * const scores = scoresOf({ name: 'ones', direction: 'maximise' })([1, 3]);
 * of({ index: 0, evaluations: 2, progress: 0, population: { genomes: ['a', 'b'], scores } })
 *   .pipe(summarise)
 *   .subscribe(({ best, mean }) => console.log(best, mean)); // 3 2
 */
export const summarise = (source: Observable<Observation>): Observable<Statistics> => source.pipe(map(statisticsOf));

import { type RunStore, UNAVAILABLE, type Unavailable } from '@evorx/runs';
import { type Observable, defer, exhaustMap, filter, interval, map, scan, take } from 'rxjs';

/** What nobody mends by waiting: the file that the database was in is not in its place any more. */
const LOST: ReadonlySet<Unavailable | undefined> = new Set<Unavailable>(['deleted', 'replaced', 'cut']);

/**
 * Emits why, once, when the file of a database has been away for that long, and completes: whoever put it aside for a
 * moment has put it back by then, and the service has gone on; else it has to be started again, on what is there.
 *
 * @category Server
 */
export const databaseLost = (store: Pick<RunStore, 'ready'>, graceMs: number, everyMs: number): Observable<string> =>
  interval(everyMs).pipe(
    exhaustMap(() => defer(store.ready())),
    scan(
      ({ times }, answer) =>
        answer._tag === 'Left' && LOST.has(answer.left.unavailable)
          ? {
              times: times + 1,
              reason: `The database ${UNAVAILABLE[answer.left.unavailable!]}. ${answer.left.message}`,
            }
          : { times: 0, reason: '' },
      { times: 0, reason: '' },
    ),
    filter(({ times }) => times * everyMs >= graceMs),
    map(({ reason }) => reason),
    take(1),
  );

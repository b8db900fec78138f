import { Observable, share } from 'rxjs';

/** Milliseconds of rest for each stream that is open, and at most. */
const REST = { each: 0.1, most: 50 };

/**
 * How long to rest with so many streams open: a client alone is told at once, five hundred twenty times a second, since every turn costs a write for each.
 *
 * @category Streams
 */
export const restOf = (streams: number): number => Math.min(REST.most, streams * REST.each);

/**
 * The same changes, together and at intervals: the first at once, and those that follow within `restMs` when it is over, each id once. All who listen
 * share one interval, so that what was changed twice is read once, and written in one piece.
 *
 * @category Streams
 */
export const pulsed = (changed: Observable<string>, restMs: () => number): Observable<string> =>
  // Built by hand, since the interval is asked for anew every time.
  new Observable<string>((subscriber) => {
    const waiting = new Set<string>();
    let timer: NodeJS.Timeout | undefined;
    const tell = (ids: Iterable<string>): void => {
      timer = setTimeout(rested, restMs());
      for (const id of ids) subscriber.next(id);
    };
    const rested = (): void => {
      timer = undefined;
      if (waiting.size === 0) return;
      const ids = [...waiting];
      waiting.clear();
      tell(ids);
    };
    subscriber.add(
      changed.subscribe({
        next: (id) => {
          if (timer === undefined) tell([id]);
          else waiting.add(id);
        },
        error: (error: unknown) => subscriber.error(error),
        complete: () => subscriber.complete(),
      }),
    );
    subscriber.add(() => clearTimeout(timer));
  }).pipe(share());

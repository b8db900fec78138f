import { Observable } from 'rxjs';

/**
 * Works on values in groups: what comes while one group is worked on is added to the next, so that work which is slower than the values come is
 * done less often and not later and later. From one beginning of work to the next there are at least `everyMs`, but for the end, which is not waited
 * with. Completes, or errs as its source does, when the last group is done; errs with work that rejects.
 * After an unsubscription no work begins.
 *
 * @category Internals
 */
export const inGroups =
  <A, G>(empty: G, add: (group: G, value: A) => G, work: (group: G) => Promise<unknown>, everyMs = 0) =>
  (source: Observable<A>): Observable<never> =>
    // Built by hand, since no operator of RxJS folds what comes while a promise is under way.
    new Observable((subscriber) => {
      let group: { readonly value: G } | undefined;
      let working = false;
      let resting: NodeJS.Timeout | undefined;
      let end: (() => void) | undefined;
      const turn = (): void => {
        if (working || resting !== undefined || subscriber.closed) return;
        if (group === undefined) return end?.();
        const { value } = group;
        group = undefined;
        working = true;
        if (everyMs > 0 && end === undefined) resting = setTimeout(rested, everyMs);
        work(value).then(
          () => {
            working = false;
            turn();
          },
          (error: unknown) => subscriber.error(error),
        );
      };
      const rested = (): void => {
        clearTimeout(resting);
        resting = undefined;
        turn();
      };
      const ending = (how: () => void): void => {
        end = how;
        rested();
      };
      subscriber.add(() => clearTimeout(resting));
      subscriber.add(
        source.subscribe({
          next: (value) => {
            group = { value: add(group === undefined ? empty : group.value, value) };
            turn();
          },
          error: (error: unknown) => ending(() => subscriber.error(error)),
          complete: () => ending(() => subscriber.complete()),
        }),
      );
    });

import { Observable } from 'rxjs';

/**
 * Works on values in groups: what comes while one group is worked on is added to the next, so that work which is slower than the values come is
 * done less often and not later and later. Completes, or errs as its source does, when the last group is done; errs with work that rejects.
 * After an unsubscription no work begins.
 *
 * @category Internals
 */
export const inGroups =
  <A, G>(empty: G, add: (group: G, value: A) => G, work: (group: G) => Promise<unknown>) =>
  (source: Observable<A>): Observable<never> =>
    // Built by hand, since no operator of RxJS folds what comes while a promise is under way.
    new Observable((subscriber) => {
      let group: { readonly value: G } | undefined;
      let working = false;
      let end: (() => void) | undefined;
      const turn = (): void => {
        if (working || subscriber.closed) return;
        if (group === undefined) return end?.();
        const { value } = group;
        group = undefined;
        working = true;
        work(value).then(
          () => {
            working = false;
            turn();
          },
          (error: unknown) => subscriber.error(error),
        );
      };
      const ending = (how: () => void): void => {
        end = how;
        turn();
      };
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

import { asyncScheduler, defer, Observable, Subscription, take } from 'rxjs';
import { EvolutionError } from './evolution-error';
import type { Step } from './step';
import { turn } from './turn';

/** How long a run may keep the thread before timers, sockets and signals get their turn. */
const BREATH_MS = 12;

/**
 * The run that a step makes from a start: an endless stream of states, the start first. Cold: every subscription is a run of its own.
 * What ends it is downstream (`untilGeneration`, `takeWhile`, `takeUntil`), and unsubscribing stops it at once. A state is all that the
 * next one depends on, so that to resume is to evolve from the state reached, and `skip(1)`.
 *
 * A synchronous step runs in a loop, in constant stack, and gives way to the event loop after every 12 ms. The first
 * emission of a step is its result, and its teardown runs before the next step begins; a step that completes without one is an
 * {@link EvolutionError}, as an error of the step is one of the run. Costs about a microsecond a step.
 *
 * @category Runs
 * @example
 * import { evolve } from '@evorx/evolution';
 * import { of, take } from 'rxjs';
 *
 * evolve((n: number) => of(n * 2))(1)
 *   .pipe(take(4))
 *   .subscribe((n) => console.log(n)); // 1, 2, 4, 8
 */
export const evolve =
  <S>(step: Step<S>) =>
  (start: S): Observable<S> =>
    // Built by hand, since `expand` recurses: a synchronous step would overflow the stack after some 880 states.
    new Observable<S>((subscriber) => {
      let working = Subscription.EMPTY;
      let breathed = asyncScheduler.now();
      subscriber.add(() => working.unsubscribe());

      /** The next state where it comes at once; `undefined` where it comes later, or never. */
      const attempt = (state: S): { readonly next: S } | undefined => {
        let made = undefined as { readonly next: S } | undefined;
        let later = false;
        const inner = defer(() => step(state))
          .pipe(take(1))
          .subscribe({
            next: (next) => {
              made = { next };
              if (!later) return;
              inner.unsubscribe(); // the teardown of this step comes before the next step
              if (emit(next)) drain(next);
            },
            error: (error: unknown) => subscriber.error(error),
            complete: () => {
              if (made === undefined)
                subscriber.error(
                  new EvolutionError('NoState', 'A step completed without a state: it must emit exactly one.'),
                );
            },
          });
        later = true;
        if (subscriber.closed) inner.unsubscribe();
        else if (made === undefined) working = inner;
        return made;
      };

      /** Emits, and says whether to go on now: not when the run was stopped, nor when it is time to breathe. */
      const emit = (state: S): boolean => {
        subscriber.next(state);
        if (subscriber.closed) return false;
        if (asyncScheduler.now() - breathed < BREATH_MS) return true;
        working = turn.subscribe(() => {
          breathed = asyncScheduler.now();
          drain(state);
        });
        return false;
      };

      const drain = (from: S): void => {
        let made = attempt(from);
        while (made !== undefined && emit(made.next)) made = attempt(made.next);
      };

      if (emit(start)) drain(start);
    });

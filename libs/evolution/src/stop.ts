import { map, type Observable, scan, takeWhile } from 'rxjs';

/**
 * Why a run ended, as a plain string. The stops of this library say `generations`, `evaluations`, `time`, `target` or `steady`; a stop
 * of your own says what it likes.
 *
 * @category Stops
 */
export type Reason = 'generations' | 'evaluations' | 'time' | 'target' | 'steady' | (string & {});

/**
 * What a stop remembers between two states, safe to put into JSON; `null` before the first state.
 *
 * @category Stops
 */
export type StopMemory = null | number | ReadonlyArray<StopMemory>;

/**
 * What a stop says of a state: a reason to end here, if there is one, and what to remember.
 *
 * @category Stops
 */
export interface Verdict {
  readonly reason?: Reason | undefined;
  readonly memory: StopMemory;
}

/**
 * A stop without its stream: from what is remembered and a state to a verdict. Memory that is not its own is a fresh start to it.
 *
 * @category Stops
 */
export type Judge<in S> = (memory: StopMemory, state: S) => Verdict;

/**
 * Ends a run: an RxJS operator that lets states pass up to and with the first that has a reason to be the last. Stops that look at an
 * `Observation` take a Generation as it stands. They combine by {@link untilAny} and {@link untilAll}, and {@link judged} tells the reason.
 *
 * @category Stops
 */
export interface Stop<in S> {
  <T extends S>(source: Observable<T>): Observable<T>;
  readonly judge: Judge<S>;
}

/**
 * A state with what a stop says of it.
 *
 * @category Stops
 */
export interface Judged<S> extends Verdict {
  readonly state: S;
}

/**
 * The stop that a judge makes.
 *
 * @category Stops
 * @example
 * import { type Judge, stopOf } from '@evorx/evolution';
 *
 * const thirdTime: Judge<unknown> = (memory) => {
 *   const seen = typeof memory === 'number' ? memory + 1 : 1;
 *   return { memory: seen, reason: seen >= 3 ? 'seen enough' : undefined };
 * };
 * const untilThird = stopOf(thirdTime);
 */
export const stopOf = <S>(judge: Judge<S>): Stop<S> => {
  const operator = <T extends S>(source: Observable<T>): Observable<T> =>
    source.pipe(
      judged<S>({ judge }),
      map(({ state }) => state),
    );
  return Object.assign(operator, { judge });
};

/**
 * What {@link Stop} does, with the reason: every state with the verdict on it, up to and with the first that has a reason. The memory
 * of the last verdict, given back, lets a resumed run be judged as if it had never been interrupted.
 *
 * @category Stops
 * @example
 * import { judged, until } from '@evorx/evolution';
 * import { range } from 'rxjs';
 *
 * range(1, 10)
 *   .pipe(judged(until('big', (n: number) => n > 2)))
 *   .subscribe(({ state, reason }) => console.log(state, reason)); // 1 undefined, 2 undefined, 3 big
 */
export const judged =
  <S>(stop: { readonly judge: Judge<S> }, memory: StopMemory = null) =>
  <T extends S>(source: Observable<T>): Observable<Judged<T>> =>
    source.pipe(
      scan<T, Judged<T>, { readonly memory: StopMemory }>(
        (last, state) => {
          const verdict = stop.judge(last.memory, state);
          return { state, reason: verdict.reason, memory: verdict.memory };
        },
        { memory },
      ),
      takeWhile(({ reason }) => reason === undefined, true),
    );

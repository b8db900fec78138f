import {
  defer,
  dematerialize,
  EMPTY,
  filter,
  map,
  materialize,
  merge,
  mergeMap,
  type Observable,
  of,
  take,
  takeWhile,
} from 'rxjs';

/**
 * Why a run ended, as a plain string. The stops of this library say `generations`, `evaluations`, `time`, `target` or
 * `steady`; a stop of your own says what it likes.
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
 * A stop without its stream: from what is remembered and a state to a verdict. Memory that is not its own is a fresh
 * start to it.
 *
 * @category Stops
 */
export type Judge<in S> = (memory: StopMemory, state: S) => Verdict;

/**
 * Ends a run: an RxJS operator that lets states pass up to and with the first that has a reason to be the last. Stops
 * that look at an `Observation` take a Generation as it stands. They combine by {@link untilAny} and {@link untilAll},
 * and {@link judged} tells the reason.
 *
 * @category Stops
 */
export interface Stop<in S> {
  <T extends S>(source: Observable<T>): Observable<T>;
  readonly judge: Judge<S>;
  /**
   * Emits the reason to give up a step that is under way, where the stop has one that does not wait for a state: a
   * time that is over. Cold; subscribed to once the run waits for something.
   */
  readonly expiry?: Observable<Reason> | undefined;
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
 * The stop that a judge makes. `expiry` ends a run between two states, and with it the step that is under way.
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
export const stopOf = <S>(judge: Judge<S>, expiry?: Observable<Reason>): Stop<S> => {
  const operator = <T extends S>(source: Observable<T>): Observable<T> =>
    source.pipe(
      judging<S>({ judge, expiry }, null),
      filter(({ expired }) => !expired),
      map(({ judged }) => judged.state),
    );
  return Object.assign(operator, { judge, expiry });
};

/**
 * What {@link Stop} does, with the reason: every state with the verdict on it, up to and with the first that has a
 * reason. Where the stop ends a step that is under way, the last state is emitted once more, with the reason; nothing
 * is, where there was no state yet. The memory of the last verdict, given back, lets a resumed run be judged as if it
 * had never been interrupted.
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
  <S>(stop: Pick<Stop<S>, 'judge' | 'expiry'>, memory: StopMemory = null) =>
  <T extends S>(source: Observable<T>): Observable<Judged<T>> =>
    source.pipe(
      judging(stop, memory),
      map((verdict) => verdict.judged),
    );

/** A verdict, and whether it repeats the last state since a step after it was given up. */
interface Judging<S> {
  readonly judged: Judged<S>;
  readonly expired: boolean;
}

const judging =
  <S>({ judge, expiry }: Pick<Stop<S>, 'judge' | 'expiry'>, memory: StopMemory) =>
  <T extends S>(source: Observable<T>): Observable<Judging<T>> =>
    defer(() => {
      let last: Judged<T> | undefined;
      const states = source.pipe(
        map((state): Judging<T> => {
          const verdict = judge(last === undefined ? memory : last.memory, state);
          last = { state, reason: verdict.reason, memory: verdict.memory };
          return { judged: last, expired: false };
        }),
        takeWhile(({ judged: { reason } }) => reason === undefined, true),
      );
      if (expiry === undefined) return states;
      const expired = expiry.pipe(
        take(1),
        mergeMap((reason) => (last === undefined ? EMPTY : of({ judged: { ...last, reason }, expired: true }))),
      );
      // Whichever ends first ends both. The states come first: a run that ends at once never asks for the time.
      return merge(states.pipe(materialize()), expired.pipe(materialize())).pipe(dematerialize());
    });

import { evolve, type Step } from '@evorx/evolution';
import { deepStrictEqual, notStrictEqual, ok, strictEqual } from 'node:assert/strict';
import { serialize } from 'node:v8';
import {
  asyncScheduler,
  defer,
  finalize,
  lastValueFrom,
  map,
  type Observable,
  observeOn,
  take,
  tap,
  toArray,
} from 'rxjs';
import { describeLaws } from './law';

/**
 * A run to be held to its laws.
 *
 * @category Laws
 */
export interface RunSubject<S> {
  /** Generation 0: cold, one emission. */
  readonly start: Observable<S>;
  readonly step: Step<S>;
  /** How many states the laws look at; 8 where it is not given. */
  readonly length?: number | undefined;
  /** A state written to storage and read again; the state itself where it is not given. */
  readonly stored?: ((state: S) => S) | undefined;
}

/**
 * One law of runs. `check` rejects where it is broken.
 *
 * @category Laws
 */
export interface RunLaw {
  /** Completes the sentence "it ...". */
  readonly name: string;
  readonly check: <S>(subject: RunSubject<S>) => Promise<void>;
}

const LENGTH = 8;

const statesOf = <S>(step: Step<S>, start: S, count: number): Promise<ReadonlyArray<S>> =>
  lastValueFrom(evolve(step)(start).pipe(take(count), toArray()));

/** A step, and how often it was begun and ended. */
const counted = <S>(step: Step<S>) => {
  const count = { begun: 0, ended: 0 };
  const counting: Step<S> = (state) =>
    defer(() => {
      count.begun++;
      return step(state).pipe(finalize(() => count.ended++));
    });
  return { count, counting };
};

/**
 * What every step owes to a run, whatever its state. States are compared in depth, their numbers bit by bit.
 *
 * @category Laws
 */
export const lawsOfRun: ReadonlyArray<RunLaw> = [
  {
    name: 'starts the same, every time that it is started',
    check: async ({ start }) => deepStrictEqual(await lastValueFrom(start), await lastValueFrom(start)),
  },
  {
    name: 'emits the start first, and then states that are new objects',
    check: async ({ start, step, length = LENGTH }) => {
      const first = await lastValueFrom(start);
      const states = await statesOf(step, first, length);
      strictEqual(states.length, length);
      strictEqual(states[0], first);
      for (let i = 1; i < length; i++) notStrictEqual(states[i], states[i - 1]);
    },
  },
  {
    name: 'is cold: does nothing before it is subscribed to, and the same for every subscriber',
    check: async ({ start, step, length = LENGTH }) => {
      const { count, counting } = counted(step);
      const run = evolve(counting)(await lastValueFrom(start)).pipe(take(length), toArray());
      strictEqual(count.begun, 0);
      const first = await lastValueFrom(run);
      strictEqual(count.begun, length - 1);
      deepStrictEqual(await lastValueFrom(run), first);
      strictEqual(count.begun, 2 * (length - 1));
    },
  },
  {
    name: 'writes to no state that it was given',
    check: async ({ start, step, length = LENGTH }) => {
      const states = await statesOf(step, await lastValueFrom(start), length);
      const before = serialize(states);
      await Promise.all(states.map((state) => lastValueFrom(step(state))));
      strictEqual(serialize(states).equals(before), true);
    },
  },
  {
    name: 'goes on from any state as if it had never stopped, byte for byte',
    check: async ({ start, step, length = LENGTH, stored = (state) => state }) => {
      const states = await statesOf(step, await lastValueFrom(start), length);
      for (let stop = 0; stop < length; stop++)
        deepStrictEqual(await statesOf(step, stored(states[stop]!), length - stop), states.slice(stop));
    },
  },
  {
    name: 'is the same when its steps take their time',
    check: async ({ start, step, length = LENGTH }) => {
      const first = await lastValueFrom(start);
      const later: typeof step = (state) => defer(() => step(state)).pipe(observeOn(asyncScheduler));
      deepStrictEqual(await statesOf(later, first, length), await statesOf(step, first, length));
    },
  },
  {
    name: 'does no work after a cancel, and leaves nothing open',
    check: async ({ start, step }) => {
      const first = await lastValueFrom(start);
      const { count, counting } = counted(step);
      await lastValueFrom(evolve(counting)(first).pipe(take(3)));
      deepStrictEqual(count, { begun: 2, ended: 2 });
      const slow: typeof step = (state) => counting(state).pipe(observeOn(asyncScheduler));
      let emitted = 0;
      const running = evolve(slow)(first)
        .pipe(tap(() => emitted++))
        .subscribe();
      running.unsubscribe();
      await new Promise((resolve) => setTimeout(resolve, 5));
      strictEqual(emitted, 1);
      // The step after the start has begun, unless the machine is so busy that the run gives way before it.
      strictEqual(count.ended, count.begun);
      ok(count.begun <= 3);
    },
  },
  {
    name: 'passes an error of a step on, after the states before it, and leaves nothing open',
    check: async ({ start, step }) => {
      const first = await lastValueFrom(start);
      const broken = new Error('the world is broken');
      const { count, counting } = counted(step);
      const breaking: typeof step = (state) =>
        counting(state).pipe(
          map((next) => {
            if (count.begun === 3) throw broken;
            return next;
          }),
        );
      const seen: unknown[] = [];
      await new Promise<void>((resolve) =>
        evolve(breaking)(first).subscribe({
          next: (state) => seen.push(state),
          error: (error: unknown) => {
            seen.push(error);
            resolve();
          },
        }),
      );
      strictEqual(seen.length, 4);
      deepStrictEqual(seen.slice(0, 3), await statesOf(step, first, 3));
      strictEqual(seen[3], broken);
      deepStrictEqual(count, { begun: 3, ended: 3 });
    },
  },
];

/**
 * Registers the law suite of a run.
 *
 * @category Laws
 * @example
 * ```ts no-run
 * import { generational } from '@evorx/evolution';
 * import { runLaws, toyParts, toyStart } from '@evorx/testing';
 *
 * runLaws('a run of the toy', () => ({ start: toyStart(), step: generational(toyParts) }));
 * ```
 */
export const runLaws = <S>(name: string, make: () => RunSubject<S>): void =>
  describeLaws<RunSubject<S>>(name, lawsOfRun, make);

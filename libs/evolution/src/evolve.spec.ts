import { marbles, runLaws, toyParts, toyRun, toyStart } from '@evorx/testing';
import {
  lastValueFrom,
  NEVER,
  Observable,
  of,
  Subject,
  take,
  takeUntil,
  takeWhile,
  throwError,
  timer,
  EMPTY,
  concat,
  map,
  finalize,
  tap,
  toArray,
  count,
  defer,
} from 'rxjs';
import { EvolutionError, evolve, generational, type Step } from './index';

const increment: Step<number> = (n) => of(n + 1);

runLaws('a generational run', () => ({ start: toyStart(), step: generational(toyParts) }));

runLaws('a run whose evaluator answers later', () => ({
  start: toyStart(),
  step: generational({ ...toyParts, evaluate: toyRun.later('task')(toyRun.evaluator) }),
}));

describe('evolve', () => {
  it('emits the start, then what each step makes of the state before', () => {
    const seen: number[] = [];
    evolve(increment)(5)
      .pipe(take(4))
      .subscribe((n) => seen.push(n));
    expect(seen).toEqual([5, 6, 7, 8]);
  });

  it('takes no step when only the start is wanted', () => {
    const step = jest.fn(increment);
    evolve(step)(1).pipe(take(1)).subscribe();
    expect(step).not.toHaveBeenCalled();
  });

  // About a second; the limit is for a machine that has other things to do.
  it('takes a million synchronous steps in constant stack', async () => {
    await expect(lastValueFrom(evolve(increment)(0).pipe(take(1_000_001)))).resolves.toBe(1_000_000);
  }, 60_000);

  it('emits states as asynchronous steps make them', () =>
    marbles(({ cold, expectObservable }) => {
      const step: Step<number> = (n) => cold('--a|', { a: n + 1 });
      expectObservable(evolve(step)(0), '-------!').toBe('a-b-c-d', { a: 0, b: 1, c: 2, d: 3 });
    }));

  it('subscribes to one step at a time, and leaves it at its first emission', () =>
    marbles(({ cold, expectObservable, expectSubscriptions }) => {
      const first = cold('--a--z--|', { a: 1, z: 99 });
      const second = cold('---a|', { a: 2 });
      const steps = [first, second];
      expectObservable(evolve((n: number) => steps[n] ?? NEVER)(0), '--------!').toBe('a-b--c', { a: 0, b: 1, c: 2 });
      expectSubscriptions(first.subscriptions).toBe('^-!');
      expectSubscriptions(second.subscriptions).toBe('--^--!');
    }));

  it('unsubscribes from the step at hand when it is cancelled', () =>
    marbles(({ cold, expectObservable, expectSubscriptions }) => {
      const slow = cold('-----a|', { a: 1 });
      expectObservable(evolve(() => slow)(0), '---!').toBe('a---', { a: 0 });
      expectSubscriptions(slow.subscriptions).toBe('^--!');
    }));

  it('waits for a step that never comes, without an end', () =>
    marbles(({ expectObservable }) => {
      expectObservable(evolve<number>(() => NEVER)(0)).toBe('a', { a: 0 });
    }));

  it('fails with a step that fails, at once or later', () =>
    marbles(({ cold, expectObservable }) => {
      expectObservable(evolve<number>(() => throwError(() => 'broken'))(0)).toBe('(a#)', { a: 0 }, 'broken');
      expectObservable(evolve<number>(() => cold('--#', {}, 'broken'))(0)).toBe('a-#', { a: 0 }, 'broken');
    }));

  it('fails with a step that throws, at once or after a turn of the event loop', async () => {
    const throwing: Step<number> = (n) => {
      if (n === 1) throw new Error('thrown');
      return timer(1).pipe(map(() => n + 1));
    };
    await expect(lastValueFrom(evolve(throwing)(1))).rejects.toThrow('thrown');
    await expect(lastValueFrom(evolve(throwing)(0))).rejects.toThrow('thrown');
  });

  it('fails with a tag when a step completes without a state, at once or later', async () => {
    const tag = expect.objectContaining({ _tag: 'EvolutionError', reason: 'NoState' });
    await expect(lastValueFrom(evolve<number>(() => EMPTY)(0))).rejects.toEqual(tag);
    await expect(lastValueFrom(evolve<number>(() => timer(1).pipe(take(0)))(0))).rejects.toBeInstanceOf(EvolutionError);
    await expect(lastValueFrom(evolve<number>(() => concat(timer(1).pipe(take(0)), EMPTY))(0))).rejects.toEqual(tag);
  });

  it('takes the first state of a step that emits several, synchronous or not', async () => {
    const endless: Step<number> = (n) =>
      new Observable((subscriber) => {
        while (!subscriber.closed) subscriber.next(n + 1);
      });
    await expect(lastValueFrom(evolve(endless)(0).pipe(take(4)))).resolves.toBe(3);
  });

  it('runs the teardown of a step before the next step', async () => {
    const log: string[] = [];
    const step =
      (asynchronous: boolean): Step<number> =>
      (n) =>
        defer(() => {
          log.push(`begin ${n}`);
          return (asynchronous ? timer(0) : of(0)).pipe(
            map(() => n + 1),
            finalize(() => log.push(`end ${n}`)),
          );
        });
    const expected = ['begin 0', 'end 0', 'begin 1', 'end 1'];
    await lastValueFrom(evolve(step(false))(0).pipe(take(3)));
    expect(log).toEqual(expected);
    log.length = 0;
    await lastValueFrom(evolve(step(true))(0).pipe(take(3)));
    expect(log).toEqual(expected);
  });

  it('stops at once when a synchronous observer cancels', () => {
    const step = jest.fn(increment);
    const seen: number[] = [];
    evolve(step)(0)
      .pipe(
        tap((n) => seen.push(n)),
        takeWhile((n) => n < 3),
      )
      .subscribe();
    expect(seen).toEqual([0, 1, 2, 3]);
    expect(step).toHaveBeenCalledTimes(3);
  });

  it('leaves a step that is told to stop while it begins', () => {
    const stop = new Subject<void>();
    const teardown = jest.fn();
    const step: Step<number> = () =>
      new Observable<number>(() => {
        stop.next();
        return teardown;
      });
    evolve(step)(0).pipe(takeUntil(stop)).subscribe();
    expect(teardown).toHaveBeenCalledTimes(1);
  });
});

describe('a long synchronous run', () => {
  beforeEach(() => jest.useFakeTimers({ now: 0 }));
  afterEach(() => jest.useRealTimers());

  /** Takes 5 ms by the clock. */
  const slow: Step<number> = (n) => of(n + 1).pipe(tap(() => jest.setSystemTime(Date.now() + 5)));

  it('gives way to the event loop after 12 ms of work', () => {
    const seen: number[] = [];
    const running = evolve(slow)(0).subscribe((n) => seen.push(n));
    expect(seen).toEqual([0, 1, 2, 3]);
    expect(jest.getTimerCount()).toBe(1);
    jest.runOnlyPendingTimers();
    expect(seen).toEqual([0, 1, 2, 3, 4, 5, 6]);
    running.unsubscribe();
    expect(jest.getTimerCount()).toBe(0);
    jest.advanceTimersByTime(100);
    expect(seen).toHaveLength(7);
  });

  it('sets no timer while it is young', () => {
    evolve(increment)(0).pipe(take(1000)).subscribe();
    expect(jest.getTimerCount()).toBe(0);
  });

  it('gives way when its steps resolve in microtasks, which would starve the event loop', async () => {
    const microtask: Step<number> = (n) =>
      new Observable((subscriber) => {
        void Promise.resolve().then(() => {
          jest.setSystemTime(Date.now() + 5);
          subscriber.next(n + 1);
        });
      });
    const seen: number[] = [];
    const running = evolve(microtask)(0).subscribe((n) => seen.push(n));
    for (let i = 0; i < 50; i++) await Promise.resolve();
    expect(seen).toEqual([0, 1, 2, 3]);
    expect(jest.getTimerCount()).toBe(1);
    running.unsubscribe();
    expect(jest.getTimerCount()).toBe(0);
  });
});

describe('a run under takeUntil', () => {
  it('is cancelled by the clock though its steps are synchronous', async () => {
    const states = await lastValueFrom(evolve(increment)(0).pipe(takeUntil(timer(30)), count()));
    expect(states).toBeGreaterThan(1);
  });

  it('can be taken up at any state', async () => {
    const whole = await lastValueFrom(evolve(increment)(0).pipe(take(10), toArray()));
    const rest = await lastValueFrom(evolve(increment)(whole[4]!).pipe(take(6), toArray()));
    expect(rest).toEqual(whole.slice(4));
  });
});

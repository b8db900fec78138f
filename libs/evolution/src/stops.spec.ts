import { type Observation, scoresOf } from '@evorx/core';
import { marbles } from '@evorx/testing';
import { concatMap, from, lastValueFrom, map, NEVER, type Observable, of, scan, timer, toArray } from 'rxjs';
import { type RunHelpers, TestScheduler } from 'rxjs/testing';
import {
  evolve,
  judged,
  observedBy,
  type Stop,
  stopOf,
  until,
  untilAll,
  untilAny,
  untilEvaluations,
  untilFitness,
  untilGeneration,
  untilSpent,
  untilSteady,
  untilTime,
} from './index';

const stateAt = (index: number, best: number, direction: 'minimise' | 'maximise'): Observation => ({
  index,
  evaluations: 10 * (index + 1),
  progress: index / 10,
  population: { genomes: ['best', 'failed'], scores: scoresOf({ name: 'toy', direction })([best, NaN]) },
});
const zeroAt = (index: number): Observation => stateAt(index, 0, 'maximise');

const run = (bests: ReadonlyArray<number>, direction: 'minimise' | 'maximise' = 'maximise'): Observable<Observation> =>
  from(bests.map((best, index) => stateAt(index, best, direction)));
const zeros = run([0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);

/** Where a run ends and why. */
const endOf = async (
  states: Observable<Observation>,
  stop: Stop<Observation>,
): Promise<readonly [number, string | undefined]> => {
  const all = await lastValueFrom(states.pipe(judged(stop), toArray()));
  expect(all.slice(0, -1).every(({ reason }) => reason === undefined)).toBe(true);
  const passed = await lastValueFrom(states.pipe(stop, toArray()));
  expect(passed).toEqual(all.map(({ state }) => state));
  const { state, reason } = all.at(-1)!;
  return [state.index, reason];
};

describe('a stop', () => {
  it('lets the last state pass and completes with it, unsubscribing from the run', () =>
    marbles(({ cold, expectObservable, expectSubscriptions }) => {
      const numbers = cold('a-b-c-d-', { a: 1, b: 2, c: 3, d: 4 });
      expectObservable(numbers.pipe(until('enough', (n: number) => n >= 3))).toBe('a-b-(c|)', { a: 1, b: 2, c: 3 });
      expectSubscriptions(numbers.subscriptions).toBe('^---!');
    }));

  it('passes completion and errors of the run on', () =>
    marbles(({ cold, expectObservable }) => {
      const never = until('never', () => false);
      expectObservable(cold('a-|').pipe(never)).toBe('a-|');
      expectObservable(cold('a-#').pipe(never)).toBe('a-#');
      expectObservable(cold<string>('|').pipe(never)).toBe('|');
    }));

  it('keeps nothing between subscriptions', async () => {
    const third = stopOf<unknown>((memory) => {
      const seen = typeof memory === 'number' ? memory + 1 : 1;
      return { memory: seen, reason: seen === 3 ? 'third' : undefined };
    });
    const stopped = of('a', 'b', 'c', 'd').pipe(third, toArray());
    await expect(lastValueFrom(stopped)).resolves.toEqual(['a', 'b', 'c']);
    await expect(lastValueFrom(stopped)).resolves.toEqual(['a', 'b', 'c']);
  });

  it('can be judged in two parts, with what it remembered put into JSON between them', async () => {
    const states = run([1, 2, 2, 2, 2, 2]);
    const stop = untilAny(untilGeneration(100), untilSteady({ generations: 3 }));
    const whole = await lastValueFrom(states.pipe(judged(stop), toArray()));
    expect(whole).toHaveLength(5);
    for (let cut = 1; cut < 5; cut++) {
      const memory = JSON.parse(JSON.stringify(whole[cut - 1]!.memory)) as (typeof whole)[0]['memory'];
      const rest = await lastValueFrom(
        from(whole.slice(cut).map(({ state }) => state)).pipe(judged(stop, memory), toArray()),
      );
      expect(rest).toEqual(whole.slice(cut));
    }
  });

  it('takes memory that is not its own for a fresh start', async () => {
    for (const stop of [untilAny<Observation>(untilSteady({ generations: 2 })), untilSteady({ generations: 2 })])
      for (const memory of [null, 3, [], ['x'] as never])
        for (const states of [zeros, run([NaN, NaN, NaN, NaN])]) {
          const all = await lastValueFrom(states.pipe(judged(stop, memory), toArray()));
          expect([all.length, all.at(-1)?.reason]).toEqual([3, 'steady']);
        }
  });
});

describe('untilGeneration', () => {
  it('ends with that generation', async () => {
    await expect(endOf(zeros, untilGeneration(3))).resolves.toEqual([3, 'generations']);
    await expect(endOf(zeros, untilGeneration(0))).resolves.toEqual([0, 'generations']);
  });
});

describe('untilEvaluations', () => {
  it('ends with the generation that reaches or passes the number', async () => {
    await expect(endOf(zeros, untilEvaluations(30))).resolves.toEqual([2, 'evaluations']);
    await expect(endOf(zeros, untilEvaluations(31))).resolves.toEqual([3, 'evaluations']);
  });
});

describe('untilTime', () => {
  it('reads the clock that it is given, once a generation', () => {
    let reads = 0;
    const seen: number[] = [];
    zeros.pipe(untilTime(25, () => 10 * reads++)).subscribe(({ index }) => seen.push(index));
    expect(seen).toEqual([0, 1, 2, 3]);
    expect(reads).toBe(4);
  });

  /** A run whose states come after those frames, then never again. */
  const virtual = (test: (helpers: RunHelpers, clock: () => number) => void): void => {
    const scheduler = new TestScheduler((actual, expected) => expect(actual).toEqual(expected));
    scheduler.run((helpers) => test(helpers, () => scheduler.now()));
  };

  it('gives up a step that is under way when the time is over, and ends with the last state', () =>
    virtual(({ cold, expectObservable, expectSubscriptions }, clock) => {
      const states = cold('-a-b-----c');
      expectObservable(states.pipe(untilTime(6, clock))).toBe('-a-b--|');
      expectSubscriptions(states.subscriptions).toBe('^-----!');
      expectObservable(NEVER.pipe(untilTime(6, clock))).toBe('------|');
      const late = cold('-a-b---c', { a: 1, b: 2, c: 3 });
      expectObservable(
        late.pipe(
          untilAny(
            untilTime(100, clock),
            until('big', (n: number) => n > 2),
          ),
        ),
      ).toBe('-a-b---(c|)', {
        a: 1,
        b: 2,
        c: 3,
      });
    }));

  it('tells the reason of a step that was given up with the last state, once more, where there is one', () =>
    virtual(({ cold, expectObservable }, clock) => {
      const told = (states: Observable<string>): Observable<readonly [string, string | undefined]> =>
        states.pipe(
          judged(untilTime(6, clock)),
          map(({ state, reason }) => [state, reason] as const),
        );
      const values = { a: ['a', undefined], b: ['b', undefined], c: ['b', 'time'] } as const;
      expectObservable(told(cold('-a-b'))).toBe('-a-b--(c|)', values);
      expectObservable(told(NEVER)).toBe('------|');
      expectObservable(told(cold('-a-b|'))).toBe('-a-b|', values);
      expectObservable(told(cold('-a-b#'))).toBe('-a-b#', values);
    }));

  it('ends a step that is under way through stops that are made of it', () =>
    virtual(({ cold, expectObservable }, clock) => {
      const time = untilTime(6, clock);
      const longer = untilTime(8, clock);
      const never = until('never', () => false);
      const observing = observedBy((letter: string) => letter.length)(time);
      for (const stop of [untilAny(never, longer, time), untilAll(time, time), observing, untilAny(untilAny(time))])
        expectObservable(cold('-a').pipe(stop)).toBe('-a----|');
      expectObservable(cold('-a').pipe(untilAll(time, longer))).toBe('-a------|');
      expectObservable(cold('-a').pipe(untilAll(time, never))).toBe('-a');
      const state = zeroAt(0);
      for (const budget of [{ time: 6 }, { time: 6, generations: 9 }, { time: 6, evaluations: 900 }])
        expectObservable(cold('-a', { a: state }).pipe(untilSpent(budget, clock))).toBe('-a----|', { a: state });
    }));

  it('waits for a clock that is behind, and for times longer than a timer can wait', () =>
    virtual(({ cold, expectObservable }, clock) => {
      expectObservable(NEVER.pipe(untilTime(6, () => Math.floor(clock() / 2)))).toBe('12ms |');
      const days = 30 * 24 * 3_600_000;
      expectObservable(cold('-a').pipe(untilTime(days, clock))).toBe(`-a ${days - 2}ms |`);
    }));

  it('ends an evaluation that never answers, by the time of the machine', async () => {
    const began = performance.now();
    const elapsed = (): number => performance.now() - began;
    const step = (n: number): Observable<number> => (n < 3 ? timer(1).pipe(map(() => n + 1)) : NEVER);
    const states = await lastValueFrom(evolve(step)(0).pipe(untilTime(100, elapsed), toArray()));
    expect(states.at(-1)).toBe(states.length - 1);
    expect(elapsed()).toBeGreaterThanOrEqual(99);
  });

  it('ends a run of synchronous steps with a state that has the reason', async () => {
    const began = performance.now();
    const run = evolve((n: number) => of(n + 1))(0).pipe(
      judged(untilTime(40, () => performance.now() - began)),
      scan((states, { state, reason }) => ({ count: states.count + 1, state, reason }), {
        count: 0,
        state: -1,
        reason: undefined as string | undefined,
      }),
    );
    const { count, state, reason } = await lastValueFrom(run);
    expect([state, reason]).toEqual([count - 1, 'time']); // no state twice
  });

  it('leaves no timer behind', () => {
    jest.useFakeTimers();
    try {
      NEVER.pipe(untilTime(1_000, () => 0))
        .subscribe()
        .unsubscribe();
      zeros
        .pipe(
          untilAny(
            untilTime(1_000, () => 0),
            untilGeneration(2),
          ),
        )
        .subscribe();
      expect(jest.getTimerCount()).toBe(0);
    } finally {
      jest.useRealTimers();
    }
  });
});

describe('untilFitness', () => {
  it('ends with the first score at least as good, in the direction of the objective', async () => {
    await expect(endOf(run([1, 2, 3, 4]), untilFitness(3))).resolves.toEqual([2, 'target']);
    await expect(endOf(run([4, 3, 2, 1], 'minimise'), untilFitness(2.5))).resolves.toEqual([2, 'target']);
  });

  it('takes no score that is not finite', async () => {
    await expect(endOf(run([NaN, Infinity, 5]), untilFitness(3))).resolves.toEqual([2, 'target']);
    await expect(endOf(run([NaN, -Infinity, 1], 'minimise'), untilFitness(3))).resolves.toEqual([2, 'target']);
  });

  it('takes no score of an infeasible individual', async () => {
    const bound = run([5, 4, 3]).pipe(
      map(({ population: { genomes, scores }, ...state }) => ({
        ...state,
        population: { genomes, scores: { ...scores, violations: [state.index === 2 ? 0 : 1, 0] } },
        bestSoFar: { genome: 'best', values: [9], violation: 1 },
      })),
    );
    await expect(endOf(bound, untilFitness(3))).resolves.toEqual([2, 'target']);
  });
});

describe('stops on a state that keeps the best individual ever scored', () => {
  const kept = (bests: ReadonlyArray<number>, ever: ReadonlyArray<number | null>) =>
    run(bests).pipe(
      map((state, i) => ({ ...state, bestSoFar: ever[i] === null ? null : { genome: 'x', values: [ever[i]!] } })),
    );

  it('reach the target with it, where its generation did not keep it', async () => {
    await expect(endOf(kept([1, 1, 1], [null, 3, 3]), untilFitness(3))).resolves.toEqual([1, 'target']);
  });

  it('count its improvements', async () => {
    const steady = untilSteady({ generations: 2 });
    await expect(endOf(kept([1, 1, 1, 1, 1, 1], [1, 2, 3, 3, 3, 3]), steady)).resolves.toEqual([4, 'steady']);
  });
});

describe('untilSteady', () => {
  it('ends after so many generations without an improvement', async () => {
    await expect(endOf(run([1, 2, 2, 2, 2, 2]), untilSteady({ generations: 3 }))).resolves.toEqual([4, 'steady']);
    await expect(endOf(zeros, untilSteady({ generations: 1 }))).resolves.toEqual([1, 'steady']);
  });

  it('takes no gain within the tolerance for one, until such gains add up', async () => {
    const creeping = run([1, 1.2, 1.4, 1.6, 1.8, 2.0, 2.2]);
    await expect(endOf(creeping, untilSteady({ generations: 2, tolerance: 0.5 }))).resolves.toEqual([2, 'steady']);
    await expect(endOf(creeping, untilSteady({ generations: 4, tolerance: 0.5 }))).resolves.toEqual([6, undefined]);
  });

  it('counts from the best so far, not from the last', async () => {
    await expect(endOf(run([5, 1, 2, 3, 4]), untilSteady({ generations: 4 }))).resolves.toEqual([4, 'steady']);
    await expect(endOf(run([1, 5, 4, 3], 'minimise'), untilSteady({ generations: 3 }))).resolves.toEqual([3, 'steady']);
  });

  it('counts generations without any finite score, and takes the first one for an improvement', async () => {
    await expect(endOf(run([NaN, NaN, NaN]), untilSteady({ generations: 2 }))).resolves.toEqual([2, 'steady']);
    await expect(endOf(run([NaN, NaN, 1, 1, 1]), untilSteady({ generations: 2 }))).resolves.toEqual([4, 'steady']);
  });
});

describe('untilAny', () => {
  it('ends with the first of its stops, for its reason', async () => {
    const rising = run([0, 1, 2, 3, 4, 5]);
    await expect(endOf(rising, untilAny(untilGeneration(4), untilFitness(2)))).resolves.toEqual([2, 'target']);
    await expect(endOf(rising, untilAny(untilGeneration(1), untilFitness(2)))).resolves.toEqual([1, 'generations']);
  });

  it('gives the reason of the first given where several end at once', async () => {
    await expect(endOf(zeros, untilAny(untilGeneration(2), untilEvaluations(30)))).resolves.toEqual([2, 'generations']);
    await expect(endOf(zeros, untilAny(untilEvaluations(30), untilGeneration(2)))).resolves.toEqual([2, 'evaluations']);
  });

  it('never ends by itself without stops', async () => {
    await expect(endOf(zeros, untilAny())).resolves.toEqual([9, undefined]);
  });
});

describe('untilAll', () => {
  it('ends where all of its stops would', async () => {
    const stop = untilAll(untilGeneration(5), untilSteady({ generations: 2 }));
    await expect(endOf(run([0, 0, 0, 0, 1, 2, 3, 3, 3, 3]), stop)).resolves.toEqual([8, 'steady']);
  });

  it('nests, and never ends by itself without stops', async () => {
    const nested = untilAll(untilAny(untilFitness(2), untilGeneration(3)), untilEvaluations(20));
    await expect(endOf(run([5, 0, 0, 0, 0]), nested)).resolves.toEqual([3, 'evaluations']);
    await expect(endOf(zeros, untilAll())).resolves.toEqual([9, undefined]);
  });
});

describe('untilSpent', () => {
  const clock = (): number => 0;

  it('ends with the first part of the budget that is spent', async () => {
    await expect(endOf(zeros, untilSpent({ generations: 3, evaluations: 1000 }, clock))).resolves.toEqual([
      3,
      'generations',
    ]);
    await expect(endOf(zeros, untilSpent({ generations: 9, evaluations: 20 }, clock))).resolves.toEqual([
      1,
      'evaluations',
    ]);
    await expect(endOf(zeros, untilSpent({}, clock))).resolves.toEqual([9, undefined]);
  });

  it('ends by the clock where other parts are given, and by the recorded progress where time is all', async () => {
    await expect(
      endOf(
        zeros,
        untilSpent({ generations: 9, time: 5 }, () => 6),
      ),
    ).resolves.toEqual([0, 'time']);
    const done = zeros.pipe(concatMap((state) => of({ ...state, progress: state.index >= 4 ? 1 : 0.5 })));
    await expect(
      endOf(
        done,
        untilSpent({ time: 5 }, () => 0),
      ),
    ).resolves.toEqual([4, 'time']);
  });
});

describe('observedBy', () => {
  it('serves states that show what the stop looks at', async () => {
    const stop = observedBy((n: number) => ({ index: n }) as Observation)(untilGeneration(3));
    await expect(lastValueFrom(evolve((n: number) => of(n + 1))(0).pipe(stop))).resolves.toBe(3);
  });

  it('takes whatever can observe, as a strategy can', async () => {
    const counter = { observe: (n: number) => ({ index: n }) as Observation };
    const stop = observedBy(counter)(untilAny(untilGeneration(5), untilGeneration(3)));
    await expect(lastValueFrom(evolve((n: number) => of(n + 1))(0).pipe(stop))).resolves.toBe(3);
  });
});

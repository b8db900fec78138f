import { OptionError } from '@evorx/core';
import { marbles } from '@evorx/testing';
import {
  asapScheduler,
  concat,
  finalize,
  from,
  lastValueFrom,
  mergeMap,
  NEVER,
  type Observable,
  of,
  range,
  scheduled,
  Subject,
  take,
  tap,
  throwError,
  timer,
  toArray,
} from 'rxjs';
import { mergeBounded } from './index';

// Many streams in a row take a while on a busy machine.
jest.setTimeout(60_000);

const MANY = 100_000;
const upTo = (n: number): ReadonlyArray<number> => Array.from({ length: n }, (_, i) => i);
const isUpTo = (n: number, values: ReadonlyArray<number>): boolean =>
  values.length === n && values.every((value, i) => value === i);

describe('mergeBounded', () => {
  it('is what mergeMap is in time, for every concurrency', () =>
    marbles(({ cold, hot, expectObservable, expectSubscriptions }) => {
      for (const concurrency of [1, 2, 3]) {
        const inners = { a: cold('--x-y|'), b: cold('x----|'), c: cold('(xyz|)'), d: cold('|'), e: cold('---|') };
        const inner = (name: string): Observable<string> => inners[name as keyof typeof inners];
        for (const outer of ['(abcde|)', '-a-b-c-d-e-|', '-ab---------c---de|', '|', '-|']) {
          const expected = cold(outer).pipe(mergeMap(inner, concurrency));
          expectObservable(cold(outer).pipe(mergeBounded(inner, concurrency))).toEqual(expected);
        }
      }
      const source = hot('-a-b--', { a: 0, b: 1 });
      const first = cold('---1|');
      const second = cold('-2-|');
      expectObservable(source.pipe(mergeBounded((n) => [first, second][n]!)), '^-------!').toBe('----1-2');
      expectSubscriptions(first.subscriptions).toBe('-^---!');
      expectSubscriptions(second.subscriptions).toBe('-----^--!');
    }));

  it('passes errors of the source, of an inner stream and of the projection on, and starts nothing after them', () =>
    marbles(({ cold, expectObservable }) => {
      expectObservable(cold('-a#').pipe(mergeBounded(() => cold('x---|')))).toBe('-x#');
      const begun: Array<string> = [];
      const failing = (name: string): Observable<string> => {
        begun.push(name);
        return name === 'b' ? cold('-#') : cold('-x|');
      };
      expectObservable(
        cold('(abc|)').pipe(mergeBounded(failing), tap({ error: () => expect(begun).toEqual(['a', 'b']) })),
      ).toBe('-x-#');
      expectObservable(
        cold('-a').pipe(
          mergeBounded((): Observable<never> => {
            throw 'error';
          }),
        ),
      ).toBe('-#');
    }));

  it.each([1, 4])(
    'takes 100,000 inner streams that answer at once after some that do not, %i at a time',
    async (concurrency) => {
      const answers = await lastValueFrom(
        range(0, MANY).pipe(
          mergeBounded((n) => (n < concurrency ? timer(1).pipe(mergeMap(() => of(n))) : of(n)), concurrency),
          toArray(),
        ),
      );
      expect(
        isUpTo(
          MANY,
          [...answers].sort((a, b) => a - b),
        ),
      ).toBe(true);
      if (concurrency === 1) expect(isUpTo(MANY, answers)).toBe(true);
    },
  );

  it.each([1, 4])('takes 100,000 that answer now at once and now later, %i at a time', async (concurrency) => {
    const answers = await lastValueFrom(
      range(0, MANY).pipe(
        mergeBounded((n) => (n % 97 === 0 ? scheduled([n], asapScheduler) : of(n)), concurrency),
        toArray(),
      ),
    );
    expect(
      isUpTo(
        MANY,
        [...answers].sort((a, b) => a - b),
      ),
    ).toBe(true);
    if (concurrency === 1) expect(isUpTo(MANY, answers)).toBe(true);
  });

  it('stops where it is cancelled in the middle of answers that come at once', async () => {
    let begun = 0;
    const counted = (n: number): Observable<number> => {
      begun++;
      return n === 0 ? timer(1) : of(n);
    };
    const taken = range(0, MANY).pipe(mergeBounded(counted), take(1_000), toArray());
    expect(await lastValueFrom(taken)).toHaveLength(1_000);
    expect(begun).toBe(1_000);
  });

  it('stops a source that emits at once, and an inner stream that does', async () => {
    let emitted = 0;
    const source = from(upTo(MANY)).pipe(tap(() => emitted++));
    expect(
      await lastValueFrom(
        source.pipe(
          mergeBounded((n) => of(n)),
          take(3),
          toArray(),
        ),
      ),
    ).toEqual([0, 1, 2]);
    expect(emitted).toBe(3);
    let inner = 0;
    const endless = (): Observable<number> => range(0, MANY).pipe(tap(() => inner++));
    await lastValueFrom(of(0).pipe(mergeBounded(endless), take(3), toArray()));
    expect(inner).toBe(3);
  });

  it('ends with an error in the middle of answers that come at once', async () => {
    let begun = 0;
    const failing = (n: number): Observable<unknown> => {
      begun++;
      return n === 0 ? timer(1) : n === 5_000 ? throwError(() => new Error('lost')) : of(n);
    };
    await expect(lastValueFrom(range(0, MANY).pipe(mergeBounded(failing)))).rejects.toThrow('lost');
    expect(begun).toBe(5_001);
  });

  it('leaves what it started when it is unsubscribed, and starts no more', () => {
    const left = jest.fn();
    let begun = 0;
    range(0, 10)
      .pipe(
        mergeBounded(() => {
          begun++;
          return NEVER.pipe(finalize(left));
        }, 2),
      )
      .subscribe()
      .unsubscribe();
    expect([begun, left.mock.calls.length]).toEqual([2, 2]);
  });

  it('tears an inner stream down before it starts the next', async () => {
    const log: Array<string> = [];
    const inner = (n: number): Observable<number> => {
      log.push(`begin ${n}`);
      return (n === 1 ? of(n) : timer(1)).pipe(finalize(() => log.push(`end ${n}`)));
    };
    await lastValueFrom(range(0, 3).pipe(mergeBounded(inner)));
    expect(log).toEqual(['begin 0', 'end 0', 'begin 1', 'end 1', 'begin 2', 'end 2']);
  });

  it('keeps the order of values that come while it answers', () => {
    const source = new Subject<number>();
    const seen: Array<number> = [];
    source.pipe(mergeBounded((n) => concat(of(n), of(n + 0.5)), 3)).subscribe((n) => {
      seen.push(n);
      if (n < 3 && Number.isInteger(n)) source.next(n + 1);
    });
    source.next(1);
    expect(seen).toEqual([1, 1.5, 2, 2.5, 3, 3.5]);
  });

  it('keeps nothing between subscriptions', async () => {
    const run = range(0, 5).pipe(
      mergeBounded((n, index) => of(n * index)),
      toArray(),
    );
    expect(await lastValueFrom(run)).toEqual([0, 1, 4, 9, 16]);
    expect(await lastValueFrom(run)).toEqual([0, 1, 4, 9, 16]);
  });

  it('refuses a concurrency that it cannot have', () => {
    for (const concurrency of [0, -1, 1.5, NaN, Infinity])
      expect(() => mergeBounded((n: number) => of(n), concurrency)).toThrow(
        new OptionError('mergeBounded', 'concurrency', concurrency, 'a whole number from 1'),
      );
  });
});

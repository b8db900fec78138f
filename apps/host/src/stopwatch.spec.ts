import { concat, lastValueFrom, NEVER, Observable, of, throwError } from 'rxjs';
import { stopwatch } from './stopwatch';

/** Work that takes so long on a clock of its own. */
const work = (clock: { now: number }, ms: number): Observable<string> =>
  new Observable((subscriber) => {
    clock.now += ms;
    subscriber.next('done');
    subscriber.complete();
  });

describe('a stopwatch', () => {
  it('adds up work since it was last read, and nothing between', async () => {
    const clock = { now: 5 };
    const { around, read } = stopwatch(() => clock.now);
    expect(read()).toBe(0);
    await lastValueFrom(around(work(clock, 3)));
    clock.now += 100;
    await lastValueFrom(around(work(clock, 4)));
    expect(read()).toBe(7);
    expect(read()).toBe(0);
  });

  it('counts work that fails or is given up', () => {
    const clock = { now: 0 };
    const { around, read } = stopwatch(() => clock.now);
    around(
      concat(
        work(clock, 2),
        throwError(() => new Error('broken')),
      ),
    ).subscribe({ error: () => undefined });
    const subscription = around(concat(work(clock, 3), NEVER)).subscribe();
    subscription.unsubscribe();
    expect(read()).toBe(5);
  });

  it('measures each subscription, and passes values on', async () => {
    const clock = { now: 0 };
    const { around, read } = stopwatch(() => clock.now);
    const measured = around(work(clock, 1));
    expect([await lastValueFrom(measured), await lastValueFrom(measured)]).toEqual(['done', 'done']);
    expect(read()).toBe(2);
    expect(await lastValueFrom(around(of(1)))).toBe(1);
  });
});

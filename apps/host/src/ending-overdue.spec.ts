import { type Observable, timer, map } from 'rxjs';
import { TestScheduler } from 'rxjs/testing';
import { endingOverdue } from './ending-overdue';

const virtual = (
  states: string,
  expected: string,
  told: ReadonlyArray<string>,
  expiry: Observable<string> = timer(100).pipe(map(() => 'time')),
): void => {
  const scheduler = new TestScheduler((actual, wanted) => expect(actual).toEqual(wanted));
  const reasons: Array<string> = [];
  scheduler.run(({ cold, expectObservable }) => {
    const run = cold(states).pipe(
      endingOverdue(
        expiry,
        (reason) => reasons.push(reason),
        () => scheduler.now(),
      ),
    );
    expectObservable(run).toBe(expected);
  });
  expect(reasons).toEqual(told);
};

describe('endingOverdue', () => {
  it('gives a generation up that is not there 5 seconds after the time is over', () =>
    virtual('a 49ms b', 'a 49ms b 5049ms |', ['time']));

  it('waits twice as long as the longest generation took, where that is more', () =>
    virtual('a 3999ms b 9999ms c', 'a 3999ms b 8499ms |', ['time'], timer(4_500).pipe(map(() => 'time'))));

  it('waits 30 seconds for the first generation', () => virtual('20s a', '20s a 10099ms |', ['time']));

  it('leaves a generation that comes in time to the stops, and what ends before to itself', () => {
    virtual('a 3s (b|)', 'a 3s (b|)', []);
    virtual('a 49ms |', 'a 49ms |', []);
    virtual('a 49ms #', 'a 49ms #', []);
  });
});

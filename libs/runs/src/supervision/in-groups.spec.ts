import { Subject, firstValueFrom, from, lastValueFrom, toArray } from 'rxjs';
import { inGroups } from './in-groups';

const and = (group: ReadonlyArray<number>, value: number): ReadonlyArray<number> => [...group, value];
const none: ReadonlyArray<number> = [];
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Work that a spec ends. */
const manual = () => {
  const groups: Array<ReadonlyArray<number>> = [];
  const ends: Array<{ readonly done: () => void; readonly failed: (error: Error) => void }> = [];
  const work = (group: ReadonlyArray<number>): Promise<void> => {
    groups.push(group);
    return new Promise((done, failed) => ends.push({ done, failed }));
  };
  return { groups, ends, work };
};

describe('inGroups', () => {
  it('works at once on what comes first, and together on what comes meanwhile', async () => {
    const { groups, ends, work } = manual();
    const source = new Subject<number>();
    const end = firstValueFrom(source.pipe(inGroups(none, and, work), toArray()));
    source.next(1);
    source.next(2);
    source.next(3);
    expect(groups).toEqual([[1]]);
    ends[0]!.done();
    await settled();
    source.next(4);
    expect(groups).toEqual([[1], [2, 3]]);
    ends[1]!.done();
    source.complete();
    await settled();
    expect(groups).toEqual([[1], [2, 3], [4]]);
    ends[2]!.done();
    expect(await end).toEqual([]);
  });

  it('begins no sooner than it is told to, and does not let the end wait', async () => {
    jest.useFakeTimers({ doNotFake: ['setImmediate', 'nextTick'] });
    try {
      const groups: Array<ReadonlyArray<number>> = [];
      const work = (group: ReadonlyArray<number>): Promise<unknown> => Promise.resolve(groups.push(group));
      const source = new Subject<number>();
      const end = firstValueFrom(source.pipe(inGroups(none, and, work, 100), toArray()));
      source.next(1);
      await settled();
      source.next(2);
      await settled();
      jest.advanceTimersByTime(99);
      source.next(3);
      await settled();
      expect(groups).toEqual([[1]]);
      jest.advanceTimersByTime(1);
      await settled();
      expect(groups).toEqual([[1], [2, 3]]);
      source.next(4);
      source.complete();
      await end;
      expect(groups).toEqual([[1], [2, 3], [4]]);
      expect(jest.getTimerCount()).toBe(0);
    } finally {
      jest.useRealTimers();
    }
  });

  it('leaves no timer behind when nobody listens any more', () => {
    jest.useFakeTimers();
    try {
      const source = new Subject<number>();
      const subscription = source.pipe(inGroups(none, and, () => Promise.resolve(), 100)).subscribe();
      source.next(1);
      expect(jest.getTimerCount()).toBe(1);
      subscription.unsubscribe();
      expect(jest.getTimerCount()).toBe(0);
    } finally {
      jest.useRealTimers();
    }
  });

  it('completes without work where there is nothing', async () => {
    const { groups, work } = manual();
    expect(await lastValueFrom(from(none).pipe(inGroups(none, and, work), toArray()))).toEqual([]);
    expect(groups).toEqual([]);
  });

  it('errs as its source does, after the last group', async () => {
    const { groups, ends, work } = manual();
    const source = new Subject<number>();
    const errors: Array<unknown> = [];
    source.pipe(inGroups(none, and, work)).subscribe({ error: (error: unknown) => errors.push(error) });
    source.next(1);
    source.next(2);
    source.error('gone');
    ends[0]!.done();
    await settled();
    expect([groups, errors]).toEqual([[[1], [2]], []]);
    ends[1]!.done();
    await settled();
    expect(errors).toEqual(['gone']);
  });

  it('errs with work that fails, and works no more', async () => {
    const { groups, ends, work } = manual();
    const source = new Subject<number>();
    const errors: Array<unknown> = [];
    source.pipe(inGroups(none, and, work)).subscribe({ error: (error: unknown) => errors.push(error) });
    source.next(1);
    source.next(2);
    ends[0]!.failed(new Error('full'));
    await settled();
    expect(errors).toEqual([new Error('full')]);
    expect(groups).toEqual([[1]]);
    expect(source.observed).toBe(false);
  });

  it('begins nothing after an unsubscription', async () => {
    const { groups, ends, work } = manual();
    const source = new Subject<number>();
    const subscription = source.pipe(inGroups(none, and, work)).subscribe();
    source.next(1);
    source.next(2);
    subscription.unsubscribe();
    ends[0]!.done();
    await settled();
    expect(groups).toEqual([[1]]);
    expect(source.observed).toBe(false);
  });
});

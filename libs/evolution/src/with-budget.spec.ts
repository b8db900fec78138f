import type { Genes } from '@evorx/core';
import { runLaws, toyParts, toyStart } from '@evorx/testing';
import { concatMap, lastValueFrom, map, take, toArray } from 'rxjs';
import { evolve, fromFunction, generational, progressOf, spending, withBudget } from './index';

const clock = (): number => 0;

describe('progressOf', () => {
  const state = { index: 10, evaluations: 30 };

  it('is the share of the first that is given: generations, evaluations, time', () => {
    expect(progressOf({ generations: 40, evaluations: 100, time: 10 }, () => 5)(state)).toBe(0.25);
    expect(progressOf({ evaluations: 100, time: 10 }, () => 5)(state)).toBe(0.3);
    expect(progressOf({ time: 10 }, () => 5)(state)).toBe(0.5);
    expect(progressOf({}, () => 5)(state)).toBe(0);
  });

  it('never exceeds 1, and is 1 where there is nothing to spend', () => {
    expect(progressOf({ generations: 5 }, clock)(state)).toBe(1);
    expect(progressOf({ evaluations: 5 }, clock)(state)).toBe(1);
    expect(progressOf({ time: 5 }, () => 9)(state)).toBe(1);
    expect(progressOf({ generations: 0 }, clock)({ index: 0, evaluations: 1 })).toBe(1);
  });

  it('reads no clock but for a budget in time', () => {
    const read = jest.fn(() => 1);
    progressOf({ generations: 5, time: 5 }, read)(state);
    expect(read).not.toHaveBeenCalled();
    progressOf({ time: 5 }, read)(state);
    expect(read).toHaveBeenCalledTimes(1);
  });
});

describe('withBudget', () => {
  it('stamps every state that a step makes, and the schedules of the next read it', async () => {
    const scheduled: number[] = [];
    const seen: number[] = [];
    const evaluator = fromFunction({ name: 'zero', direction: 'minimise' }, () => 0);
    const step = withBudget(
      { generations: 4 },
      clock,
    )(
      generational<Genes>((context) => {
        scheduled.push(context.progress);
        return { ...toyParts, evaluate: (batch) => (seen.push(batch.progress), evaluator(batch)) };
      }),
    );
    const progress = await lastValueFrom(
      toyStart().pipe(
        concatMap(evolve(step)),
        take(6),
        map((state) => state.progress),
        toArray(),
      ),
    );
    expect(progress).toEqual([0, 0.25, 0.5, 0.75, 1, 1]);
    expect(scheduled).toEqual([0, 0.25, 0.5, 0.75, 1]);
    expect(seen).toEqual(scheduled);
  });

  it('counts evaluations, those of generation 0 included', async () => {
    const stamped = toyStart().pipe(map(spending({ evaluations: 24 }, clock)));
    const step = withBudget({ evaluations: 24 }, clock)(generational(toyParts));
    const progress = await lastValueFrom(
      stamped.pipe(
        concatMap(evolve(step)),
        take(5),
        map((state) => state.progress),
        toArray(),
      ),
    );
    expect(progress).toEqual([0.25, 0.5, 0.75, 1, 1]);
  });

  it('reads the clock once a generation for a budget in time', async () => {
    let now = 0;
    const step = withBudget({ time: 100 }, () => (now += 30))(generational(toyParts));
    const progress = await lastValueFrom(
      toyStart().pipe(
        concatMap(evolve(step)),
        take(5),
        map((state) => state.progress),
        toArray(),
      ),
    );
    expect(progress).toEqual([0, 0.3, 0.6, 0.9, 1]);
  });
});

runLaws('a run with a budget', () => ({
  start: toyStart(),
  step: withBudget(
    { evaluations: 30 },
    clock,
  )(generational(({ progress }) => ({ ...toyParts, children: progress < 0.5 ? 6 : 3 }))),
}));

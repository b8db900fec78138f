import type { HostMessage } from '@evorx/runs';
import { generationsMessage, stats } from '../testing/samples';
import { done, noProgress, progressed, remaining, speed } from './progress';

const after = (messages: ReadonlyArray<HostMessage>, stopAt: number | null = null) =>
  messages.reduce(progressed, noProgress('sphere', stopAt));

describe('progress', () => {
  it('knows neither speed nor end before there are two generations', () => {
    const one = after([generationsMessage(0)]);
    expect([speed(one), remaining(one), done(one)]).toEqual([null, null, 0]);
  });

  it('tells generations a second and the time to go from the pace of the run', () => {
    const half = after([generationsMessage(0, 1, 2, 3, 4, 5)]);
    expect(speed(half)).toBeCloseTo(100);
    expect(done(half)).toBeCloseTo(0.5);
    expect(remaining(half)).toBeCloseTo(50);
  });

  it('measures the pace over the last few seconds alone', () => {
    const slow = Array.from({ length: 11 }, (_, index) =>
      stats({ index, elapsedMs: index * 1000, progress: index / 1000 }),
    );
    const fast = Array.from({ length: 1000 }, (_, i) =>
      stats({ index: 11 + i, elapsedMs: 10_000 + (i + 1) * 10, progress: (11 + i) / 1100 }),
    );
    const state = after([{ type: 'generations', generations: [...slow, ...fast] }]);
    expect(speed(state)).toBeCloseTo(100, 0);
  });

  it('fills up to an early stop where there is one', () => {
    expect(done(after([generationsMessage(0, 1)], 2))).toBe(0.5);
    expect(done(after([generationsMessage(0)], 0))).toBe(0);
  });

  it('goes on measuring a resumed run from where it was resumed', () => {
    const resumed = after([
      {
        type: 'generations',
        generations: [stats({ index: 100, elapsedMs: 50_000 }), stats({ index: 101, elapsedMs: 50_100 })],
      },
    ]);
    expect(speed(resumed)).toBeCloseTo(10);
  });

  it('keeps a bounded history however long the run is, its first and latest values among them', () => {
    const generations = Array.from({ length: 20_000 }, (_, index) => stats({ index, best: index }));
    const { history } = after([{ type: 'generations', generations }]);
    expect(history.length).toBeLessThan(400);
    expect(history[0]).toBe(0);
    expect(history.at(-1)).toBeGreaterThan(19_800);
  });

  it('remembers the last validation accuracy through generations that measured none', () => {
    const state = after([
      { type: 'generations', generations: [stats({ index: 0, accuracy: 0.4 }), stats({ index: 1, accuracy: null })] },
    ]);
    expect(state.accuracy).toBe(0.4);
  });

  it('leaves generations without a finite score out of the curve', () => {
    expect(after([{ type: 'generations', generations: [stats({ best: null })] }]).history).toEqual([]);
  });
});

import { stats } from '../testing/samples';
import { noProgress, progressed } from './progress';
import { progressFrame } from './progress-frame';

const run = (generations: number) =>
  progressed(noProgress('sphere', null), {
    type: 'generations',
    generations: Array.from({ length: generations }, (_, index) =>
      stats({ index, best: 1 / (index + 1), progress: index / 10 }),
    ),
  });

describe('progressFrame', () => {
  it('says that the run is getting ready before its first generation', () => {
    expect(progressFrame(noProgress('mnist-ga', null), 80)).toEqual(['mnist-ga: getting ready']);
  });

  it('draws bar, figures, pace and the curve of the best', () => {
    expect(progressFrame(run(6), 80).join('\n')).toMatchInlineSnapshot(`
     "sphere ████████████████████░░░░░░░░░░░░░░░░░░░░ 50%
     generation 5  best 0.16667  mean 0.5
     100 generations/s  60 evaluations  50 ms elapsed  ETA 50 ms
              1 ┼╮
         0.8611 ┤│
         0.7222 ┤│
         0.5833 ┤╰╮
         0.4444 ┤ │
         0.3056 ┤ ╰─╮
         0.1667 ┤   ╰─"
    `);
  });

  it('says so where no individual has a finite score, and tells the best so far where the generation has lost it', () => {
    const figuresOf = (given: Parameters<typeof stats>[0]) =>
      progressFrame(
        progressed(noProgress('sphere', null), { type: 'generations', generations: [stats(given)] }),
        80,
      )[1];
    expect(figuresOf({ best: null, mean: null, invalid: 50 })).toBe(
      'generation 0  no individual has a finite score (50 invalid)',
    );
    expect(figuresOf({ best: 0.75, bestSoFar: 0.25 })).toBe('generation 0  best 0.75  best so far 0.25  mean 0.5');
  });

  it('draws no curve before there are two generations', () => {
    expect(progressFrame(run(1), 80)).toHaveLength(3);
  });

  it('draws a flat curve where nothing improves', () => {
    const flat = progressed(noProgress('sphere', null), {
      type: 'generations',
      generations: [stats({ index: 0 }), stats({ index: 1 })],
    });
    expect(progressFrame(flat, 80).at(-1)).toMatch(/^ +0\.75 ┼──?$/);
  });

  it('leaves out the figures that a narrow line has no room for, and shows no half of one', () => {
    const [, figures, pace] = progressFrame(run(6), 56);
    expect(figures).toBe('generation 5  best 0.16667  mean 0.5');
    expect(pace).toBe('100 generations/s  60 evaluations  50 ms elapsed');
  });

  it.each([20, 40, 80, 200])('keeps every line within %d columns', (columns) => {
    expect(Math.max(...progressFrame(run(10), columns).map((row) => [...row].length))).toBeLessThan(columns);
  });
});

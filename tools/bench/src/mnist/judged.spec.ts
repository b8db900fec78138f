import { judged } from './judged';
import { marks } from './marks';
import { recordOf } from './testing/record-of';

const verdicts = (accuracies: ReadonlyArray<number>, scale = 1, preset = 'mnist-ga') =>
  judged({
    scale,
    runs: accuracies.map((testAccuracy, i) =>
      recordOf({
        preset,
        seed: i + 1,
        testAccuracy,
        curve: [
          [7_000, 0.9],
          [70_000, 0.95],
        ],
      }),
    ),
  });

describe('the marks', () => {
  it('are judged by the median of the seeds', () => {
    const [end] = verdicts([0.9, 0.961, 0.95]);
    expect(end).toMatchObject({ values: [0.9, 0.961, 0.95], median: 0.95, verdict: 'must held' });
    expect(verdicts([0.9, 0.96, 0.97])[0]?.verdict).toBe('aim held');
    expect(verdicts([0.9, 0.94, 0.97])[0]?.verdict).toBe('not held');
  });

  it('about time are judged in seconds, scaled as the runs were', () => {
    expect(verdicts([0.95]).map(({ median, must, aim, verdict }) => [median, must, aim, verdict])).toEqual([
      [0.95, 0.945, 0.96, 'must held'],
      [7, 20, 6, 'must held'],
      [70, 120, 60, 'must held'],
    ]);
    expect(verdicts([0.95], 2).map(({ aim, verdict }) => [aim, verdict])).toEqual([
      [0.96, 'must held'],
      [12, 'aim held'],
      [120, 'aim held'],
    ]);
  });

  it('are not held where an accuracy was never reached', () => {
    const [, , late] = judged({
      scale: 1,
      runs: [1, 2, 3].map((seed) => recordOf({ seed, curve: seed === 1 ? [[1_000, 0.95]] : [] })),
    });
    expect(late).toMatchObject({ values: [1, Infinity, Infinity], median: Infinity, verdict: 'not held' });
  });

  it('are those of the presets that were run, and one without a must holds', () => {
    expect(judged({ scale: 1, runs: [] })).toEqual([]);
    expect(verdicts([0.5], 1, 'mnist-step').map(({ verdict }) => verdict)).toEqual(['must held']);
  });

  it('ask no less of the aim than of the must', () => {
    for (const { must, aim, timeTo } of marks)
      if (must !== null) expect(timeTo === null ? aim >= must : aim <= must).toBe(true);
  });
});

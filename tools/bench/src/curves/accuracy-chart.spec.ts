import { budgets } from '../mnist/marks';
import { recordOf } from '../mnist/testing/record-of';
import { accuracyChart } from './accuracy-chart';
import { lookOf } from './palette';

const runs = ['mnist-es', 'mnist-ga'].flatMap((preset, i) =>
  [1, 2, 3].map((seed) =>
    recordOf({
      preset,
      seed,
      curve: [
        [0, 0.1],
        [1_000, 0.9 - i / 10 + seed / 1_000],
        [60_000 * (i + 1), 0.98 - i / 50 + seed / 1_000],
      ],
    }),
  ),
);

describe('the chart of accuracies', () => {
  const chart = accuracyChart(runs);

  it('has a line, a band and a label for every preset, with the median at its end', () => {
    for (const kind of ['line', 'band', 'leader'])
      expect(chart.match(new RegExp(`<path class="${kind} `, 'g'))).toHaveLength(2);
    expect(chart).toContain('>mnist-es 98.20 %</text>');
    expect(chart).toContain('>mnist-ga 96.20 %</text>');
    expect(chart).toContain('median of 3 seeds');
  });

  it('is well-formed: every element is closed, every number finite', () => {
    const open: Array<string> = [];
    for (const [, closing, name, own] of chart.matchAll(/<(\/?)([a-zA-Z]+)[^>]*?(\/?)>/g))
      if (closing === '/') expect(open.pop()).toBe(name);
      else if (own !== '/') open.push(name!);
    expect(open).toEqual([]);
    expect(chart).not.toMatch(/NaN|Infinity|undefined/);
  });

  it('draws within its frame, once accuracies are in it', () => {
    const late = runs.map((run) => ({
      ...run,
      curve: run.curve.map(([ms, accuracy]) => [ms, 0.5 + accuracy / 2] as const),
    }));
    for (const [, points] of accuracyChart(late).matchAll(
      /<path class="(?:line|band|leader) [^"]*"[^>]*? d="([^"]*)"/g,
    ))
      for (const [, x, y] of points!.matchAll(/[ML]([\d.-]+) ([\d.-]+)/g)) {
        expect(Number(x)).toBeGreaterThanOrEqual(62);
        expect(Number(x)).toBeLessThanOrEqual(900);
        expect(Number(y)).toBeGreaterThanOrEqual(44);
        expect(Number(y)).toBeLessThanOrEqual(484);
      }
  });

  it('gives every preset a look that no other has, on both grounds', () => {
    const looks = Object.keys(budgets).map((preset) => lookOf(preset));
    for (const ground of ['light', 'dark'] as const)
      expect(new Set(looks.map((look) => look[ground] + look.dashes)).size).toBe(looks.length);
  });

  it('hides what is too low for it, and keeps its label inside', () => {
    const low = accuracyChart([
      recordOf({
        curve: [
          [0, 0.1],
          [60_000, 0.2],
        ],
      }),
    ]);
    expect(low).toContain('clip-path="url(#plot)"');
    expect(low).toMatch(/<text class="label mnist-ga" x="710" y="488.0">mnist-ga 20.00 %/);
  });

  it('is empty of lines where there are no runs', () => {
    expect(accuracyChart([])).not.toContain('class="line');
  });
});

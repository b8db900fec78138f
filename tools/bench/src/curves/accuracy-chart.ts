import { budgets } from '../mnist/marks';
import type { RunRecord } from '../mnist/run-record';
import { lookOf } from './palette';
import { type BandPoint, seedBand } from './seed-band';
import { spread } from './spread';

const [WIDTH, HEIGHT] = [900, 540] as const;
const PLOT = { left: 62, right: 690, top: 44, bottom: 484 } as const;
const [FROM_MS, POINTS] = [250, 160] as const;
const [LOWEST, HIGHEST] = [0.5, 0.99] as const;
const TIMES = [500, 1_000, 2_000, 5_000, 10_000, 20_000, 60_000, 120_000, 300_000];
const ACCURACIES = [0.5, 0.7, 0.8, 0.9, 0.95, 0.97, 0.98, 0.99];

const inText = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

const digits = (value: number): string => value.toFixed(1);

/**
 * Equal distances are equal factors of the error, so that 97 and 98 % can be told apart. What is below the lowest is
 * below the plot.
 */
const y = (accuracy: number): number => {
  const inside = Math.min(HIGHEST, Math.max(0, accuracy));
  const way = Math.log((1 - inside) / (1 - LOWEST)) / Math.log((1 - HIGHEST) / (1 - LOWEST));
  return PLOT.bottom + (PLOT.top - PLOT.bottom) * way;
};

const timeText = (ms: number): string => (ms < 60_000 ? `${ms / 1_000} s` : `${ms / 60_000} min`);

interface Line {
  readonly preset: string;
  readonly band: ReadonlyArray<BandPoint>;
}

const linesOf = (runs: ReadonlyArray<RunRecord>): ReadonlyArray<Line> =>
  Object.keys(budgets).flatMap((preset): ReadonlyArray<Line> => {
    const curves = runs.filter((run) => run.preset === preset).map(({ curve }) => curve);
    const band = curves.length === 0 ? [] : seedBand(curves, { from: FROM_MS, points: POINTS });
    return band.length === 0 ? [] : [{ preset, band }];
  });

const style = (lines: ReadonlyArray<Line>): string => {
  const colours = (ground: 'light' | 'dark'): string =>
    lines.map(({ preset }) => `.${preset}{stroke:${lookOf(preset)[ground]};fill:${lookOf(preset)[ground]}}`).join('');
  return (
    `text{font:13px system-ui,-apple-system,"Segoe UI",sans-serif;fill:#24292f;stroke:none}` +
    `.ground{fill:#ffffff}.grid{stroke:#d8dee4;stroke-width:1}.axis{stroke:#57606a;stroke-width:1}` +
    `.minor{font-size:12px;fill:#57606a}.title{font-size:15px;font-weight:600}` +
    `.line{fill:none;stroke-width:2;stroke-linejoin:round}.band{stroke:none;fill-opacity:.18}.leader{fill:none;stroke-width:1;stroke-opacity:.55}` +
    `text.label{font-weight:600;stroke:none}${colours('light')}.line,.leader{fill:none}.band,text.label{stroke:none}` +
    `@media(prefers-color-scheme:dark){text{fill:#e6edf3}.ground{fill:#0d1117}.grid{stroke:#30363d}.axis{stroke:#8b949e}.minor{fill:#9ea7b3}` +
    `${colours('dark')}.line,.leader{fill:none}.band,text.label{stroke:none}}`
  );
};

/**
 * Test accuracy against a run's own time as an SVG: a line a preset, the median of its seeds in a band from the worst
 * to the best. It brings its own ground, light or dark as the reader's.
 */
export const accuracyChart = (runs: ReadonlyArray<RunRecord>): string => {
  const lines = linesOf(runs);
  const latest = Math.max(1_000, ...lines.map(({ band }) => band.at(-1)!.ms));
  const x = (ms: number): number =>
    PLOT.left + ((PLOT.right - PLOT.left) * Math.log(ms / FROM_MS)) / Math.log(latest / FROM_MS);
  const path = (points: ReadonlyArray<readonly [number, number]>): string =>
    points.map(([ms, accuracy], i) => `${i === 0 ? 'M' : 'L'}${digits(x(ms))} ${digits(y(accuracy))}`).join('');

  const horizontal = ACCURACIES.map(
    (accuracy) =>
      `<path class="grid" d="M${PLOT.left} ${digits(y(accuracy))}H${PLOT.right}"/>` +
      `<text class="minor" x="${PLOT.left - 8}" y="${digits(y(accuracy) + 4)}" text-anchor="end">${Math.round(100 * accuracy)} %</text>`,
  );
  const vertical = TIMES.filter((ms) => ms <= latest * 1.02).map(
    (ms) =>
      `<path class="grid" d="M${digits(x(ms))} ${PLOT.top}V${PLOT.bottom}"/>` +
      `<text class="minor" x="${digits(x(ms))}" y="${PLOT.bottom + 18}" text-anchor="middle">${timeText(ms)}</text>`,
  );
  const bands = lines.map(
    ({ preset, band }) =>
      `<path class="band ${preset}" d="${path([
        ...band.map(({ ms, high }) => [ms, high] as const),
        ...band.map(({ ms, low }) => [ms, low] as const).reverse(),
      ])}Z"/>`,
  );
  const drawn = lines.map(
    ({ preset, band }) =>
      `<path class="line ${preset}" stroke-dasharray="${lookOf(preset).dashes || 'none'}" ` +
      `d="${path(band.map(({ ms, middle }) => [ms, middle] as const))}"/>`,
  );
  const ends = lines.map(({ band }) => band.at(-1)!);
  const heights = ends.map(({ middle }) => y(Math.max(LOWEST, middle)));
  const labelled = spread(heights, { gap: 19, from: PLOT.top, to: PLOT.bottom });
  const labels = lines.map(({ preset }, i) => {
    const [end, at] = [ends[i]!, labelled[i]!];
    const leader = `M${digits(x(end.ms))} ${digits(heights[i]!)}L${PLOT.right + 16} ${digits(at)}`;
    return (
      `<path class="leader ${preset}" d="${leader}"/>` +
      `<text class="label ${preset}" x="${PLOT.right + 20}" y="${digits(at + 4)}">${inText(preset)} ${(100 * end.middle).toFixed(2)} %</text>`
    );
  });
  const seeds = new Set(runs.map(({ seed }) => seed)).size;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" role="img" aria-labelledby="title description">`,
    `<title id="title">MNIST: test accuracy against time</title>`,
    `<desc id="description">${inText(`Median of ${seeds} seeds for each preset at the end of its run: ${lines.map(({ preset }, i) => `${preset} ${(100 * ends[i]!.middle).toFixed(2)} %`).join(', ')}.`)}</desc>`,
    `<style>${style(lines)}</style>`,
    `<clipPath id="plot"><rect x="${PLOT.left}" y="${PLOT.top}" width="${PLOT.right - PLOT.left}" height="${PLOT.bottom - PLOT.top}"/></clipPath>`,
    `<rect class="ground" width="${WIDTH}" height="${HEIGHT}" rx="6"/>`,
    `<text class="title" x="${PLOT.left}" y="26">Test accuracy against time: median of ${seeds} seeds, and their range</text>`,
    ...horizontal,
    ...vertical,
    `<path class="axis" fill="none" d="M${PLOT.left} ${PLOT.top}V${PLOT.bottom}H${PLOT.right}"/>`,
    `<g clip-path="url(#plot)">`,
    ...bands,
    ...drawn,
    `</g>`,
    ...labels,
    `<text class="minor" x="${(PLOT.left + PLOT.right) / 2}" y="${PLOT.bottom + 42}" text-anchor="middle">time of the run itself (logarithmic; measuring the curve left out)</text>`,
    `<text class="minor" transform="translate(16 ${(PLOT.top + PLOT.bottom) / 2}) rotate(-90)" text-anchor="middle">accuracy on the 10,000 test images (logarithmic in the error)</text>`,
    `</svg>`,
    '',
  ].join('\n');
};

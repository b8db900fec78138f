import type uPlot from 'uplot';
import { colour, faint } from './colours';
import type { Plotted } from './plotted';
import { type XAxis, tickText, xText } from './x-axis';

/** How a chart is drawn, whatever its values are. */
export interface PlotStyle {
  readonly axis: XAxis;
  readonly log: boolean;
  readonly height: number;
  /** Charts of one group show their values at the same x. */
  readonly group?: string | undefined;
  readonly format: (value: number) => string;
}

/** So few points are drawn as such. */
const FEW = 40;

/** Steps between ticks of what is counted. */
const WHOLE = Array.from({ length: 16 }, (_, power) => [1, 2, 5].map((step) => step * 10 ** power)).flat();

const FONT = '11px Inter, system-ui, sans-serif';

/** The options of uPlot for a chart. */
export const plotOptions = (
  { lines, bands }: Pick<Plotted, 'lines' | 'bands'>,
  { axis, log, height, group, format }: PlotStyle,
  width: number,
): uPlot.Options => {
  const axisStyle = {
    stroke: colour('--soft'),
    font: FONT,
    grid: { stroke: colour('--grid'), width: 1 },
    ticks: { show: false },
  };
  const indexOf = (label: string): number => 1 + lines.findIndex((line) => line.label === label);
  return {
    width,
    height,
    padding: [12, 12, 0, 0],
    scales: { x: { time: false }, y: log ? { distr: 3, log: 10 } : {} },
    axes: [
      {
        ...axisStyle,
        size: 30,
        // There is no half of a generation.
        ...(axis === 'time' ? {} : { incrs: WHOLE }),
        values: (_, ticks) => ticks.map((tick) => tickText(axis, tick)),
      },
      {
        ...axisStyle,
        // As wide as its widest label.
        size: (_, labels) => 18 + 6.6 * Math.max(3, ...(labels ?? []).map((label) => (label ?? '').length)),
        values: (_, ticks) => ticks.map((tick) => (tick === null ? '' : format(tick))),
      },
    ],
    cursor: {
      points: { size: 7 },
      drag: { x: true, y: false, setScale: true },
      ...(group === undefined ? {} : { sync: { key: group, setSeries: false } }),
    },
    legend: {
      live: true,
      markers: {
        width: 0,
        fill: (chart, i) => String(chart.series[i]?.stroke instanceof Function ? chart.series[i].stroke(chart, i) : ''),
      },
    },
    series: [
      { label: axis, value: (_, value) => (value === null ? '–' : xText(axis, value)) },
      ...lines.map((line) => ({
        label: line.label,
        stroke: line.alpha === undefined ? colour(line.colour) : faint(line.colour, line.alpha),
        width: line.width ?? 2,
        ...(line.dash === undefined ? {} : { dash: [...line.dash] }),
        points: { show: (chart: uPlot) => line.quiet !== true && chart.data[0].length <= FEW, size: 5 },
        spanGaps: line.spanGaps ?? false,
        value: (chart: uPlot, own: number | null, _: number, at: number | null) => {
          const told = line.toldBy === undefined || at === null ? own : chart.data[indexOf(line.toldBy)]?.[at];
          return told === null || told === undefined ? '–' : format(told);
        },
        class: line.quiet === true ? 'quiet' : 'named',
      })),
    ],
    bands: bands.map(({ upper, lower, colour: name, alpha }) => ({
      series: [indexOf(upper), indexOf(lower)] as [number, number],
      fill: faint(name, alpha),
    })),
  };
};

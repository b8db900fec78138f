import 'uplot/dist/uPlot.min.css';
import '../styles/chart.css';
import { type RefObject, useEffect, useRef } from 'react';
import uPlot from 'uplot';
import { theme } from '../app/theme';
import { useCell } from '../live/use-cell';
import { type PlotStyle, plotOptions } from './plot-options';
import type { Plotted } from './plotted';

const dataOf = ({ x, lines }: Plotted): uPlot.AlignedData =>
  [x, ...lines.map(({ values }) => values)] as unknown as uPlot.AlignedData;

/** Has the legend tell the newest value of every line; lines end at different places. */
const tellNewest = (chart: uPlot): void => {
  const idxs = chart.data.map((values) => {
    let at = values.length - 1;
    while (at > 0 && (values[at] === null || values[at] === undefined)) at--;
    return at;
  });
  chart.setLegend({ idxs });
};

/**
 * A chart. It is made anew where its lines or its style change, and given new values otherwise; a part that somebody
 * has zoomed into by dragging stays as it is until a double click, in another scale or another theme too.
 */
export const Plot = ({
  plotted,
  style,
  label,
  plot,
}: {
  readonly plotted: Plotted;
  readonly style: PlotStyle;
  /** What is to be seen, for those who do not see it. */
  readonly label: string;
  /** The chart itself, for exports. */
  readonly plot?: RefObject<uPlot | null>;
}) => {
  const shownTheme = useCell(theme);
  const box = useRef<HTMLDivElement>(null);
  const own = useRef<uPlot | null>(null);
  const zoomed = useRef(false);
  /** What was zoomed into when the chart was made anew. */
  const part = useRef<{ readonly axis: PlotStyle['axis']; readonly min: number; readonly max: number } | null>(null);
  const latest = useRef(plotted);
  latest.current = plotted;
  const { axis, log, height, group, format } = style;
  const shape = JSON.stringify([
    plotted.lines.map(({ label: name, colour, alpha, width, dash }) => [name, colour, alpha, width, dash]),
    plotted.bands,
  ]);

  useEffect(() => {
    const element = box.current;
    if (element === null) return undefined;
    const kept = zoomed.current && part.current?.axis === axis ? part.current : null;
    zoomed.current = kept !== null;
    const options = plotOptions(
      latest.current,
      { axis, log, height, group, format },
      Math.max(100, element.clientWidth),
    );
    const made = new uPlot(
      {
        ...options,
        hooks: {
          // Where nobody points, the newest values are told.
          setCursor: [(chart) => chart.cursor.idx ?? tellNewest(chart)],
          setData: [(chart) => chart.cursor.idx ?? tellNewest(chart)],
          setSelect: [({ select }) => void (zoomed.current ||= select.width > 0)],
          ready: [({ over }) => over.addEventListener('dblclick', () => void (zoomed.current = false))],
        },
      },
      dataOf(latest.current),
      element,
    );
    if (kept !== null) made.setScale('x', kept);
    own.current = made;
    if (plot !== undefined) plot.current = made;
    const observer = new ResizeObserver(() => made.setSize({ width: Math.max(100, element.clientWidth), height }));
    observer.observe(element);
    return () => {
      observer.disconnect();
      const { min, max } = made.scales['x'] ?? {};
      part.current = typeof min === 'number' && typeof max === 'number' ? { axis, min, max } : null;
      made.destroy();
      own.current = null;
    };
  }, [shape, shownTheme, axis, log, height, group, format, plot]);

  useEffect(() => {
    own.current?.setData(dataOf(plotted), !zoomed.current);
    if (zoomed.current) own.current?.redraw();
  }, [plotted]);

  return <div ref={box} className="plot" role="img" aria-label={label} />;
};

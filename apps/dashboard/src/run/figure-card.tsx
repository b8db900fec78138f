import { rangeAt } from '../chart/bucket';
import type { Curve } from '../chart/curve';
import { type Figure, formatOf, placeOf, titleOfFigure } from '../chart/figure';
import { Plot } from '../chart/plot';
import { type Look, figurePlot } from './score-lines';

/** Whether a figure has values, and others than 0. */
const isThere = ({ figures, buckets }: Curve, { key }: Figure): boolean => {
  const place = placeOf(figures, key);
  return buckets.some((bucket) => {
    const range = rangeAt(bucket, place);
    return range !== null && (range.min !== 0 || range.max !== 0);
  });
};

/** One figure of a run that has a chart of its own, where there is something to see. */
export const FigureCard = ({
  figure,
  colour,
  curve,
  look,
  group,
}: {
  readonly figure: Figure;
  readonly colour: string;
  readonly curve: Curve;
  readonly look: Look;
  readonly group: string;
}) => {
  if (!isThere(curve, figure)) return null;
  const title = titleOfFigure(figure);
  return (
    <section className="card" aria-label={title}>
      <header>
        <h2>{title}</h2>
      </header>
      <Plot
        plotted={figurePlot(curve, figure, { ...look, log: false }, colour)}
        style={{ axis: look.axis, log: false, height: 180, group, format: formatOf(figure) }}
        label={`${title} over ${look.axis}`}
      />
    </section>
  );
};

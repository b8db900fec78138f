import type { Bucket, Figure } from '../chart/bucket';
import { Plot } from '../chart/plot';
import { type Look, figurePlot } from './score-lines';

/** It is measured now and then: there is no noise to take out. */
const RARE = { smoothing: 0 };

/** One further figure of a run, where the run has it. */
export const FigureCard = ({
  figure,
  title,
  colour,
  buckets,
  look,
  group,
  format,
}: {
  readonly figure: Figure;
  readonly title: string;
  readonly colour: string;
  readonly buckets: ReadonlyArray<Bucket>;
  readonly look: Look;
  readonly group: string;
  readonly format: (value: number) => string;
}) => {
  const plotted = figurePlot(
    buckets,
    figure,
    { ...look, log: false, ...(figure === 'accuracy' ? RARE : {}) },
    title.toLowerCase(),
    colour,
  );
  if (plotted.x.length === 0) return null;
  return (
    <section className="card" aria-label={title}>
      <header>
        <h2>{title}</h2>
      </header>
      <Plot
        plotted={plotted}
        style={{ axis: look.axis, log: false, height: 180, group, format }}
        label={`${title} over ${look.axis}`}
      />
    </section>
  );
};

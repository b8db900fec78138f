import { number, percent } from '../app/format';
import { Plot } from '../chart/plot';
import { type Known } from '../runs/run-book';
import { isOver, titleOf } from '../runs/run-now';
import { EventsCard } from './events-card';
import { ExportButtons } from './export-buttons';
import { FigureCard } from './figure-card';
import { LookControls } from './look-controls';
import { PhaseCard } from './phase-card';
import { nothingYet } from './nothing-yet';
import { isPositive, scoreLines } from './score-lines';
import { useLiveCurve } from './use-live-curve';
import { useLook } from './use-look';
import { useRef } from 'react';
import type uPlot from 'uplot';

/** The curves of a run. */
export const CurvesTab = ({ known: { run } }: { readonly known: Known }) => {
  const { curve, recent, loading, error } = useLiveCurve(run);
  const [look, change] = useLook();
  const plot = useRef<uPlot | null>(null);
  const { buckets, size } = curve;
  const positive = isPositive(buckets);
  const shown = { ...look, log: look.log && positive };
  const title = titleOf(run);

  if (error !== null)
    return (
      <p className="banner error" role="alert">
        The curves cannot be shown: {error}
      </p>
    );
  return (
    <>
      <section className="card" aria-labelledby="scores">
        <header>
          <h2 id="scores">Scores</h2>
          <LookControls
            look={look}
            onChange={change}
            logRefused={positive ? null : 'There are scores of 0 or less, which have no logarithm.'}
          />
        </header>
        {loading ? (
          <div className="skeleton chart-space" aria-label="Loading the curves" />
        ) : buckets.length === 0 ? (
          <p className="soft empty chart-space">{nothingYet(run)}</p>
        ) : (
          <Plot
            plot={plot}
            plotted={scoreLines(buckets, shown)}
            style={{ axis: look.axis, log: shown.log, height: 360, group: run.id, format: number }}
            label={`Scores of ${title}, from generation 0 to ${buckets.at(-1)?.last ?? 0}: best ${number(buckets.at(-1)?.best?.last)}`}
          />
        )}
        <footer className="chart-foot soft small">
          <span>
            {size === 1
              ? 'Every generation is drawn.'
              : `Each point is ${size} generations, with the range of their best.`}{' '}
            Drag to zoom, double-click to see all.
          </span>
          <ExportButtons name={title} buckets={buckets} plot={plot} />
        </footer>
      </section>
      <div className="grid">
        <FigureCard
          figure="accuracy"
          title="Validation accuracy"
          colour="--series-3"
          buckets={buckets}
          look={look}
          group={run.id}
          format={percentText}
        />
        <FigureCard
          figure="diversity"
          title="Diversity"
          colour="--series-5"
          buckets={buckets}
          look={look}
          group={run.id}
          format={number}
        />
        <FigureCard
          figure="stepSize"
          title="Step size"
          colour="--series-4"
          buckets={buckets}
          look={look}
          group={run.id}
          format={number}
        />
        <PhaseCard recent={recent} over={isOver(run.state)} />
        <EventsCard run={run} />
      </div>
    </>
  );
};

const percentText = (value: number): string => percent(value, 1).replace('.0%', '%');

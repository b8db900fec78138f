import { number } from '../app/format';
import { rangeAt } from '../chart/bucket';
import { aloneIn, objectivesIn, placeOf } from '../chart/figure';
import { Plot } from '../chart/plot';
import { type Known } from '../runs/run-book';
import { isOver, titleOf } from '../runs/run-now';
import { EventsCard } from './events-card';
import { ExportButtons } from './export-buttons';
import { FigureCard } from './figure-card';
import { FrontCard } from './front-card';
import { LookControls } from './look-controls';
import { PhaseCard } from './phase-card';
import { nothingYet } from './nothing-yet';
import { isPositive, scoreLines } from './score-lines';
import { useLiveCurve } from './use-live-curve';
import { useLook } from './use-look';
import { useRef } from 'react';
import type uPlot from 'uplot';

const COLOURS = ['--series-3', '--series-5', '--series-4', '--series-6', '--series-1', '--series-2'];

/** The curves of a run. */
export const CurvesTab = ({ known: { run } }: { readonly known: Known }) => {
  const { curve, recent, loading, error } = useLiveCurve(run);
  const [look, change] = useLook();
  const plot = useRef<uPlot | null>(null);
  const { figures, buckets, size } = curve;
  const objectives = objectivesIn(figures);
  const [first, ...further] = objectives;
  const positive = objectives.every(({ prefix }) => isPositive(curve, [`${prefix}best`, `${prefix}mean`]));
  const shown = { ...look, log: look.log && positive };
  const title = titleOf(run);
  const newest = buckets.at(-1);
  const lastBest = newest && rangeAt(newest, placeOf(figures, `${first?.prefix ?? ''}best`));

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
          <h2 id="scores">{further.length === 0 ? 'Scores' : `Scores: ${first?.name}`}</h2>
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
        ) : first === undefined ? (
          <p className="soft empty">This run has declared no scores; what it is measured by is below.</p>
        ) : (
          <Plot
            plot={plot}
            plotted={scoreLines(curve, first, shown)}
            style={{ axis: look.axis, log: shown.log, height: 360, group: run.id, format: number }}
            label={`Scores of ${title}, from generation 0 to ${buckets.at(-1)?.last ?? 0}: best ${number(lastBest?.last)}`}
          />
        )}
        <footer className="chart-foot soft small">
          <span>
            {size === 1
              ? 'Every generation is drawn.'
              : `Each point is ${size} generations, with the range of their best.`}{' '}
            Drag to zoom, double-click to see all.
          </span>
          <ExportButtons name={title} curve={curve} plot={plot} />
        </footer>
      </section>
      <div className="grid">
        {further.map((objective) => (
          <section key={objective.name} className="card" aria-label={`Scores: ${objective.name}`}>
            <header>
              <h2>Scores: {objective.name}</h2>
            </header>
            <Plot
              plotted={scoreLines(curve, objective, shown)}
              style={{ axis: look.axis, log: shown.log, height: 240, group: run.id, format: number }}
              label={`Scores of ${title} by ${objective.name} over ${look.axis}`}
            />
          </section>
        ))}
        {objectives.length > 1 && <FrontCard run={run} objectives={objectives} />}
        {aloneIn(figures).map((figure, i) => (
          <FigureCard
            key={figure.key}
            figure={figure}
            colour={COLOURS[i % COLOURS.length] ?? '--series-3'}
            curve={curve}
            look={look}
            group={run.id}
          />
        ))}
        <PhaseCard recent={recent} over={isOver(run.state)} />
        <EventsCard run={run} />
      </div>
    </>
  );
};

import '../styles/compare.css';
import { useRef } from 'react';
import type uPlot from 'uplot';
import { number } from '../app/format';
import { Link } from '../app/link';
import { Notice } from '../app/notice';
import { place, setSearch } from '../app/router';
import { Segments } from '../app/segments';
import { useTitle } from '../app/use-title';
import { formatOf } from '../chart/figure';
import { Plot } from '../chart/plot';
import { useCell } from '../live/use-cell';
import { Disconnected } from '../run/disconnected';
import { LookControls } from '../run/look-controls';
import { isPositive } from '../run/score-lines';
import { useLook } from '../run/use-look';
import { MOST_PICKED } from '../runs/picks';
import { CompareExports } from './compare-exports';
import { type Drawn, comparePlot, measuresOf } from './compare-plot';
import { DiffCard } from './diff-card';
import { grouped } from './grouped';
import { RunChips } from './run-chips';
import { RunPicker } from './run-picker';
import { type Compared, useCompared } from './use-compared';

const COLOURS = ['--series-1', '--series-2', '--series-3', '--series-4', '--series-5', '--series-6'];

const colourAt = (i: number): string => COLOURS[i % COLOURS.length] ?? '--series-1';

const labelOf = ({ title, run }: Compared): string => `${title}, seed ${run.seed}`;

/** Runs against each other: all that is seen is in the address. */
export const ComparePage = () => {
  const { search } = useCell(place);
  const ids = [...new Set((search.get('runs') ?? '').split(',').filter(Boolean))].slice(0, MOST_PICKED);
  const { runs, missing, loading, error } = useCompared(ids.join(','));
  const [look, change] = useLook();
  const plot = useRef<uPlot | null>(null);
  const measures = measuresOf(runs.map(({ curve }) => curve));
  const figure = measures.find(({ key }) => key === search.get('show')) ?? measures[0];
  const measure = figure?.key ?? 'best';
  const asGroups = search.get('seeds') === 'together';
  useTitle('Compare');

  const groups = grouped(runs);
  const repeated = groups.some((group) => group.runs.length > 1);
  const together = asGroups && repeated;
  const drawn: ReadonlyArray<Drawn> = together
    ? groups.map((group, i) => ({
        label: group.name,
        colour: colourAt(i),
        curves: group.runs.map(({ curve }) => curve),
      }))
    : runs.map((one, i) => ({ label: labelOf(one), colour: colourAt(i), curves: [one.curve] }));
  const colours = new Map(
    together
      ? groups.flatMap((group, i) => group.runs.map(({ run }) => [run.id, colourAt(i)] as const))
      : runs.map(({ run }, i) => [run.id, colourAt(i)] as const),
  );
  const positive = runs.every(({ curve }) => isPositive(curve, [measure]));
  const log = look.log && positive;
  const plotted = comparePlot(drawn, { ...look, log, measure });

  return (
    <>
      <div className="head">
        <h1>Compare</h1>
        <RunPicker chosen={ids} />
      </div>
      <Disconnected generation={Math.max(-1, ...runs.map(({ curve }) => curve.buckets.at(-1)?.last ?? -1))} />
      {error !== null && (
        <p className="banner error" role="alert">
          The runs cannot be compared: {error}
        </p>
      )}
      {missing > 0 && (
        <p className="banner">{missing === 1 ? 'One of the runs has' : `${missing} of the runs have`} been deleted.</p>
      )}
      {runs.length > 0 && <RunChips runs={runs} colours={colours} />}
      {loading && ids.length > 0 && (
        <div className="skeleton" style={{ height: '28rem' }} aria-label="Loading the runs" />
      )}
      {!loading && runs.length < 2 && (
        <Notice title={runs.length === 0 ? 'Pick the runs to compare' : 'Pick another run'}>
          <p>
            Two to six runs are drawn on one chart, with what is different in their recipes below it. The address shows
            the same to whoever opens it.
          </p>
          <Link className="button" href="/">
            To the runs
          </Link>
        </Notice>
      )}
      {!loading && runs.length > 1 && (
        <>
          <section className="card" aria-label="Curves">
            <header>
              <label className="control">
                show
                <select
                  className="input"
                  value={measure}
                  onChange={({ currentTarget: { value } }) =>
                    setSearch({ show: value === measures[0]?.key ? null : value })
                  }
                >
                  {measures.map(({ key, label }) => (
                    <option key={key} value={key}>
                      {label}
                    </option>
                  ))}
                </select>
              </label>
              {repeated && (
                <Segments
                  label="Seeds"
                  options={['each', 'together'] as const}
                  value={together ? 'together' : 'each'}
                  onChange={(way) => setSearch({ seeds: way === 'together' ? way : null })}
                />
              )}
              <LookControls
                look={look}
                onChange={change}
                logRefused={positive ? null : 'There are values of 0 or less, which have no logarithm.'}
              />
            </header>
            {plotted.x.length === 0 ? (
              <p className="soft empty chart-space">None of these runs has that.</p>
            ) : (
              <Plot
                plot={plot}
                plotted={plotted}
                style={{ axis: look.axis, log, height: 400, format: figure === undefined ? number : formatOf(figure) }}
                label={`${figure?.label ?? measure} of ${runs.length} runs over ${look.axis}`}
              />
            )}
            <footer className="chart-foot soft small">
              <span>
                {together
                  ? 'Lines are means over seeds; bands reach from the lowest to the highest.'
                  : 'Drag to zoom, double-click to see all.'}
              </span>
              <CompareExports runs={runs} plot={plot} />
            </footer>
          </section>
          <DiffCard runs={runs} colours={colours} />
        </>
      )}
    </>
  );
};

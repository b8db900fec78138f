import '../styles/runs.css';
import { Link } from '../app/link';
import { Notice } from '../app/notice';
import { place } from '../app/router';
import { useTitle } from '../app/use-title';
import { useCell } from '../live/use-cell';
import { useNeed } from '../live/use-need';
import { hasAccuracy, listed, listingOf, SORTS } from './listing';
import { MOST_PICKED, picked, picks } from './picks';
import { book, loadRuns } from './run-book';
import { RunRow } from './run-row';
import { RunsToolbar } from './runs-toolbar';

/** All runs, and how they do. */
export const RunsPage = () => {
  const { known, state, error } = useCell(book);
  const listing = listingOf(useCell(place).search);
  const chosen = useCell(picks);
  useTitle('Runs');
  useNeed(true);

  if (state === 'loading')
    return <div className="skeleton" style={{ height: '24rem' }} aria-label="Loading the runs" />;
  if (state === 'failed')
    return (
      <Notice title="The runs cannot be shown">
        <p role="alert">{error}</p>
        <button type="button" className="button" onClick={() => void loadRuns()}>
          Try again
        </button>
      </Notice>
    );
  if (known.size === 0)
    return (
      <Notice title="No run yet">
        <p>
          A run evolves candidates generation by generation. Start one, and watch its best, its mean and its worst as
          they change.
        </p>
        <Link className="button primary" href="/start">
          Start the first run
        </Link>
      </Notice>
    );

  const shown = listed(known.values(), listing);
  // Nobody looks for the accuracy of what classifies nothing.
  const classifies = hasAccuracy(known.values());
  const compared = chosen.filter((id) => known.has(id));
  const isFull = compared.length >= MOST_PICKED;
  const pick = (id: string): void => picks.set(picked(compared, id));
  return (
    <>
      <div className="head">
        <h1>Runs</h1>
        {compared.length > 1 ? (
          <Link className="button primary" href={`/compare?runs=${compared.join(',')}`}>
            Compare {compared.length} runs
          </Link>
        ) : (
          <p className="soft small">
            {known.size === 1 ? '1 run' : `${known.size} runs`}
            {compared.length === 1 ? ', one picked: pick another to compare' : ''}
          </p>
        )}
      </div>
      <section className="card runs" aria-label="Runs">
        <RunsToolbar listing={listing} sorts={classifies ? SORTS : SORTS.filter((sort) => sort !== 'test')} />
        {shown.length === 0 ? (
          <p className="soft empty">No run is like that.</p>
        ) : (
          <table>
            <thead>
              <tr>
                <th scope="col">
                  <span className="hidden-text">Compare</span>
                </th>
                <th scope="col">Run</th>
                <th scope="col">State</th>
                <th scope="col">Best by generation</th>
                <th scope="col" className="figure">
                  Generation
                </th>
                <th scope="col" className="figure">
                  Best so far
                </th>
                {classifies && (
                  <th scope="col" className="figure">
                    Accuracy
                  </th>
                )}
                <th scope="col" className="figure">
                  Gen/s
                </th>
                <th scope="col" className="figure">
                  Time
                </th>
                <th scope="col">
                  <span className="hidden-text">Actions</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {shown.map((one) => (
                <RunRow
                  key={one.run.id}
                  known={one}
                  picked={compared.includes(one.run.id)}
                  isFull={isFull}
                  onPick={pick}
                  classifies={classifies}
                />
              ))}
            </tbody>
          </table>
        )}
      </section>
    </>
  );
};

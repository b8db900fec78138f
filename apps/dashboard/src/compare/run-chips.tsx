import { number, percent } from '../app/format';
import { Link } from '../app/link';
import { setSearch } from '../app/router';
import { useCell } from '../live/use-cell';
import { book } from '../runs/run-book';
import { StateBadge } from '../runs/state-badge';
import type { Compared } from './use-compared';

/** The runs that are compared, each in its colour, with what it has reached. */
export const RunChips = ({
  runs,
  colours,
}: {
  readonly runs: ReadonlyArray<Compared>;
  readonly colours: ReadonlyMap<string, string>;
}) => {
  const { known } = useCell(book);
  const ids = runs.map(({ run }) => run.id);
  return (
    <ul className="chips">
      {runs.map(({ run: then, title }) => {
        const run = known.get(then.id)?.run ?? then;
        return (
          <li key={run.id} style={{ borderLeftColor: `var(${colours.get(run.id) ?? '--series-1'})` }}>
            <div>
              <Link href={`/runs/${run.id}`}>{title}</Link>
              <span className="soft small">seed {run.seed}</span>
            </div>
            <StateBadge run={run} />
            <span>
              <span className="soft small">{run.bestSoFar === null ? 'last best' : 'best so far'}</span>{' '}
              {number(run.bestSoFar ?? run.best)}
            </span>
            {(run.testAccuracy ?? run.accuracy) !== null && (
              <span>
                <span className="soft small">{run.testAccuracy === null ? 'validation' : 'test'}</span>{' '}
                {percent(run.testAccuracy ?? run.accuracy)}
              </span>
            )}
            <button
              type="button"
              className="icon-button"
              onClick={() => setSearch({ runs: ids.filter((id) => id !== run.id).join(',') })}
            >
              <span aria-hidden="true">×</span>
              <span className="hidden-text">
                Leave out {title}, seed {run.seed}
              </span>
            </button>
          </li>
        );
      })}
    </ul>
  );
};

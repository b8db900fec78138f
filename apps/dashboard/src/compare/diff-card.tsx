import { recipeDiff, shortly } from './recipe-diff';
import type { Compared } from './use-compared';

/** Where the runs' recipes differ. */
export const DiffCard = ({
  runs,
  colours,
}: {
  readonly runs: ReadonlyArray<Compared>;
  readonly colours: ReadonlyMap<string, string>;
}) => {
  const differences = recipeDiff(runs.map(({ recipe }) => recipe));
  const rows = [{ path: 'seed', values: runs.map(({ run }) => run.seed) as ReadonlyArray<unknown> }, ...differences];
  return (
    <section className="card" aria-labelledby="diff">
      <header>
        <h2 id="diff">What is different</h2>
        <span className="soft small">
          {differences.length === 0
            ? 'nothing but the seeds'
            : differences.length === 1
              ? 'one part of the recipe'
              : `${differences.length} parts of the recipe`}
        </span>
      </header>
      <div className="diff" tabIndex={0} role="region" aria-label="What is different">
        <table>
          <thead>
            <tr>
              <th scope="col">
                <span className="hidden-text">Part</span>
              </th>
              {runs.map(({ run, title }) => (
                <th key={run.id} scope="col" style={{ borderTopColor: `var(${colours.get(run.id) ?? '--series-1'})` }}>
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ path, values }) => (
              <tr key={path}>
                <th scope="row">{path.split('.').join(' › ')}</th>
                {values.map((value, i) => (
                  <td key={runs[i]?.run.id ?? i}>{shortly(value)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
};

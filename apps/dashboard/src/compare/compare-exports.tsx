import { type RefObject, useState } from 'react';
import type uPlot from 'uplot';
import { Icon } from '../app/icon';
import { bucketTable, csv } from '../chart/csv';
import { chartImage, save } from '../chart/save';
import { inOrder, measuresOf } from './compare-plot';
import type { Compared } from './use-compared';

/** What is compared, as a table, as a picture, and as a link. */
export const CompareExports = ({
  runs,
  plot,
}: {
  readonly runs: ReadonlyArray<Compared>;
  readonly plot: RefObject<uPlot | null>;
}) => {
  const [copied, setCopied] = useState(false);
  const saveTable = (): void => {
    const figures = measuresOf(runs.map(({ curve }) => curve));
    const tables = runs.map((one) => ({ one, ...bucketTable(figures, inOrder(one.curve, figures)) }));
    const columns = ['run', 'name', 'seed', ...(tables[0]?.columns ?? [])];
    const rows = tables.flatMap(({ one: { run, title }, rows: own }) =>
      own.map((row) => [run.id, title, run.seed, ...row]),
    );
    save('comparison.csv', new Blob([csv(columns, rows)], { type: 'text/csv' }));
  };
  const saveImage = async (): Promise<void> => {
    const image = plot.current === null ? null : await chartImage(plot.current, 'Comparison');
    if (image !== null) save('comparison.png', image);
  };
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(location.href);
    setCopied(true);
  };
  return (
    <div className="buttons">
      <button type="button" className="button small" onClick={saveTable}>
        <Icon name="download" /> CSV
      </button>
      <button type="button" className="button small" onClick={() => void saveImage()}>
        <Icon name="download" /> PNG
      </button>
      <button type="button" className="button small" onClick={() => void copy().catch(() => undefined)}>
        <Icon name="copy" /> <span aria-live="polite">{copied ? 'Copied' : 'Copy link'}</span>
      </button>
    </div>
  );
};

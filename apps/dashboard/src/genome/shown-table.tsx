import { useState } from 'react';
import { count } from '../app/format';
import type { Shown } from './shown-model';

const PAGE = 100;

/** A solution as rows: the first hundred, and more when asked for. */
export const ShownTable = ({ columns, rows }: Extract<Shown, { readonly kind: 'table' }>) => {
  const [shown, setShown] = useState(PAGE);
  const more = rows.length - shown;
  return (
    <>
      <div className="shown-table" role="region" aria-label="The solution as a table" tabIndex={0}>
        <table>
          <thead>
            <tr>
              {columns.map((column, i) => (
                <th key={i} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, shown).map((row, i) => (
              <tr key={i}>
                {row.map((cell, j) => (
                  <td key={j}>{cell === null ? '–' : String(cell)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {more > 0 && (
        <button type="button" className="button small" onClick={() => setShown(shown + PAGE)}>
          {count(Math.min(PAGE, more))} more of {count(more)} rows
        </button>
      )}
    </>
  );
};

import { useState } from 'react';
import { count } from '../app/format';

const PAGE = 100;

/** The genes one by one, with all their digits: the first hundred, and more when asked for. */
export const GeneTable = ({ genes }: { readonly genes: ReadonlyArray<number> }) => {
  const [shown, setShown] = useState(PAGE);
  const more = genes.length - shown;
  return (
    <>
      <div className="gene-table" role="region" aria-label="Genes" tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">gene</th>
              <th scope="col">value</th>
            </tr>
          </thead>
          <tbody>
            {genes.slice(0, shown).map((gene, i) => (
              <tr key={i}>
                <th scope="row">{i}</th>
                <td>{String(gene)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {more > 0 && (
        <button type="button" className="button small" onClick={() => setShown(shown + PAGE)}>
          {count(Math.min(PAGE, more))} more of {count(more)} genes
        </button>
      )}
    </>
  );
};

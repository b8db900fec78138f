import { count } from '../app/format';
import { columnsOf, onesPath } from './genome-model';

/** Bits as squares, row after row: a one is filled. */
export const BitGrid = ({ bits }: { readonly bits: ReadonlyArray<number> }) => {
  const columns = columnsOf(bits.length);
  const rows = Math.ceil(bits.length / columns);
  const ones = bits.reduce((sum, bit) => sum + bit, 0);
  return (
    <figure className="bit-grid">
      <svg
        viewBox={`0 0 ${columns} ${rows}`}
        role="img"
        aria-label={`${count(ones)} of ${count(bits.length)} bits are 1`}
        shapeRendering="crispEdges"
      >
        <path className="ground" d={`M0 0h${columns}v${rows}h${-columns}z`} />
        <path className="ones" d={onesPath(bits, columns)} />
      </svg>
      <figcaption className="soft small">
        {count(ones)} of {count(bits.length)} bits are 1; {columns} in a row.
      </figcaption>
    </figure>
  );
};

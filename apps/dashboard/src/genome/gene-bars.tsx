import { count, number } from '../app/format';
import { barsOf, spanOf } from './genome-model';

/** Bars at most. */
const MOST = 240;
const HEIGHT = 100;
/** What a bar has at least, so that it can be seen. */
const LEAST = 1;

/** Real genes as bars from zero, or, where there are many, the range of neighbours in one bar. */
export const GeneBars = ({ genes }: { readonly genes: ReadonlyArray<number> }) => {
  const bars = barsOf(genes, MOST);
  const [low, high] = spanOf(bars);
  const base = Math.min(high, Math.max(low, 0));
  const isGrouped = bars.length < genes.length;
  const y = (value: number): number => (HEIGHT * (high - value)) / (high - low);
  return (
    <figure className="gene-bars">
      <div className="plot-box">
        <span className="soft small">{number(high)}</span>
        <span className="soft small">{number(low)}</span>
        <svg
          viewBox={`0 0 ${bars.length} ${HEIGHT}`}
          preserveAspectRatio="none"
          role="img"
          aria-label={`${count(genes.length)} genes from ${number(low)} to ${number(high)}`}
        >
          {bars.map(({ first, last, range }, i) => {
            if (range === null) return null;
            const [from, to] = isGrouped ? range : [Math.min(base, range[0]), Math.max(base, range[1])];
            const height = Math.max(LEAST, y(from) - y(to));
            return (
              <rect key={first} x={i + 0.1} width={0.8} y={Math.min(y(to), HEIGHT - height)} height={height}>
                <title>
                  {first === last
                    ? `gene ${first}: ${number(range[0], 6)}`
                    : `genes ${first} to ${last}: ${number(range[0], 6)} to ${number(range[1], 6)}`}
                </title>
              </rect>
            );
          })}
        </svg>
      </div>
      {isGrouped && (
        <figcaption className="soft small">A bar is the range of {bars[0]!.last + 1} neighbouring genes.</figcaption>
      )}
    </figure>
  );
};

import { number } from '../app/format';
import { SIDE, type Shown, extentOf, lineOf } from './shown-model';

/** How many colours there are for lines. */
const COLOURS = 6;

/** A solution as lines. */
export const ShownPlot = ({ x, y, series }: Extract<Shown, { readonly kind: 'plot' }>) => {
  const extent = extentOf(series);
  const names = series.map(({ name }) => name).join(', ');
  const across = `${x ?? 'x'} from ${number(extent.x[0])} to ${number(extent.x[1])}`;
  const upwards = `${y ?? 'y'} from ${number(extent.y[0])} to ${number(extent.y[1])}`;
  return (
    <figure className="shown-plot">
      <div className="plot-box">
        <span className="soft small">{number(extent.y[1])}</span>
        <span className="soft small">{number(extent.y[0])}</span>
        <svg
          viewBox={`0 0 ${SIDE} ${SIDE}`}
          preserveAspectRatio="none"
          role="img"
          aria-label={`Lines of ${names}: ${across}, ${upwards}`}
        >
          {series.map(({ points }, i) => (
            <polyline key={i} className={`line-${(i % COLOURS) + 1}`} points={lineOf(points, extent)} />
          ))}
        </svg>
      </div>
      <figcaption className="soft small">
        {across}; {upwards}
      </figcaption>
      <ul className="shown-lines small">
        {series.map(({ name }, i) => (
          <li key={i}>
            <span className={`line-${(i % COLOURS) + 1}`} aria-hidden="true" />
            {name}
          </li>
        ))}
      </ul>
    </figure>
  );
};

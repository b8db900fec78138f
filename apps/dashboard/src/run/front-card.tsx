import '../styles/front.css';
import { number } from '../app/format';
import type { Objective } from '../chart/figure';
import type { RunNow } from '../runs/run-now';
import { type Extent, extentOf, pointsOf, shareOf } from './front-model';
import { useFront } from './use-front';

const WIDTH = 340;
const HEIGHT = 220;
const [LEFT, BOTTOM, EDGE] = [64, 34, 10];

const xAt = (extent: Extent, value: number): number => LEFT + EDGE + (WIDTH - LEFT - 2 * EDGE) * shareOf(extent, value);
const yAt = (extent: Extent, value: number): number =>
  HEIGHT - BOTTOM - EDGE - (HEIGHT - BOTTOM - 2 * EDGE) * shareOf(extent, value);

/** The first front of a run, by its first two objectives. */
export const FrontCard = ({
  run,
  objectives: [first, second],
}: {
  readonly run: Pick<RunNow, 'id' | 'state'>;
  readonly objectives: ReadonlyArray<Objective>;
}) => {
  const members = useFront(run);
  if (first === undefined || second === undefined) return null;
  const points = pointsOf(members ?? [], [first.name, second.name]);
  const x = extentOf(points.map((point) => point.x));
  const y = extentOf(points.map((point) => point.y));
  return (
    <section className="card" aria-labelledby="front">
      <header>
        <h2 id="front">First front</h2>
        {points.length > 0 && <span className="soft small">{points.length} that nobody dominates</span>}
      </header>
      {points.length === 0 ? (
        <p className="soft">{members === null ? 'Loading.' : 'It shows as soon as the run tells of it.'}</p>
      ) : (
        <svg
          className="front"
          viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
          role="img"
          aria-label={`${points.length} members of the first front, ${first.name} from ${number(x.low)} to ${number(x.high)}, ${second.name} from ${number(y.low)} to ${number(y.high)}`}
        >
          <path d={`M${LEFT} ${EDGE}V${HEIGHT - BOTTOM}H${WIDTH - EDGE}`} />
          {[x.low, x.high].map((value, i) => (
            <text key={i} x={xAt(x, value)} y={HEIGHT - BOTTOM + 15} textAnchor={i === 0 ? 'start' : 'end'}>
              {number(value)}
            </text>
          ))}
          {[y.low, y.high].map((value, i) => (
            <text key={i} x={LEFT - 6} y={yAt(y, value) + 4} textAnchor="end">
              {number(value)}
            </text>
          ))}
          <text className="name" x={(LEFT + WIDTH) / 2} y={HEIGHT - 4} textAnchor="middle">
            {first.name}
          </text>
          <text
            className="name"
            x={12}
            y={(HEIGHT - BOTTOM) / 2}
            textAnchor="middle"
            transform={`rotate(-90 12 ${(HEIGHT - BOTTOM) / 2})`}
          >
            {second.name}
          </text>
          {points.map((point, i) => (
            <circle key={i} cx={xAt(x, point.x)} cy={yAt(y, point.y)} r={3}>
              <title>{`${first.name} ${number(point.x)}, ${second.name} ${number(point.y)}`}</title>
            </circle>
          ))}
        </svg>
      )}
    </section>
  );
};

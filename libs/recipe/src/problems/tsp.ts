import { p } from '@evorx/parameters';
import { tsp } from '@evorx/problems';
import { permutation } from '@evorx/representations';
import { problemRowOf } from '../catalogue/problem-row-of';
import { problem } from '../definitions/problem';
import type { Shown } from '../definitions/shown';

/** A grid of 4 by 5 cities: the shortest trips have a length of 20. */
const GRID = Array.from({ length: 20 }, (_, i) => [i % 4, Math.floor(i / 4)]);

const drawn = (trip: ReadonlyArray<ReadonlyArray<number>>): Shown => {
  const [xs, ys] = [trip.map(([x = 0]) => x), trip.map(([, y = 0]) => y)];
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  const size = Math.max(Math.max(...xs) - left, Math.max(...ys) - top) || 1;
  const at = (value: number, from: number): string => (5 + (90 * (value - from)) / size).toFixed(2);
  const points = trip.map(([x = 0, y = 0]) => [at(x, left), at(y, top)] as const);
  const line = points.map(([x, y]) => `${x},${y}`).join(' ');
  const dots = points.map(([x, y]) => `<circle cx="${x}" cy="${y}" r="1.5" fill="#4c78a8"/>`).join('');
  return {
    kind: 'svg',
    svg: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100"><polygon points="${line}" fill="none" stroke="#4c78a8"/>${dots}</svg>`,
  };
};

/** @internal */
export const tspRow = problemRowOf(
  problem({
    name: 'tsp',
    about: 'The shortest round trip through all cities: the travelling salesman problem.',
    parameters: {
      cities: p.list(p.list(p.number({ default: 0 }), { default: [0, 0], least: 2, most: 2, items: 'numbers' }), {
        default: GRID,
        least: 1,
        most: 1000,
        items: 'cities [x, y]',
        about: 'Where the cities are, in a plane.',
      }),
      distances: p.nullable(
        p.list(p.list(p.number({ default: 0, min: 0 }), { default: [0], least: 1, items: 'numbers from 0' }), {
          default: null,
          least: 1,
          items: 'rows of numbers',
          about: 'How far it is from each city to each, a row for each, in place of where they are.',
        }),
      ),
    },
    build: ({ cities, distances }) => {
      const { objective, score } = tsp(distances === null ? { cities } : { distances });
      return {
        genome: permutation({ length: (distances ?? cities).length }),
        objectives: [objective],
        evaluate: score,
        show: (trip: Uint32Array): Shown =>
          distances === null
            ? drawn(Array.from(trip, (city) => cities[city]!))
            : { kind: 'text', text: Array.from(trip).join(' - ') },
      };
    },
    budget: { generations: 200 },
  }),
);

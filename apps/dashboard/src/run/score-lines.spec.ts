import { type Statistics, bucketOf, joined } from '../chart/bucket';
import { aloneIn, objectivesIn } from '../chart/figure';
import { figurePlot, isPositive, scoreLines } from './score-lines';

const generation = (index: number, best: number): Statistics => ({
  index,
  evaluations: 10 * (index + 1),
  elapsedMs: index,
  evaluationMs: 1,
  values: [best, best + 1, 1],
});

const figureOf = (key: string, objective: string | null) => ({
  key,
  label: `the ${key}`,
  unit: null,
  objective,
  better: null,
});
const figures = [figureOf('f2.best', 'cost'), figureOf('f2.mean', 'cost'), figureOf('spread', null)];

const buckets = [
  joined(bucketOf(generation(0, 9)), bucketOf(generation(1, 5))),
  joined(bucketOf(generation(2, 1)), bucketOf(generation(3, 3))),
];
const curve = { figures, size: 2, buckets };
const [objective] = objectivesIn(figures);
const look = { axis: 'generation', log: false, smoothing: 0 } as const;

describe('the lines of scores', () => {
  it('go through what the last generation of every bucket had, where the bucket is drawn', () => {
    const { x, lines } = scoreLines(curve, objective!, look);
    expect(x).toEqual([1, 3]);
    expect(lines.find(({ label }) => label === 'best')?.values).toEqual([5, 3]);
    expect(lines.find(({ label }) => label === 'mean')?.values).toEqual([6, 4]);
  });

  it('are told by what a generation had, where they are smoothed', () => {
    const { lines } = scoreLines(curve, objective!, { ...look, smoothing: 0.9 });
    const best = lines.find(({ label }) => label === 'best');
    expect(best?.values).not.toEqual([5, 3]);
    expect(lines.find(({ label }) => label === best?.toldBy)?.values).toEqual([5, 3]);
  });

  it('are of the figures that the run has declared, and no others', () => {
    const { lines, bands } = scoreLines(curve, objective!, look);
    expect(lines.filter(({ quiet }) => quiet !== true).map(({ label }) => label)).toEqual(['mean', 'best']);
    expect(bands).toHaveLength(1);
    expect(aloneIn(figures)).toEqual([figures[2]]);
    expect(isPositive(curve, ['f2.best', 'nothing'])).toBe(true);
  });

  it('are of one figure alone in the same way', () => {
    const { lines } = figurePlot(curve, figures[2]!, look, '--series-1');
    expect(lines.find(({ label }) => label === 'the spread')?.values).toEqual([1, 1]);
  });
});

import { type Statistics, bucketOf, joined } from '../chart/bucket';
import { figurePlot, scoreLines } from './score-lines';

const generation = (index: number, best: number): Statistics => ({
  index,
  evaluations: 10 * (index + 1),
  elapsedMs: index,
  evaluationMs: 1,
  best,
  mean: best + 1,
  median: best + 1,
  worst: best + 2,
  lowerQuartile: best,
  upperQuartile: best + 2,
  deviation: 1,
  diversity: null,
  stepSize: null,
  accuracy: null,
});

const buckets = [
  joined(bucketOf(generation(0, 9)), bucketOf(generation(1, 5))),
  joined(bucketOf(generation(2, 1)), bucketOf(generation(3, 3))),
];
const look = { axis: 'generation', log: false, smoothing: 0 } as const;

describe('the lines of scores', () => {
  it('go through what the last generation of every bucket had, where the bucket is drawn', () => {
    const { x, lines } = scoreLines(buckets, look);
    expect(x).toEqual([1, 3]);
    expect(lines.find(({ label }) => label === 'best')?.values).toEqual([5, 3]);
    expect(lines.find(({ label }) => label === 'mean')?.values).toEqual([6, 4]);
  });

  it('are told by what a generation had, where they are smoothed', () => {
    const { lines } = scoreLines(buckets, { ...look, smoothing: 0.9 });
    const best = lines.find(({ label }) => label === 'best');
    expect(best?.values).not.toEqual([5, 3]);
    expect(lines.find(({ label }) => label === best?.toldBy)?.values).toEqual([5, 3]);
  });

  it('are of one figure alone in the same way', () => {
    const { lines } = figurePlot(buckets, 'deviation', look, 'deviation', '--series-1');
    expect(lines.find(({ label }) => label === 'deviation')?.values).toEqual([1, 1]);
  });
});

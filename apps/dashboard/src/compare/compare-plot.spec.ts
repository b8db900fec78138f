import { bucketOf } from '../chart/bucket';
import type { Curve } from '../chart/curve';
import { comparePlot, inOrder, measuresOf } from './compare-plot';

const figure = (key: string, label = key) => ({ key, label, unit: null, objective: null, better: null });

/** A run that has declared these figures, one generation a row. */
const curve = (keys: ReadonlyArray<string>, rows: ReadonlyArray<ReadonlyArray<number | null>>): Curve => ({
  figures: keys.map((key) => figure(key)),
  size: 1,
  buckets: rows.map((values, index) =>
    bucketOf({ index, evaluations: index, elapsedMs: index, evaluationMs: 0, values }),
  ),
});

const one = curve(['best', 'accuracy'], [[1, 0.5], [2, null], [3, 0.75]]); // prettier-ignore
const other = curve(['hypervolume', 'best'], [[9, 4], [8, 5], [7, 6]]); // prettier-ignore

describe('runs that are compared', () => {
  it('can be compared by every figure that one of them has declared', () =>
    expect(measuresOf([one, other]).map(({ key }) => key)).toEqual(['best', 'accuracy', 'hypervolume']));

  it('are drawn by the figure with a key, at whatever place each has declared it', () => {
    const drawn = [one, other].map((each, i) => ({ label: `run ${i}`, colour: '--series-1', curves: [each] }));
    const look = { axis: 'generation', log: false, smoothing: 0 } as const;
    const valuesOf = (measure: string) =>
      comparePlot(drawn, { ...look, measure }).lines.map(({ label, values }) => [label, values]);
    expect(valuesOf('best')).toEqual([
      ['run 0', [1, 2, 3]],
      ['run 1', [4, 5, 6]],
    ]);
    expect(valuesOf('hypervolume')).toEqual([['run 1', [9, 8, 7]]]);
    expect(valuesOf('accuracy')).toEqual([['run 0', [0.5, 0.75]]]);
    expect(valuesOf('nothing')).toEqual([]);
  });

  it('have the same columns in a table, empty where a run has no such figure', () =>
    expect(inOrder(other, measuresOf([one, other]))[0]?.ranges.map((range) => range?.last ?? null)).toEqual([
      4,
      null,
      9,
    ]));
});

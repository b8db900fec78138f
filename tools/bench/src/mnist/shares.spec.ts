import type { Profiler } from 'node:inspector';
import { sharesOf } from './shares';

const node = (id: number, functionName: string, url: string, children: ReadonlyArray<number> = []) => ({
  id,
  callFrame: { functionName, url, scriptId: '0', lineNumber: 0, columnNumber: 0 },
  children: [...children],
});

const AT = 'file:///evorx/libs';
const nodes = [
  node(1, '(root)', '', [2, 7, 8, 9]),
  node(2, 'subscribe', 'file:///evorx/node_modules/rxjs/dist/Observable.js', [3, 5]),
  node(3, 'score', `${AT}/evaluation/dist/index.js`, [4, 6, 11]),
  node(4, 'matMul', 'file:///evorx/node_modules/@tensorflow/tfjs-core/dist/ops.js'),
  node(5, 'step', `${AT}/algorithms/dist/descent.js`, [10]),
  node(6, 'below', `${AT}/random/dist/index.js`),
  node(7, '(idle)', ''),
  node(8, '(garbage collector)', ''),
  node(9, 'statisticsOf', `${AT}/evolution/dist/statistics.js`),
  node(10, 'order', `${AT}/core/dist/order.js`),
  node(11, 'draw', `${AT}/evaluation/dist/members/directions.js`),
];

const profile = (samples: Array<number>, timeDeltas: Array<number>): Profiler.Profile => ({
  nodes,
  startTime: 0,
  endTime: 0,
  samples,
  timeDeltas,
});

describe('the shares of a profile', () => {
  it('go to the innermost function that has a part', () => {
    const samples = [3, 4, 6, 11, 5, 10, 2, 8, 9, 7];
    expect(sharesOf(profile(samples, [1, 3, 1, 1, 1, 1, 1, 1, 2, 4]))).toEqual({
      evaluation: 8 / 16,
      noise: 2 / 16,
      update: 2 / 16,
      rest: 4 / 16,
    });
  });

  it('are none of an empty profile', () => {
    expect(sharesOf(profile([], []))).toEqual({ evaluation: 0, noise: 0, update: 0, rest: 0 });
  });
});

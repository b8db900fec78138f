import { evolve, fromFunction, statisticsOf } from '@evorx/evolution';
import type { Genes } from '@evorx/core';
import { type Architecture, forward, geneCount } from '@evorx/neural';
import { draw, normals, seed } from '@evorx/random';
import { bruteForceMembers, runLaws, squaredError } from '@evorx/testing';
import { isLeft } from 'fp-ts/Either';
import { concatMap, last, lastValueFrom, take } from 'rxjs';
import { adam, linear, neuronEs } from './index';

const GENERATIONS = 600;
const architecture: Architecture = { layers: [1, 8, 1], activation: 'tanh' };
const inputs = Array.from({ length: 32 }, (_, i) => [-1.5 + (3 * i) / 31]);
const targets = inputs.map(([x]) => [Math.sin(2 * x!)]);
const lossOf = (genes: Genes): number => {
  const network = forward(architecture)(genes);
  return inputs.reduce((sum, input, i) => sum + squaredError(network(input), targets[i]!), 0) / inputs.length;
};

/** Mini-batches of 32 points in groups of two. */
const members = bruteForceMembers({
  architecture,
  loss: squaredError,
  data: ({ rng }) => {
    const [places] = draw((gen) => Array.from({ length: 32 }, () => gen.below(32)))(rng);
    return { inputs: places.map((i) => inputs[i]!), targets: places.map((i) => targets[i]!) };
  },
});

const strategy = neuronEs({
  init: normals(geneCount(architecture)),
  evaluator: fromFunction({ name: 'loss', direction: 'minimise' }, lossOf),
  members,
  group: 2,
  deviations: [0.05, 0.05],
  optimiser: adam(),
  rate: linear(0.05, 0.002),
  average: 0.9,
  budget: { generations: GENERATIONS },
});

runLaws('neuronEs', () => ({
  start: strategy.start(seed(1)),
  step: strategy.step,
  stored: (state) => {
    const { json, buffers } = strategy.codec.encode(state);
    const decoded = strategy.codec.decode({ json: JSON.parse(JSON.stringify(json)) as unknown, buffers });
    if (isLeft(decoded)) throw new Error(decoded.left);
    return decoded.right;
  },
}));

describe('neuronEs', () => {
  // Always to answer 0 has a loss of about 0.5; the exact gradient takes the same optimiser to 0.001.
  it.each([1, 2, 3])('fits a sine, from seed %i', async (from) => {
    const start = await lastValueFrom(strategy.start(seed(from)));
    const end = await lastValueFrom(evolve(strategy.step)(start).pipe(take(GENERATIONS + 1), last()));
    expect(lossOf(start.centre)).toBeGreaterThan(0.1);
    expect(lossOf(strategy.champions(end)[0]!)).toBeLessThan(0.03);
  });

  it('reports one score a neuron, and counts one evaluation a member', async () => {
    const next = await lastValueFrom(strategy.start(seed(1)).pipe(concatMap(evolve(strategy.step)), take(2), last()));
    expect(next.scores.size).toBe(9);
    expect(next.evaluations).toBe(1 + 16 * 9);
    expect(statisticsOf(strategy.observe(next)).invalid).toBe(0);
  });
});

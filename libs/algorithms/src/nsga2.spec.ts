import { dominates, hypervolume, OptionError } from '@evorx/core';
import { evolve, fromFunction, untilGeneration } from '@evorx/evolution';
import { zdt1 } from '@evorx/problems';
import { bits, populationOf, seed } from '@evorx/random';
import { real } from '@evorx/representations';
import { runLaws } from '@evorx/testing';
import { bitFlipMutation, polynomialMutation, sbxCrossover, uniformCrossover } from '@evorx/variation';
import { isLeft } from 'fp-ts/Either';
import { concatMap, last, lastValueFrom } from 'rxjs';
import { bitsCodec, type GenerationalState, nsga2, type Strategy } from './index';

const { objectives, evaluate, bounds } = zdt1();
const evaluator = fromFunction(objectives, evaluate);
const strategy = nsga2({
  representation: real({ dimension: 30, bounds }),
  evaluator,
  variations: [
    sbxCrossover({ eta: 15, rate: 0.9, bounds, precision: 64 }),
    polynomialMutation({ eta: 20, rate: 1 / 30, bounds, precision: 64 }),
  ],
});
const stored =
  <G>({ codec }: Strategy<GenerationalState<G>, G>) =>
  (state: GenerationalState<G>): GenerationalState<G> => {
    const { json, buffers } = codec.encode(state);
    const decoded = codec.decode({ json: JSON.parse(JSON.stringify(json)) as unknown, buffers });
    if (isLeft(decoded)) throw new Error(decoded.left);
    return decoded.right;
  };
const after = <G>(
  { start, step }: Strategy<GenerationalState<G>, G>,
  generations: number,
  from = 1,
): Promise<GenerationalState<G>> =>
  lastValueFrom(start(seed(from)).pipe(concatMap(evolve(step)), untilGeneration(generations), last()));

/** As many items as possible, of as little weight, of which the first two exclude each other. */
const chosen = nsga2({
  init: (count) => populationOf(count, bits(12)),
  genome: bitsCodec,
  variations: [uniformCrossover(), bitFlipMutation({ rate: 1 / 12 })],
  population: 20,
  evaluator: fromFunction(
    [
      { name: 'count', direction: 'maximise', reference: 0 },
      { name: 'weight', direction: 'minimise', unit: 'kg' },
    ],
    (genome: Uint8Array) => ({
      count: genome.reduce((sum, bit) => sum + bit, 0),
      weight: genome.reduce((sum, bit, i) => sum + bit * (i + 1), 0),
      violation: genome[0]! * genome[1]!,
    }),
  ),
});

runLaws('NSGA-II', () => ({ start: strategy.start(seed(1)), step: strategy.step, stored: stored(strategy) }));
runLaws('NSGA-II under constraints', () => ({
  start: chosen.start(seed(1)),
  step: chosen.step,
  stored: stored(chosen),
}));

describe('NSGA-II', () => {
  it.each([1, 2, 3])('finds the front of ZDT1 as well as in its paper, from seed %d', async (from) => {
    const { population, evaluations } = await after(strategy, 250, from);
    expect(evaluations).toBe(25_100);
    // 120.6667 is the front in full.
    expect(hypervolume([11, 11])(population.scores)).toBeGreaterThan(120.6);
    expect(hypervolume([11, 11])(population.scores)).toBeLessThan(120 + 2 / 3);
  });

  it('has the first front for champions, in order of the first objective, and shows its population', async () => {
    const state = await after(chosen, 10);
    const { scores, genomes } = state.population;
    const better = dominates(scores);
    const places = chosen.champions(state).map((champion) => genomes.indexOf(champion));
    const counts = places.map((place) => scores.values[place]!);
    expect(counts).toEqual([...counts].sort((a, b) => b - a));
    expect(new Set(places).size).toBe(places.length);
    genomes.forEach((_, i) => expect(places.includes(i)).toBe(!genomes.some((__, j) => better(j, i))));
    expect(chosen.observe(state)).toEqual({ index: 10, evaluations: 220, progress: 0, population: state.population });
  });

  it('ends on the front of a problem with constraints, its ends included', async () => {
    const { scores } = (await after(chosen, 100)).population;
    const found = new Set(Array.from({ length: 20 }, (_, i) => `${scores.values[i]}: ${scores.values[20 + i]}`));
    // The lightest n items, without the first or the second: 1, then 1 + 3, 1 + 3 + 4 ...
    const front = [0, 1, 4, 8, 13, 19, 26, 34, 43, 53, 64, 76].map((weight, count) => `${count}: ${weight}`);
    expect([...found].filter((point) => !front.includes(point))).toEqual([]);
    expect(found.size).toBeGreaterThanOrEqual(10);
    expect(found).toContain('0: 0');
    expect(found).toContain('11: 76');
    expect(Array.from(scores.violations!)).toEqual(new Array(20).fill(0));
  });

  it('varies by the variations of its representation where none are given', async () => {
    const representation = real({ dimension: 5, bounds });
    const plain = nsga2({ representation, population: 12, evaluator });
    const given = nsga2({ representation, population: 12, evaluator, variations: representation.variations });
    expect(await after(plain, 3)).toEqual(await after(given, 3));
  });

  it('has at least two individuals', () => {
    const representation = real({ dimension: 5, bounds });
    expect(() => nsga2({ representation, population: 1, evaluator })).toThrow(OptionError);
  });

  it('always takes the same steps (frozen)', async () => {
    const { population } = await after(chosen, 3);
    expect(population.genomes.slice(0, 4).map((genome) => genome.join(''))).toMatchSnapshot();
  });
});

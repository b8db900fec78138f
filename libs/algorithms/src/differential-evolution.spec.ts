import { byObjective, OptionError, type Population, type Reals, scoresOf } from '@evorx/core';
import {
  evolve,
  fromFunction,
  observedBy,
  statisticsOf,
  untilAny,
  untilFitness,
  untilGeneration,
} from '@evorx/evolution';
import { ackley, rastrigin, sphere } from '@evorx/problems';
import { seed } from '@evorx/random';
import { real } from '@evorx/representations';
import { fitsProbabilities, runLaws, tally } from '@evorx/testing';
import { isLeft } from 'fp-ts/Either';
import { concatMap, last, lastValueFrom } from 'rxjs';
import { differential, differentialEvolution, type DifferentialVariant, genesCodec } from './index';

const VARIANTS: ReadonlyArray<DifferentialVariant> = [
  'rand1bin',
  'best1bin',
  'currentToBest1bin',
  'rand2bin',
  'best2bin',
  'rand1exp',
  'best1exp',
];

const populationOf = (genomes: ReadonlyArray<Float64Array>): Population<Float64Array> => ({
  genomes,
  scores: scoresOf({ name: 'cost', direction: 'minimise' })(genomes.map((_, i) => i)),
});
/** Genes of which every sum that is looked at is another number. */
const six = populationOf([1, 10, 100, 1_000, 10_000, 100_000].map((x) => Float64Array.of(x)));
const at = (i: number): number => six.genomes[i]![0]!;
const others = (...taken: ReadonlyArray<number>): ReadonlyArray<number> =>
  [0, 1, 2, 3, 4, 5].filter((i) => !taken.includes(i));

describe('differential', () => {
  const DRAWS = 24_000;

  it('adds the weighted difference of two to a third, all different, each choice as likely as another', () => {
    const [{ genomes }] = differential<Float64Array>({ weight: 0.25 })(DRAWS)(six, undefined)(seed(1));
    // The children of the parent at 0: sixty ordered triples of the other five.
    const triples = others(0).flatMap((a) =>
      others(0, a).flatMap((b) => others(0, a, b).map((c) => [a, b, c] as const)),
    );
    const values = triples.map(([a, b, c]) => at(c) + 0.25 * (at(a) - at(b)));
    const places = genomes.filter((_, i) => i % 6 === 0).map(([gene]) => values.indexOf(gene!));
    expect(new Set(values).size).toBe(60);
    expect(places).not.toContain(-1);
    expect(fitsProbabilities(tally(places, 60), new Array<number>(60).fill(1 / 60))).toBe(true);
  });

  it.each<readonly [DifferentialVariant, (a: number, b: number, c: number, d: number) => number]>([
    ['best1bin', (a, b) => at(0) + 0.25 * (at(a) - at(b))],
    ['best1exp', (a, b) => at(0) + 0.25 * (at(a) - at(b))],
    ['currentToBest1bin', (a, b) => at(1) + 0.25 * (at(0) - at(1) + at(a) - at(b))],
    ['best2bin', (a, b, c, d) => at(0) + 0.25 * (at(a) - at(b) + at(c) - at(d))],
  ])('makes the mutant of %s', (variant, mutant) => {
    const [{ genomes }] = differential<Float64Array>({ variant, weight: 0.25 })(600)(six, undefined)(seed(1));
    const possible = new Set(
      others(1).flatMap((a) =>
        others(1, a).flatMap((b) => others(1, a, b).flatMap((c) => others(1, a, b, c).map((d) => mutant(a, b, c, d)))),
      ),
    );
    const children = genomes.filter((_, i) => i % 6 === 1).map(([gene]) => gene!);
    expect(children.every((gene) => [...possible].some((value) => Math.abs(value - gene) < 1e-6))).toBe(true);
  });

  const wide = populationOf(Array.from({ length: 5 }, (_, i) => new Float64Array(8).fill(2 ** i)));
  const crossed = (variant: DifferentialVariant, crossover: number): ReadonlyArray<ReadonlyArray<boolean>> => {
    const [{ genomes }] = differential<Float64Array>({ variant, weight: 0.3, crossover })(10_000)(wide, undefined)(
      seed(1),
    );
    return genomes.map((child, i) => Array.from(child, (gene) => gene !== 2 ** (i % 5)));
  };
  const countsOf = (rows: ReadonlyArray<ReadonlyArray<boolean>>): ReadonlyArray<number> =>
    tally(
      rows.map((row) => row.filter(Boolean).length - 1),
      8,
    );

  it('takes one gene of the mutant for certain, and each other by the rate', () => {
    const chosen = (n: number, k: number): number => (k === 0 ? 1 : (chosen(n, k - 1) * (n - k + 1)) / k);
    const chances = Array.from({ length: 8 }, (_, k) => chosen(7, k) * 0.3 ** k * 0.7 ** (7 - k));
    expect(fitsProbabilities(countsOf(crossed('best2bin', 0.3)), chances)).toBe(true);
  });

  it('takes one run of genes of the mutant, whose length falls geometrically', () => {
    const rows = crossed('rand1exp', 0.6);
    const chances = Array.from({ length: 8 }, (_, k) => 0.6 ** k * (k === 7 ? 1 : 0.4));
    expect(fitsProbabilities(countsOf(rows), chances)).toBe(true);
    // One beginning on a circle at most.
    expect(rows.every((row) => row.filter((is, gene) => is && !row[(gene + 7) % 8]!).length <= 1)).toBe(true);
  });

  it.each([
    { lower: -1, upper: 1 },
    [
      { lower: -1, upper: 1 },
      { lower: 0, upper: 0.5 },
    ],
  ])('keeps genes within %j, half way to the bound where they would leave it', (bounds) => {
    const genomes = [
      [-1, 0],
      [1, 0.5],
      [-0.9, 0.1],
      [0.8, 0.4],
    ].map((genes) => Float64Array.from(genes));
    const [{ genomes: children }] = differential<Float64Array>({ weight: 2, bounds })(4_000)(
      populationOf(genomes),
      undefined,
    )(seed(1));
    const upper = Array.isArray(bounds) ? 0.5 : 1;
    expect(children.every(([a, b]) => a! >= -1 && a! <= 1 && b! >= (upper === 1 ? -1 : 0) && b! <= upper)).toBe(true);
    expect(children.some(([a], i) => i % 4 === 3 && a === 0.9)).toBe(true);
  });

  it('makes genomes of the kind of the parents, each with a buffer of its own, and leaves the parents as they are', () => {
    const parents = [1, 2, 3, 4].map((x) => Float32Array.of(x, x));
    const population = { genomes: parents, scores: six.scores };
    const [{ genomes }] = differential<Float32Array>()(4)(
      { ...population, scores: { ...six.scores, size: 4 } },
      undefined,
    )(seed(1));
    expect(genomes.every((genome) => genome instanceof Float32Array)).toBe(true);
    expect(new Set([...genomes, ...parents].map(({ buffer }) => buffer)).size).toBe(8);
    expect(parents.map(([x]) => x)).toEqual([1, 2, 3, 4]);
  });

  it('survives a population that is too small for its variant', () => {
    const [{ genomes }] = differential<Float64Array>({ variant: 'rand2bin' })(3)(
      populationOf([Float64Array.of(1)]),
      undefined,
    )(seed(1));
    expect(genomes).toEqual([Float64Array.of(1), Float64Array.of(1), Float64Array.of(1)]);
  });

  it.each(VARIANTS)('always makes the same offspring by %s (frozen)', (variant) => {
    const [{ genomes }] = differential<Float64Array>({ variant, crossover: 0.5 })(2)(
      populationOf(Array.from({ length: 6 }, (_, i) => Float64Array.of(i, i * i, 2 ** i))),
      undefined,
    )(seed(1));
    expect(genomes.map((genome) => Array.from(genome))).toMatchSnapshot();
  });

  it.each([
    { weight: 0 },
    { weight: 2.1 },
    { crossover: 1.1 },
    { variant: 'rand3bin' as 'rand1bin' },
    { bounds: { lower: 1, upper: 0 } },
  ])('refuses %j', (options) => {
    expect(() => differential(options)).toThrow(OptionError);
  });
});

const bounds = { lower: -5.12, upper: 5.12 };
const ripples = rastrigin({ dimension: 10 });
const representation = real({ dimension: 10, bounds });
const strategy = differentialEvolution({
  representation,
  crossover: 0.2,
  evaluator: fromFunction(ripples.objective, ripples.score),
});

runLaws('differential evolution', () => ({
  start: strategy.start(seed(1)),
  step: strategy.step,
  stored: (state) => {
    const { json, buffers } = strategy.codec.encode(state);
    const decoded = strategy.codec.decode({ json: JSON.parse(JSON.stringify(json)) as unknown, buffers });
    if (isLeft(decoded)) throw new Error(decoded.left);
    return decoded.right;
  },
}));

const bestOf = async <G extends Reals>(
  { start, step, observe }: ReturnType<typeof differentialEvolution<G>>,
  target: number,
  generations: number,
  from: number,
): Promise<number> => {
  const stop = observedBy(observe)(untilAny(untilFitness(target), untilGeneration(generations)));
  const state = await lastValueFrom(start(seed(from)).pipe(concatMap(evolve(step)), stop, last()));
  return statisticsOf(observe(state)).bestSoFar!;
};

describe('differential evolution', () => {
  it.each([1, 2, 3])('finds the optimum of Rastrigin in ten genes to 1e-12, from seed %d', async (from) => {
    expect(await bestOf(strategy, 1e-12, 1_000, from)).toBeLessThanOrEqual(1e-12);
  });

  it.each(VARIANTS)('finds the optimum of Ackley in five genes to 1e-10 by %s', async (variant) => {
    const { objective, score } = ackley({ dimension: 5 });
    const found = differentialEvolution({
      representation: real({ dimension: 5, bounds: { lower: -32.768, upper: 32.768 } }),
      evaluator: fromFunction(objective, score),
      variant,
      weight: 0.7,
    });
    expect(await bestOf(found, 1e-10, 3_000, 1)).toBeLessThanOrEqual(1e-10);
  });

  it('takes samples and a codec of single precision as well', async () => {
    const { objective, score, init } = sphere({ dimension: 3 });
    const single = differentialEvolution({
      init,
      genome: genesCodec,
      bounds,
      population: 20,
      evaluator: fromFunction(objective, score),
      ranking: byObjective(0),
    });
    expect(await bestOf(single, 1e-9, 500, 1)).toBeLessThanOrEqual(1e-9);
  });

  it('has the least population that its variant can draw from', () => {
    const { evaluator } = { evaluator: fromFunction(ripples.objective, ripples.score) };
    const make = (variant: DifferentialVariant, population: number) => () =>
      differentialEvolution({ representation, evaluator, variant, population });
    expect(make('rand1bin', 3)).toThrow('differentialEvolution: population is 3, accepted is a whole number from 4');
    expect(make('rand2bin', 5)).toThrow('a whole number from 6');
    expect(make('best1bin', 4)).not.toThrow();
  });
});

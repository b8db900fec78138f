import type { Strategy } from '@evorx/algorithms';
import type { GeneArray, Genes } from '@evorx/core';
import { type Batch, evolve } from '@evorx/evolution';
import { seed } from '@evorx/random';
import {
  configure,
  type GenerationalSpec,
  prepare,
  type Prepared,
  type RunOptions,
  type RunPorts,
  type RunSpec,
  stopFor,
} from './index';
import { noPorts as ports, toyPorts } from './testing/toy-ports';
import * as E from 'fp-ts/Either';
import { pipe } from 'fp-ts/function';
import { concatMap, lastValueFrom, map, of, toArray } from 'rxjs';

const right = <A>(either: E.Either<{ readonly path: string; readonly message: string }, A>): A => {
  if (E.isLeft(either)) throw new Error(`${either.left.path}: ${either.left.message}`);
  return either.right;
};
const ordered = (options: RunOptions): RunSpec => right(configure(1)(options));
const prepared = (options: RunOptions, given = ports): Prepared => right(prepare(ordered(options).recipe, given));

/** Every generation of a run, as the bytes of a checkpoint and as it is observed. */
const generations = (options: RunOptions, given = ports) => {
  const spec = ordered(options);
  return right(prepare(spec.recipe, given)).use(<S>(strategy: Strategy<S, unknown>) => {
    const { start, step, codec, observe, champions } = strategy as Strategy<S, GeneArray>;
    return lastValueFrom(
      start(seed(spec.seed)).pipe(
        concatMap(evolve(step)),
        map((state) => ({ encoded: codec.encode(state), champion: champions(state)[0]!, ...observe(state) })),
        stopFor(spec.recipe, given),
        toArray(),
      ),
    );
  });
};

const like = (options: RunOptions): RunOptions => ({
  ...options,
  overrides: [{ path: 'problem', value: { sphere: {} } }, ...(options.overrides ?? [])],
});

describe('prepare', () => {
  it('gives the same bytes twice', async () => {
    const options = { problem: 'sphere', generations: 5, seed: 1 };
    const [first, second] = [await generations(options), await generations(options)];
    expect(first).toHaveLength(6);
    expect(second.map(({ encoded }) => encoded)).toEqual(first.map(({ encoded }) => encoded));
  });

  it('gives other bytes with another seed', async () => {
    const [first, second] = [
      await generations({ problem: 'sphere', generations: 1, seed: 1 }),
      await generations({ problem: 'sphere', generations: 1, seed: 2 }),
    ];
    expect(second[1]!.encoded).not.toEqual(first[1]!.encoded);
  });

  it('finds the optimum of the sphere with its default algorithm', async () => {
    const run = await generations({ problem: 'sphere', seed: 1 });
    expect(Math.min(...run.at(-1)!.population.scores.values)).toBeLessThan(1e-4);
  });

  it('finds all ones with the default algorithm of onemax', async () => {
    const run = await generations({ problem: 'onemax', seed: 1, target: 100 });
    expect(run.at(-1)!.champion).toEqual(new Uint8Array(100).fill(1));
  });

  it('runs the operators of mnist-seed on another problem: all genes stay in the bounds', async () => {
    const run = await generations(like({ preset: 'mnist-seed', generations: 5 }));
    const genes = run.flatMap(({ population }) => population.genomes.flatMap((genome) => Array.from(genome)));
    expect(Math.min(...genes)).toBe(0);
    expect(Math.max(...genes)).toBe(1);
    expect(run.map(({ evaluations }) => evaluations)).toEqual([50, 100, 150, 200, 250, 300]);
  });

  it('keeps genes within bounds that are no 32-bit floats, and so is never better than the best in them', async () => {
    const overrides = [
      { path: 'problem.sphere.dimension', value: 1 },
      { path: 'problem.sphere.bounds', value: [0, 0.1] },
    ];
    for (const seed of [1, 2, 3]) {
      const run = await generations({ problem: 'sphere', generations: 20, seed, overrides });
      const genes = run.flatMap(({ population }) => population.genomes.flatMap((genome) => Array.from(genome)));
      expect(Math.max(...genes)).toBe(0.09999999403953552);
      expect(Math.min(...genes)).toBeGreaterThanOrEqual(0);
      expect(Math.min(...run.at(-1)!.population.scores.values)).toBeGreaterThanOrEqual((0.1 - 0.3) ** 2);
    }
  });

  it('goes on where a schedule ends with noise that moves no gene', async () => {
    const run = await generations({
      problem: 'sphere',
      generations: 4,
      seed: 1,
      overrides: [
        { path: 'problem.sphere.bounds', value: [1, 2] },
        {
          path: 'algorithm.generational.vary',
          value: [{ gaussianMutation: { rate: 1, deviation: { from: 0.1, to: 1e-12, curve: 'exponential' } } }],
        },
      ],
    });
    expect(run).toHaveLength(5);
  });

  it('reaches with the operators of mnist-seed what an independent program reaches on the sphere: 0.039, standard error 0.001', async () => {
    const bests = await Promise.all(
      Array.from({ length: 30 }, async (_, i) => {
        const run = await generations(like({ preset: 'mnist-seed', seed: i }));
        return Math.min(...run.at(-1)!.population.scores.values);
      }),
    );
    const mean = bests.reduce((sum, best) => sum + best, 0) / bests.length;
    expect(mean).toBeGreaterThan(0.032);
    expect(mean).toBeLessThan(0.046);
  }, 60_000);

  it('never loses the best of the parents with an elite', async () => {
    const bests = (await generations(like({ preset: 'mnist-seed' }))).map(({ population }) =>
      Math.min(...population.scores.values),
    );
    expect([...bests].sort((a, b) => b - a)).toEqual(bests);
  });

  it('counts children, and survivors that are scored again', async () => {
    const replace = (value: unknown) => ({ path: 'algorithm.generational.replace', value });
    const rescore = { path: 'algorithm.generational.rescore', value: 'survivors' };
    const spent = async (...overrides: NonNullable<RunOptions['overrides']>) =>
      (await generations({ problem: 'sphere', population: 10, generations: 2, overrides })).map(
        ({ evaluations }) => evaluations,
      );
    expect(await spent()).toEqual([10, 20, 30]);
    expect(await spent(rescore)).toEqual([10, 20, 30]);
    expect(await spent(replace({ plus: {} }), rescore)).toEqual([10, 30, 50]);
    expect(await spent(replace({ comma: {} }), rescore)).toEqual([10, 20, 30]);
    expect(await spent(replace({ comma: {} }), { path: 'algorithm.generational.children', value: 70 })).toEqual([
      10, 80, 150,
    ]);
  });

  it('keeps the population as large as it is', async () => {
    const run = await generations(like({ preset: 'mnist-ga', population: 33, generations: 3 }));
    expect(run.map(({ population }) => population.genomes.length)).toEqual([33, 33, 33, 33]);
  });

  it('follows schedules by progress', async () => {
    const deviation = {
      path: 'algorithm.generational.vary',
      value: [{ gaussianMutation: { rate: 1, deviation: { from: 0.1, to: 0 } } }],
    };
    const spread = async (generation: number): Promise<number> => {
      const run = await generations({
        problem: 'sphere',
        generations: 10,
        overrides: [
          deviation,
          { path: 'problem.sphere.bounds', value: [-1000, 1000] },
          { path: 'algorithm.generational.population', value: 1 },
          { path: 'algorithm.generational.select', value: { uniform: {} } },
          { path: 'algorithm.generational.replace', value: { comma: {} } },
        ],
      });
      const [before, after] = [run[generation - 1]!, run[generation]!].map(({ population }) => population.genomes[0]!);
      return Math.sqrt(
        Array.from(after!, (gene, i) => (gene - before![i]!) ** 2).reduce((sum, square) => sum + square, 0) / 10,
      );
    };
    expect(await spread(1)).toBeGreaterThan(0.04);
    expect(await spread(10)).toBeLessThan(0.03);
  });

  it('hands the mnist problem to its port, and starts unbounded genes from N(0, 1) and bounded ones inside', async () => {
    const batches: Array<Batch<Genes>> = [];
    const mnist: RunPorts['mnist'] = (problem) => ({
      ...toyPorts.mnist(problem),
      evaluator: (batch) => {
        expect(problem.hidden).toEqual([4]);
        batches.push(batch);
        return of({
          objectives: [{ name: 'accuracy', direction: 'maximise' }],
          size: batch.genomes.length,
          values: new Float64Array(batch.genomes.length),
        });
      },
    });
    const small = { path: 'problem.mnist.hidden', value: [4] };
    const free = { path: 'problem.mnist.bounds', value: null };
    await generations({ preset: 'mnist-seed', generations: 0, overrides: [small] }, { ...ports, mnist });
    await generations({ preset: 'mnist-seed', generations: 0, overrides: [small, free] }, { ...ports, mnist });
    const [bounded, unbounded] = batches.map(({ genomes }) => genomes[0]!);
    expect(bounded).toHaveLength(784 * 4 + 4 + 4 * 10 + 10);
    expect(Math.min(...bounded!)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...bounded!)).toBeLessThanOrEqual(1);
    const variance = unbounded!.reduce((sum, gene) => sum + gene ** 2, 0) / unbounded!.length;
    expect(variance).toBeGreaterThan(0.9);
    expect(variance).toBeLessThan(1.1);
  });

  it('starts the weights of networks on centred images from N(0, 1), and their biases at 0', async () => {
    const overrides = [
      { path: 'problem.mnist.hidden', value: [4] },
      { path: 'problem.mnist.encoding', value: { dct: { coefficients: 200 } } },
    ];
    const { population } = (await generations({ preset: 'mnist-ga', generations: 0, overrides }, toyPorts))[0]!;
    const rows = Array.from({ length: 4 }, (_, unit) => population.genomes[0]!.slice(unit * 201, (unit + 1) * 201));
    expect(rows.map((row) => row[200])).toEqual([0, 0, 0, 0]);
    const weights = rows.flatMap((row) => Array.from(row.slice(0, 200)));
    const variance = weights.reduce((sum, gene) => sum + gene ** 2, 0) / weights.length;
    expect(variance).toBeGreaterThan(0.85);
    expect(variance).toBeLessThan(1.15);
  });

  it('lets genomes carry a step size that neither the evaluator nor a champion sees', async () => {
    const overrides = [{ path: 'problem.mnist.hidden', value: [4] }];
    const lengths: Array<number> = [];
    const mnist: RunPorts['mnist'] = (problem) => {
      const { evaluator, ...others } = toyPorts.mnist(problem);
      return {
        ...others,
        evaluator: (batch) => {
          lengths.push(...batch.genomes.map(({ length }) => length));
          return evaluator(batch);
        },
      };
    };
    const options = { preset: 'mnist-ga', population: 20, generations: 2, overrides };
    const run = await generations(options, { ...toyPorts, mnist });
    const { genes } = prepared(options, toyPorts);
    expect(new Set(lengths)).toEqual(new Set([genes]));
    expect(run.map(({ champion }) => champion.length)).toEqual([genes, genes, genes]);
    const steps = run.map(({ population }) => population.genomes.map((genome) => Math.exp(genome[genes]!)));
    expect(new Set(steps[0]).size).toBe(1);
    expect(new Set(steps[2]).size).toBeGreaterThan(10);
  });

  it('crosses networks by whole neurons', async () => {
    const overrides = [
      { path: 'problem.mnist.hidden', value: [4] },
      { path: 'problem.mnist.encoding', value: { dct: { coefficients: 3 } } },
      { path: 'algorithm.generational.vary', value: [{ wholeNeuronCrossover: {} }] },
      { path: 'algorithm.generational.rescore', value: 'none' },
    ];
    const run = await generations({ preset: 'mnist-ga', population: 20, generations: 1, overrides }, toyPorts);
    const hidden = (generation: number) =>
      run[generation]!.population.genomes.flatMap((genome) =>
        Array.from({ length: 4 }, (_, unit) => `${unit}: ${genome.slice(unit * 4, (unit + 1) * 4).join()}`),
      );
    const before = new Set(hidden(0));
    expect(hidden(1).every((neuron) => before.has(neuron))).toBe(true);
    const whole = (generation: number) => run[generation]!.population.genomes.map((genome) => genome.join());
    expect(whole(1).some((genome) => !whole(0).includes(genome))).toBe(true);
  });

  it('tells the objective and the number of genes', () => {
    const told = (options: RunOptions) => {
      const { objective, genes } = prepared(options);
      return { ...objective, genes };
    };
    expect(told({ preset: 'mnist-seed' })).toEqual({ name: 'accuracy', direction: 'maximise', genes: 101_770 });
    const overrides = [{ path: 'problem.mnist.encoding', value: { dct: { coefficients: 100 } } }];
    expect(told({ preset: 'mnist-ga', overrides })).toEqual({
      name: 'cross-entropy',
      direction: 'minimise',
      genes: 14_218,
    });
    expect(told({ preset: 'mnist-es-direct' })).toMatchObject({ genes: 101_770 });
    expect(told({ preset: 'onemax' })).toMatchObject({ direction: 'maximise', genes: 100 });
    expect(told({ preset: 'sphere' })).toMatchObject({ direction: 'minimise', genes: 10 });
  });

  it('refuses a recipe that was never decoded', () => {
    const { recipe } = ordered({ problem: 'sphere' });
    const [spec] = Object.values(recipe.algorithm) as unknown as ReadonlyArray<GenerationalSpec>;
    const forged = { ...recipe, algorithm: { generational: { ...spec!, population: 0 } } };
    expect(
      pipe(
        prepare(forged, ports),
        E.mapLeft(({ path }) => path),
      ),
    ).toEqual(E.left('algorithm.generational.population'));
  });
});

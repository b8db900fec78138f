import type { Strategy } from '@evorx/algorithms';
import type { GeneArray } from '@evorx/core';
import { evolve } from '@evorx/evolution';
import { seed } from '@evorx/random';
import { configure, prepare, stopFor, type RunOptions } from './index';
import * as E from 'fp-ts/Either';
import { concatMap, lastValueFrom, map, of, type Observable, skip, take, toArray } from 'rxjs';
import { toyPorts } from './testing/toy-ports';

const GENERATIONS = 20;
const linear = { from: 0.05, to: 0.005, curve: 'linear' };
const exponential = { from: 0.2, to: 0.02, curve: 'exponential' };
const sphere = { sphere: { dimension: 6 } };
const mnist = { mnist: { hidden: [3], encoding: { dct: { coefficients: 4 } }, augment: 'none', batch: 10 } };

/** Small recipes whose schedules move all the time, one of every algorithm at least. */
const recipes: Readonly<Record<string, unknown>> = {
  'generational with a step size': {
    problem: sphere,
    algorithm: {
      generational: {
        population: 12,
        select: { truncation: { fraction: 0.5 } },
        vary: [{ arithmeticCrossover: {} }, { selfAdaptiveMutation: { cooling: { from: 1, to: 0, after: 0.3 } } }],
        rescore: 'survivors',
      },
    },
  },
  'generational with a table of noise': {
    problem: mnist,
    algorithm: {
      generational: {
        population: 8,
        vary: [{ wholeNeuronCrossover: {} }, { selfAdaptiveMutation: { noise: 'table' } }],
      },
    },
  },
  openaiEs: { problem: sphere, algorithm: { openaiEs: { population: 16, deviation: exponential, rate: linear } } },
  'openaiEs with a table of noise': {
    problem: sphere,
    algorithm: { openaiEs: { population: 16, noise: 'table', shaping: 'raw', average: 0.5 } },
  },
  pgpe: { problem: sphere, algorithm: { pgpe: { population: 16, rate: linear } } },
  snes: { problem: sphere, algorithm: { snes: { rate: { from: 1, to: 0.5 }, average: 0.3 } } },
  neuronEs: { problem: mnist, algorithm: { neuronEs: { group: 2, rate: linear } } },
  'gradientDescent with Adam': { problem: mnist, algorithm: { gradientDescent: { rate: linear } } },
  'gradientDescent with momentum': {
    problem: mnist,
    algorithm: { gradientDescent: { optimiser: { sgd: {} }, rate: exponential, average: 0.9 } },
  },
};

const ordered = (options: RunOptions) => {
  const spec = configure(1)({ generations: GENERATIONS, ...options });
  if (E.isLeft(spec)) throw new Error(`${spec.left.path}: ${spec.left.message}`);
  return spec.right.recipe;
};

const using = <R>(options: RunOptions, run: <S>(strategy: Strategy<S, GeneArray>) => R): R => {
  const prepared = prepare(ordered(options), toyPorts);
  if (E.isLeft(prepared)) throw new Error(prepared.left.message);
  return prepared.right.use(<S>(strategy: Strategy<S, unknown>) => run(strategy as Strategy<S, GeneArray>));
};

/** The states of a run as checkpoints. */
const encoded = (options: RunOptions, n = 1) =>
  using(options, ({ start, step, codec }) =>
    lastValueFrom(
      start(seed(n)).pipe(
        concatMap(evolve(step)),
        take(GENERATIONS + 1),
        map((state) => codec.encode(state)),
        toArray(),
      ),
    ),
  );

/** The scores that observers see, from the first generation to the last. */
const scores = (options: RunOptions): Promise<ReadonlyArray<number>> => {
  const recipe = ordered(options);
  return using(options, ({ start, step, observe }) =>
    lastValueFrom(
      start(seed(1)).pipe(
        concatMap(evolve(step)),
        map(observe),
        stopFor(recipe, toyPorts),
        map(({ population }) => Math.min(...population.scores.values)),
        toArray(),
      ),
    ),
  );
};

describe.each(Object.entries(recipes))('%s', (_, recipe) => {
  it('gives the same bytes twice, and others with another seed', async () => {
    const [first, second, other] = [await encoded({ recipe }), await encoded({ recipe }), await encoded({ recipe }, 2)];
    expect(second).toEqual(first);
    expect(other).not.toEqual(first);
  });

  it('goes on from the middle of its schedules as if it had never stopped', async () => {
    const straight = await encoded({ recipe });
    const middle = Math.floor(GENERATIONS / 2);
    const rest = await using({ recipe }, ({ step, codec }) => {
      const decoded = codec.decode(straight[middle]!);
      if (E.isLeft(decoded)) throw new Error(decoded.left);
      return lastValueFrom(
        of(decoded.right).pipe(
          concatMap(evolve(step)),
          skip(1),
          take(GENERATIONS - middle),
          map((state) => codec.encode(state)),
          toArray(),
        ) as Observable<ReturnType<typeof codec.encode>[]>,
      );
    });
    expect(rest).toEqual(straight.slice(middle + 1));
  });

  it('shows scores, progress to the end of the budget, and a champion of as many genes as the problem has', async () => {
    const shown = await using({ recipe }, ({ start, step, observe, champions }) =>
      lastValueFrom(
        start(seed(1)).pipe(
          concatMap(evolve(step)),
          take(GENERATIONS + 1),
          map((state) => ({ ...observe(state), champion: champions(state)[0]! })),
          toArray(),
        ),
      ),
    );
    const prepared = prepare(ordered({ recipe }), toyPorts);
    expect(shown.map(({ index }) => index)).toEqual(Array.from({ length: GENERATIONS + 1 }, (_each, i) => i));
    expect(shown.at(-1)!.progress).toBe(1);
    expect(shown.every(({ population }) => population.scores.size > 0)).toBe(true);
    expect(E.isRight(prepared) && shown.every(({ champion }) => champion.length === prepared.right.genes)).toBe(true);
  });
});

describe('searches', () => {
  it.each(['openaiEs', 'pgpe', 'snes'])('%s come down the sphere with their defaults', async (name) => {
    const run = await scores({ recipe: { problem: sphere, algorithm: { [name]: {} } }, generations: 100 });
    expect(run.at(-1)!).toBeLessThan(run[0]! / 10);
  });

  it('start weights with the deviations of their layers, and biases at 0', () => {
    const wide = { mnist: { ...mnist.mnist, encoding: { dct: { coefficients: 400 } } } };
    const recipe = { problem: wide, algorithm: { neuronEs: { start: [0.5, 0] } } };
    return using({ recipe }, async ({ start, champions }) => {
      const genes = champions(await lastValueFrom(start(seed(1))))[0]!;
      const weights = [0, 1, 2].flatMap((unit) => Array.from(genes.slice(unit * 401, unit * 401 + 400)));
      const deviation = Math.sqrt(weights.reduce((sum, weight) => sum + weight ** 2, 0) / weights.length);
      expect(deviation).toBeGreaterThan(0.46);
      expect(deviation).toBeLessThan(0.54);
      expect([400, 801, 1202].map((bias) => genes[bias])).toEqual([0, 0, 0]);
      expect(Array.from(genes.slice(1203)).every((gene) => gene === 0)).toBe(true);
    });
  });
});

describe('the step size that observers see', () => {
  const generational = (vary: ReadonlyArray<object>, problem: object = sphere) => ({
    recipe: { problem, algorithm: { generational: { population: 8, vary } } },
  });
  const stepSizes = (options: RunOptions) =>
    using(options, ({ start, step, observe }) =>
      lastValueFrom(
        start(seed(1)).pipe(
          concatMap(evolve(step)),
          take(GENERATIONS + 1),
          map((state) => observe(state).stepSize ?? null),
          toArray(),
        ),
      ),
    );

  it('is the deviation of a mutation, as it follows its schedule', async () => {
    const seen = await stepSizes(generational([{ uniformCrossover: {} }, { gaussianMutation: { deviation: linear } }]));
    seen.forEach((stepSize, i) => expect(stepSize).toBeCloseTo(0.05 - 0.045 * (i / GENERATIONS), 12));
  });

  it('is the mean of those that genomes carry, times their cooling', async () => {
    const carried = await stepSizes(generational([{ selfAdaptiveMutation: { step: 0.2 } }]));
    expect(carried[0]).toBeCloseTo(0.2, 6);
    expect(new Set(carried).size).toBeGreaterThan(2);
    const cooled = await stepSizes(
      generational([{ selfAdaptiveMutation: { step: 0.2, cooling: { from: 1, to: 0 } } }]),
    );
    expect(cooled[0]).toBeCloseTo(0.2, 6);
    expect(cooled.at(-1)).toBe(0);
  });

  it('is none where no mutation or several have one', async () => {
    expect((await stepSizes(generational([{ uniformCrossover: {} }])))[1]).toBeNull();
    expect((await stepSizes(generational([{ gaussianMutation: {} }, { gaussianMutation: {} }])))[1]).toBeNull();
    expect((await stepSizes(generational([{ bitFlipMutation: {} }], { onemax: {} })))[1]).toBeNull();
  });

  it('is the rate of a descent', async () => {
    const seen = await stepSizes({ recipe: recipes['neuronEs'] });
    seen.forEach((stepSize, i) => expect(stepSize).toBeCloseTo(0.05 - 0.045 * (i / GENERATIONS), 12));
  });
});

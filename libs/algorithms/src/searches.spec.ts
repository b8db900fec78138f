import { type Genes, type Scores, scoresOf } from '@evorx/core';
import {
  type Evaluator,
  evolve,
  EvolutionError,
  fromFunction,
  statisticsOf,
  untilAny,
  untilFitness,
  untilGeneration,
  untilSpent,
  observedBy,
} from '@evorx/evolution';
import { sphere } from '@evorx/problems';
import { fold, normals, seed } from '@evorx/random';
import { runLaws, toyRun } from '@evorx/testing';
import { isLeft } from 'fp-ts/Either';
import { concatMap, EMPTY, last, lastValueFrom, map, NEVER, of, take, tap, throwError, toArray } from 'rxjs';
import {
  adam,
  clipUp,
  constant,
  descent,
  type Estimator,
  exponential,
  linear,
  openaiEs,
  pgpe,
  type Schedule,
  type Search,
  sgd,
  snes,
  standardised,
  type Strategy,
} from './index';

const { objective, score } = sphere({ dimension: 6, centre: 1 });
const init = normals(6);
const plain = fromFunction(objective, score);

/** Fails now and then, and otherwise measures with noise of the batch's own: what is lost of a generator shows. */
const noisy: Evaluator<Genes> = ({ genomes, rng, generation }) => {
  const [noise] = normals(genomes.length, { deviation: 0.1 })(fold(generation)(rng));
  return of(
    scoresOf(objective)(Float64Array.from(genomes, (genes, i) => (noise[i]! > 0.15 ? NaN : score(genes) + noise[i]!))),
  );
};

/** The gradient of the sphere, with noise of the probe's own. */
const estimate: Estimator = ({ centre, rng }) => {
  const [noise] = normals(centre.length, { deviation: 0.1 })(rng);
  return of({
    gradient: centre.map((gene, i) => 2 * (gene - 1) + noise[i]!),
    scores: scoresOf(objective)(Float64Array.of(score(centre))),
    members: [centre],
    evaluations: 3,
  });
};

type Make = (evaluator: Evaluator<Genes>, average?: number, comparable?: boolean) => Strategy<Search, Genes>;

const sampling: ReadonlyArray<readonly [string, Make]> = [
  [
    'openaiEs',
    (evaluator, average, comparable) =>
      openaiEs({
        init,
        evaluator,
        average,
        comparable,
        population: 8,
        deviation: exponential(0.3, 0.03),
        optimiser: adam(),
        rate: linear(0.1, 0.01),
        budget: { generations: 20 },
      }),
  ],
  [
    'pgpe',
    (evaluator, average, comparable) =>
      pgpe({
        init,
        evaluator,
        average,
        comparable,
        population: 8,
        deviation: 0.3,
        shaping: standardised,
        optimiser: clipUp({ maxSpeed: 0.2 }),
        rate: constant(0.1),
        budget: { evaluations: 161 },
      }),
  ],
  [
    'snes',
    (evaluator, average, comparable) => snes({ init, evaluator, average, comparable, population: 8, deviation: 0.3 }),
  ],
];

const descending: Make = (evaluator, average, comparable) =>
  descent({
    init,
    evaluator,
    average,
    comparable,
    estimate,
    optimiser: sgd({ momentum: 0.5 }),
    rate: linear(0.1, 0),
    budget: { generations: 10 },
  });

const all: typeof sampling = [...sampling, ['descent', descending]];

const throughStorage =
  ({ codec }: Strategy<Search, Genes>) =>
  (state: Search): Search => {
    const { json, buffers } = codec.encode(state);
    const decoded = codec.decode({ json: JSON.parse(JSON.stringify(json)) as unknown, buffers });
    if (isLeft(decoded)) throw new Error(decoded.left);
    return decoded.right;
  };

const statesOf = (strategy: Strategy<Search, Genes>, count: number, from = 1): Promise<ReadonlyArray<Search>> =>
  lastValueFrom(strategy.start(seed(from)).pipe(concatMap(evolve(strategy.step)), take(count), toArray()));

const isFiniteSearch = ({ centre, average, deviations, memory }: Search): boolean =>
  [centre, average, deviations ?? [], ...memory.moments].every((column) => Array.from(column).every(Number.isFinite));

describe.each(all)('%s', (name, make) => {
  const strategy = make(noisy, 0.9);
  runLaws(`${name}, averaged and with failures,`, () => ({
    start: strategy.start(seed(1)),
    step: strategy.step,
    stored: throughStorage(strategy),
  }));

  it('scores its start alone, as generation 0', async () => {
    const start = await lastValueFrom(make(plain).start(seed(5)));
    expect(start).toMatchObject({ index: 0, evaluations: 1, memory: { updates: 0 } });
    expect(Array.from(start.scores.values)).toEqual([score(start.centre)]);
    expect(start.centre).toEqual(init(seed(5))[0]);
    expect(start.average).toEqual(start.centre);
  });

  it('counts generations, evaluations and updates, and measures progress', async () => {
    const states = await statesOf(make(plain), 6);
    const each = name === 'descent' ? 3 : 8;
    states.forEach(({ index, evaluations, memory }, i) =>
      expect({ index, evaluations, updates: memory.updates }).toEqual({
        index: i,
        evaluations: 1 + each * i,
        updates: i,
      }),
    );
    const expected = {
      openaiEs: [0, 1, 2, 3, 4, 5].map((i) => i / 20),
      pgpe: [1, 9, 17, 25, 33, 41].map((spent) => spent / 161),
      snes: [0, 0, 0, 0, 0, 0],
      descent: [0, 1, 2, 3, 4, 5].map((i) => i / 10),
    };
    expect(states.map(({ progress }) => progress)).toEqual(expected[name as keyof typeof expected]);
  });

  it('shows the scores of its members, and no members', async () => {
    const strategyOf = make(plain);
    const [, , state] = await statesOf(strategyOf, 3);
    const { population, ...counters } = strategyOf.observe(state!);
    expect(population.genomes).toEqual([]);
    expect(population.scores).toBe(state!.scores);
    expect(counters).toEqual({
      index: 2,
      evaluations: state!.evaluations,
      progress: state!.progress,
      stepSize: expect.any(Number),
      bestSoFar: state!.bestSoFar,
    });
    expect(statisticsOf(strategyOf.observe(state!))).toMatchObject({ diversity: null, invalid: 0 });
  });

  it('shows how far the step from a state goes', async () => {
    const strategyOf = make(plain);
    const states = await statesOf(strategyOf, 6);
    const mean = ({ deviations }: Search): number =>
      Array.from(deviations!).reduce((sum, deviation) => sum + deviation / deviations!.length, 0);
    const expected = {
      openaiEs: ({ progress }: Search) => exponential(0.3, 0.03)(progress),
      pgpe: mean,
      snes: mean,
      descent: ({ progress }: Search) => linear(0.1, 0)(progress),
    }[name]!;
    states.forEach((state) => expect(strategyOf.observe(state).stepSize).toBeCloseTo(expected(state), 12));
    expect(strategyOf.observe(states[0]!).stepSize).toBeCloseTo(name === 'descent' ? 0.1 : 0.3, 6);
  });

  it('has its centre for champion, or the average where one is asked for, where scores cannot be compared', async () => {
    const strategyOf = make(plain, 0, false);
    const states = await statesOf(strategyOf, 5);
    for (const state of states) {
      expect(strategyOf.champions(state)).toEqual([state.centre]);
      expect(strategyOf.observe(state).bestSoFar).toBeNull();
      expect(state.bestSoFar).toBeUndefined();
    }
    const averaged = await statesOf(make(plain, 0.95, false), 5);
    averaged.forEach((state, i) => {
      // The average follows, and changes nothing else.
      expect(state.centre).toEqual(states[i]!.centre);
      expect(make(plain, 0.95, false).champions(state)).toEqual([Float32Array.from(state.average)]);
      if (i > 0) expect(state.average).not.toEqual(state.centre);
    });
  });

  it('has the best individual ever scored for champion, then the average, and tells its own score', async () => {
    const strategyOf = make(plain, 0.95);
    const states = await statesOf(strategyOf, 40);
    let best = Infinity;
    let lost = 0;
    for (const state of states) {
      const ofGeneration = Math.min(...Array.from(state.scores.values));
      best = Math.min(best, ofGeneration);
      if (ofGeneration > best) lost++;
      const [champion, average] = strategyOf.champions(state);
      expect(score(champion!)).toBe(best);
      expect(statisticsOf(strategyOf.observe(state))).toMatchObject({ best: ofGeneration, bestSoFar: best });
      expect(average).toEqual(Float32Array.from(state.average));
    }
    if (name !== 'descent') expect(lost).toBeGreaterThan(0);
  });

  it('reaches a target by the individual that is its champion', async () => {
    const strategyOf = make(plain);
    const target = 0.3;
    const end = await lastValueFrom(
      strategyOf
        .start(seed(1))
        .pipe(
          concatMap(evolve(strategyOf.step)),
          observedBy(strategyOf.observe)(untilAny(untilFitness(target), untilGeneration(500))),
        ),
    );
    expect(end.index).toBeLessThan(500);
    expect(score(strategyOf.champions(end)[0]!)).toBeLessThanOrEqual(target);
  });

  it('does not begin to keep its best where a run goes on from a checkpoint without it', async () => {
    const strategyOf = make(plain);
    const start = { ...(await lastValueFrom(strategyOf.start(seed(1)))), bestSoFar: undefined };
    expect((await lastValueFrom(strategyOf.step(start))).bestSoFar).toBeUndefined();
  });

  it('takes what an evaluator gives later as what it gives at once', async () => {
    const later = make(toyRun.later('task')(plain));
    expect(await statesOf(later, 4)).toEqual(await statesOf(make(plain), 4));
  });

  it('stays finite through failures', async () => {
    for (const state of await statesOf(make(noisy, 0.5), 30)) expect(isFiniteSearch(state)).toBe(true);
  });

  it('ends with its budget', async () => {
    const averaging = make(plain, 0.9);
    const ended = await lastValueFrom(
      averaging
        .start(seed(1))
        .pipe(
          concatMap(evolve(averaging.step)),
          observedBy(averaging.observe)(untilSpent({ generations: 7 }, () => 0)),
          last(),
        ),
    );
    expect(ended.index).toBe(7);
  });

  it('is the same run for the same seed, today and tomorrow', async () => {
    const end = (await statesOf(make(plain, 0.9), 11, 42))[10]!;
    expect({ ...end, scores: statisticsOf(make(plain).observe(end)).mean }).toMatchSnapshot();
  });
});

describe.each(sampling)('%s', (_, make) => {
  it('maximises exactly as it minimises the opposite', async () => {
    const opposite = fromFunction({ name: 'closeness', direction: 'maximise' }, (genes: Genes) => -score(genes));
    const [down, up] = await Promise.all([statesOf(make(plain), 6), statesOf(make(opposite), 6)]);
    expect(up.map(({ centre }) => centre)).toEqual(down.map(({ centre }) => centre));
  });

  it.each([
    ['fails', NaN],
    ['scores the same', 1],
  ])('moves nowhere where everybody %s', async (_case, value) => {
    const [start, ...states] = await statesOf(make(fromFunction(objective, () => value)), 5);
    for (const state of states) {
      expect(isFiniteSearch(state)).toBe(true);
      state.centre.forEach((gene, i) => expect(gene).toBeCloseTo(start!.centre[i]!, 6));
    }
  });

  it('keeps away from where members fail', async () => {
    // Left of 0.5 nobody lives; the optimum at 0 cannot be reached.
    const cliff = fromFunction(objective, (genes: Genes) => (genes[0]! < 0.5 ? NaN : genes[0]!));
    const [start, ...states] = await statesOf(
      make(({ genomes, ...batch }) => cliff({ ...batch, genomes: genomes.map((g) => g.map((gene) => gene + 3)) })),
      80,
    );
    expect(states.at(-1)!.centre[0]).toBeLessThan(start!.centre[0]!);
    expect(states.at(-1)!.centre[0]).toBeGreaterThan(-3);
  });

  it('gives evaluators fresh genomes of full length', async () => {
    const seen: Array<Genes> = [];
    const watching: Evaluator<Genes> = (batch) => plain(batch).pipe(tap(() => seen.push(...batch.genomes)));
    await statesOf(make(watching), 4);
    expect(seen).toHaveLength(1 + 3 * 8);
    expect(new Set(seen.map(({ buffer }) => buffer)).size).toBe(seen.length);
    expect(seen.every((genes) => genes.length === 6 && genes.byteLength === genes.buffer.byteLength)).toBe(true);
  });

  it('passes the contract of evaluators on', async () => {
    const short: Evaluator<Genes> = ({ generation, ...batch }) =>
      generation === 0 ? plain({ ...batch, generation }) : of(scoresOf(objective)([1]));
    await expect(statesOf(make(short), 2)).rejects.toBeInstanceOf(EvolutionError);
  });
});

describe('the step size of equal deviations', () => {
  it('is their deviation, however many genes there are', async () => {
    for (let genes = 1; genes < 40; genes++) {
      const strategy = snes({ init: normals(genes), evaluator: plain, population: 4, deviation: 0.1 });
      const [start] = await statesOf(strategy, 1);
      expect(strategy.observe(start!).stepSize).toBe(Math.fround(0.1));
    }
  });
});

describe('noise that moves no gene', () => {
  const centre: typeof init = (rng) => [new Float32Array(6).fill(1), rng];
  const lost: ReadonlyArray<readonly [string, (deviation: number) => Strategy<Search, Genes>]> = [
    ['snes', (deviation) => snes({ init: centre, evaluator: plain, population: 8, deviation })],
    [
      'pgpe',
      (deviation) =>
        pgpe({ init: centre, evaluator: plain, population: 8, deviation, optimiser: adam(), rate: constant(0.1) }),
    ],
    [
      'openaiEs',
      (deviation) =>
        openaiEs({
          init: centre,
          evaluator: plain,
          population: 8,
          deviation: constant(deviation),
          optimiser: adam(),
          rate: constant(0.1),
        }),
    ],
  ];

  it.each(lost)('ends %s at its first step with an error that says so', async (_, make) => {
    await expect(statesOf(make(1e-9), 3)).rejects.toMatchObject({
      _tag: 'EvolutionError',
      reason: 'NoVariation',
      message: expect.stringContaining('the deviation is lost'),
    });
    await expect(statesOf(make(1e-6), 3)).resolves.toHaveLength(3);
  });

  it.each(lost)('is no error of %s later on', async (_, make) => {
    const { step } = make(1e-9);
    const [start] = await statesOf(make(1), 1);
    const later = await lastValueFrom(step({ ...start!, index: 1 }));
    expect(later.index).toBe(2);
  });
});

describe('a rate that moves no gene', () => {
  const centre: typeof init = (rng) => [new Float32Array(6).fill(2), rng];
  const parts = { init: centre, evaluator: plain, population: 8 };
  const slow: ReadonlyArray<readonly [string, (rate: Schedule) => Strategy<Search, Genes>]> = [
    ['snes', (rate) => snes({ ...parts, deviation: 0.1, rate })],
    ['pgpe', (rate) => pgpe({ ...parts, deviation: 0.1, optimiser: clipUp({ maxSpeed: 1 }), rate })],
    ['openaiEs', (rate) => openaiEs({ ...parts, deviation: constant(0.1), optimiser: adam(), rate })],
    [
      'descent',
      (rate) =>
        descent({
          init: centre,
          evaluator: plain,
          estimate: ({ centre: at }) =>
            of({ gradient: at.map(() => 1), scores: scoresOf(objective)([1]), evaluations: 1 }),
          optimiser: sgd(),
          rate,
        }),
    ],
  ];

  it.each(slow)('ends %s at its first step with an error that says so', async (_, make) => {
    await expect(statesOf(make(constant(1e-9)), 3)).rejects.toMatchObject({
      _tag: 'EvolutionError',
      reason: 'NoVariation',
      message: expect.stringContaining('a rate of 1e-9 is lost'),
    });
    await expect(statesOf(make(constant(1e-3)), 3)).resolves.toHaveLength(3);
  });

  it.each(slow)('is none of %s where it is meant, or rises', async (_, make) => {
    await expect(statesOf(make(constant(0)), 3)).resolves.toHaveLength(3);
    await expect(statesOf(make(linear(1e-9, 1)), 3)).resolves.toHaveLength(3);
  });

  it('is refused as the decay of a mean that forgets nothing', () => {
    for (const decay of [{ beta1: 1 - 1e-8 }, { beta2: 1 - 1e-8 }])
      expect(() => adam(decay)).toThrow(expect.objectContaining({ name: 'OptionError' }));
  });
});

describe('openaiEs', () => {
  it('estimates the gradient of a plane without bias', async () => {
    // Standardised fitness of a linear function: the direction of the gradient is right on average over many pairs.
    const slopes = [3, 0, -4, 0, 0, 0];
    const plane = fromFunction(objective, (genes: Genes) => genes.reduce((sum, gene, i) => sum + slopes[i]! * gene, 0));
    const strategy = openaiEs({
      init,
      evaluator: plane,
      population: 4000,
      deviation: constant(0.1),
      shaping: standardised,
      optimiser: sgd(),
      rate: constant(1),
    });
    const [start, next] = await statesOf(strategy, 2);
    // Of utilities with variance 1 the gradient has length 1 / sigma; four standard errors of 2000 pairs.
    next!.centre.forEach((gene, i) =>
      expect(Math.abs((gene - start!.centre[i]!) * 0.1 + slopes[i]! / 5)).toBeLessThan(4 / Math.sqrt(2000)),
    );
  });

  it('makes an odd population even', async () => {
    const strategy = openaiEs({
      init,
      evaluator: plain,
      population: 7,
      deviation: constant(0.1),
      optimiser: adam(),
      rate: constant(0.1),
    });
    expect((await statesOf(strategy, 2))[1]!.scores.size).toBe(8);
  });
});

describe('pgpe', () => {
  it('changes no deviation by more than a fifth in one generation, and narrows on the sphere', async () => {
    const strategy = sampling[1]![1](plain);
    const states = await statesOf(strategy, 60);
    for (let i = 1; i < states.length; i++)
      states[i]!.deviations!.forEach((sigma, gene) => {
        const before = states[i - 1]!.deviations![gene]!;
        expect(Math.abs(sigma / before - 1)).toBeLessThan(0.2 + 1e-6);
      });
    expect(Math.max(...states.at(-1)!.deviations!)).toBeLessThan(0.3);
  });

  it('leaves the deviations alone where their rate is 0', async () => {
    const strategy = pgpe({
      init,
      evaluator: plain,
      population: 8,
      deviation: 0.5,
      deviationRate: 0,
      optimiser: adam(),
      rate: constant(0.1),
    });
    expect((await statesOf(strategy, 5))[4]!.deviations).toEqual(new Float32Array(6).fill(0.5));
  });
});

describe('snes', () => {
  it('samples as many members as the paper says where nothing is said', async () => {
    const strategy = snes({ init: normals(100), evaluator: plain, deviation: 0.3 });
    expect((await statesOf(strategy, 2))[1]!.scores.size).toBe(4 + 13);
  });
});

describe('descent', () => {
  it('keeps no best where its estimator shows no members', async () => {
    const hidden: Estimator = (probe) => estimate(probe).pipe(map(({ members: _, ...rest }) => rest));
    const strategy = descent({ init, evaluator: plain, estimate: hidden, optimiser: adam(), rate: constant(0.1) });
    const states = await statesOf(strategy, 3);
    expect(states.slice(1).map(({ bestSoFar }) => bestSoFar)).toEqual([undefined, undefined]);
    expect(strategy.champions(states[2]!)).toEqual([Float32Array.from(states[2]!.average)]);
  });

  it('moves nowhere on a gradient that is not finite, and goes on', async () => {
    const failing: Estimator = (probe) =>
      probe.generation === 2
        ? of({
            gradient: probe.centre.map((_, i) => (i === 3 ? NaN : 1)),
            scores: scoresOf(objective)([NaN]) as Scores,
            evaluations: 1,
          })
        : estimate(probe);
    const states = await statesOf(
      descent({ init, evaluator: plain, estimate: failing, optimiser: adam(), rate: constant(0.1) }),
      4,
    );
    expect(states[2]!.centre).toBe(states[1]!.centre);
    expect(states[2]!.memory).toBe(states[1]!.memory);
    expect(states[3]!.centre).not.toEqual(states[2]!.centre);
    expect(states.every(isFiniteSearch)).toBe(true);
  });

  it('asks for the generation that is made, at the progress before it, with a new generator each time', async () => {
    const probes: Array<Parameters<Estimator>[0]> = [];
    const watching: Estimator = (probe) => estimate(probe).pipe(tap(() => probes.push(probe)));
    await statesOf(
      descent({
        init,
        evaluator: plain,
        estimate: watching,
        optimiser: sgd(),
        rate: constant(0.1),
        budget: { generations: 2 },
      }),
      3,
    );
    expect(probes.map(({ generation, progress }) => [generation, progress])).toEqual([
      [1, 0],
      [2, 0.5],
    ]);
    expect(probes[0]!.rng).not.toEqual(probes[1]!.rng);
  });

  it('ends with an error where an estimator gives nothing', async () => {
    const none = descent({ init, evaluator: plain, estimate: () => EMPTY, optimiser: sgd(), rate: constant(0.1) });
    await expect(statesOf(none, 2)).rejects.toMatchObject({ _tag: 'EvolutionError', reason: 'NoScores' });
  });

  it('fails with the generation and the reason when the estimator fails, before or after it has a stream', async () => {
    const cause = new Error('no gradient');
    const throwing: Estimator = () => {
      throw cause;
    };
    for (const failing of [throwing, () => throwError(() => cause)])
      await expect(
        statesOf(descent({ init, evaluator: plain, estimate: failing, optimiser: sgd(), rate: constant(0.1) }), 2),
      ).rejects.toMatchObject({
        reason: 'EvaluatorFailed',
        message: 'Generation 1: the estimator failed: no gradient',
        cause,
      });
  });

  it('lets go of an estimator when it is cancelled', async () => {
    let asked = 0;
    const endless: Estimator = () => NEVER.pipe(tap({ subscribe: () => asked++, unsubscribe: () => asked-- }));
    const strategy = descent({ init, evaluator: plain, estimate: endless, optimiser: sgd(), rate: constant(0.1) });
    const running = strategy.step(await lastValueFrom(strategy.start(seed(1)))).subscribe();
    expect(asked).toBe(1);
    running.unsubscribe();
    expect(asked).toBe(0);
  });
});

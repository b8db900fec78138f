import { byObjective, type Bits, order, scoresOf } from '@evorx/core';
import {
  evolve,
  fromFunction,
  observedBy,
  statisticsOf,
  untilAny,
  untilFitness,
  untilGeneration,
} from '@evorx/evolution';
import { bits, seed } from '@evorx/random';
import { comma, generationalReplacement } from '@evorx/replacement';
import { tournament } from '@evorx/selection';
import { runLaws } from '@evorx/testing';
import { bitFlipMutation, uniformCrossover } from '@evorx/variation';
import { isLeft } from 'fp-ts/Either';
import * as S from 'fp-ts/State';
import { concatMap, last, lastValueFrom, map, of, take, toArray } from 'rxjs';
import { bitsCodec, type GenerationalConfig, generationalStrategy } from './index';

const ranking = byObjective(0);
const objective = { name: 'ones', direction: 'maximise' } as const;
const config: GenerationalConfig<Bits> = {
  init: (count) => S.traverseArray(() => bits(24))(Array.from({ length: count })),
  population: 20,
  evaluator: fromFunction(objective, (genome) => genome.reduce<number>((sum, bit) => sum + bit, 0)),
  parts: {
    select: tournament({ size: 3, ranking }),
    vary: [uniformCrossover({ rate: 0.5 }), bitFlipMutation({ rate: 1 / 24 })],
    replace: generationalReplacement({ elites: 1, ranking }),
  },
  genome: bitsCodec,
};

const strategy = generationalStrategy(config);
const throughStorage = (state: Parameters<typeof strategy.step>[0]) => {
  const { json, buffers } = strategy.codec.encode(state);
  const decoded = strategy.codec.decode({ json: JSON.parse(JSON.stringify(json)) as unknown, buffers });
  if (isLeft(decoded)) throw new Error(decoded.left);
  return decoded.right;
};

runLaws('a generational strategy', () => ({
  start: strategy.start(seed(1)),
  step: strategy.step,
  stored: throughStorage,
}));

const scheduled = generationalStrategy({
  ...config,
  budget: { evaluations: 120 },
  parts: ({ progress }) => ({
    select: tournament({ size: 2, ranking }),
    vary: bitFlipMutation({ rate: 0.1 * (1 - progress) }),
    replace: comma({ ranking }),
    rescore: { elites: 2, ranking },
  }),
});

runLaws('a generational strategy with schedules and survivors', () => ({
  start: scheduled.start(seed(2)),
  step: scheduled.step,
  stored: throughStorage,
}));

describe('a generational strategy', () => {
  it('solves OneMax', async () => {
    const end = await lastValueFrom(
      strategy
        .start(seed(1))
        .pipe(concatMap(evolve(strategy.step)), untilAny(untilFitness(24), untilGeneration(200)), last()),
    );
    expect(statisticsOf(strategy.observe(end)).best).toBe(24);
    expect(strategy.champions(end)[0]).toEqual(new Uint8Array(24).fill(1));
  });

  it('never loses its best with an elite', async () => {
    const bests = await lastValueFrom(
      strategy.start(seed(3)).pipe(
        concatMap(evolve(strategy.step)),
        take(30),
        map((state) => statisticsOf(state).best!),
        toArray(),
      ),
    );
    for (let i = 1; i < bests.length; i++) expect(bests[i]).toBeGreaterThanOrEqual(bests[i - 1]!);
  });

  it('lists all members as candidates for champion, the fittest first', async () => {
    const start = await lastValueFrom(strategy.start(seed(1)));
    const ones = strategy.champions(start).map((genome) => genome.reduce<number>((sum, bit) => sum + bit, 0));
    expect(ones).toHaveLength(20);
    expect(ones).toEqual(ones.toSorted((a, b) => b - a));
  });

  it('shows its state as it stands, with the best individual ever scored', async () => {
    const start = await lastValueFrom(strategy.start(seed(1)));
    expect(strategy.observe(start)).toEqual({ ...start, bestSoFar: start.memory });
    expect(start.memory!.genome).toBe(strategy.champions(start)[0]);
  });

  /** Keeps the worst of the offspring alone, so that whatever is good is lost. */
  const losing: GenerationalConfig<Bits> = {
    ...config,
    parts: {
      select: tournament({ size: 3, ranking }),
      vary: bitFlipMutation({ rate: 1 / 24 }),
      replace: (parents, offspring) =>
        S.of(
          Array.from(order(ranking(offspring.scores)), (child) => parents.genomes.length + child)
            .reverse()
            .slice(0, 10),
        ),
      children: 30,
    },
    population: 10,
  };
  const ones = (genome: Bits): number => genome.reduce<number>((sum, bit) => sum + bit, 0);
  const statesOf = (given: GenerationalConfig<Bits>, count: number) => {
    const made = generationalStrategy(given);
    return lastValueFrom(made.start(seed(4)).pipe(concatMap(evolve(made.step)), take(count), toArray()));
  };

  it('keeps the best individual ever scored, also one that its replacement never let in', async () => {
    const batches: Array<ReadonlyArray<Bits>> = [];
    const watched: GenerationalConfig<Bits> = {
      ...losing,
      evaluator: (batch) => {
        batches.push(batch.genomes);
        return config.evaluator(batch);
      },
    };
    const states = await statesOf(watched, 20);
    const made = generationalStrategy(watched);
    let best = -Infinity;
    let lost = 0;
    states.forEach((state, i) => {
      best = Math.max(best, ...batches[i]!.map(ones));
      const { best: ofGeneration, bestSoFar } = statisticsOf(made.observe(state));
      expect(bestSoFar).toBe(best);
      expect(ones(made.champions(state)[0]!)).toBe(best);
      if (ofGeneration! < best) lost++;
    });
    expect(lost).toBeGreaterThan(10);
  });

  it('ends at a target by the individual that is its champion', async () => {
    const made = generationalStrategy(losing);
    const end = await lastValueFrom(
      made
        .start(seed(4))
        .pipe(concatMap(evolve(made.step)), observedBy(made.observe)(untilAny(untilFitness(16), untilGeneration(200)))),
    );
    expect(end.index).toBeLessThan(200);
    expect(ones(made.champions(end)[0]!)).toBeGreaterThanOrEqual(16);
  });

  it('lists its best ever once', async () => {
    const end = (await statesOf(config, 5)).at(-1)!;
    const champions = strategy.champions(end);
    expect(champions[0]).toBe(end.memory!.genome);
    expect(new Set(champions).size).toBe(champions.length);
  });

  it('keeps nobody where scores of different generations cannot be compared', async () => {
    const given = { ...losing, comparable: false };
    const made = generationalStrategy(given);
    for (const state of await statesOf(given, 5)) {
      expect(state.memory).toBeUndefined();
      expect(made.observe(state).bestSoFar).toBeNull();
      expect(made.champions(state)).toHaveLength(state.population.genomes.length);
    }
  });

  it('does not begin to keep its best where a run goes on from a checkpoint without it', async () => {
    const start = { ...(await lastValueFrom(strategy.start(seed(1)))), memory: undefined };
    expect((await lastValueFrom(strategy.step(start))).memory).toBeUndefined();
  });

  it('has no best before there is a finite score', async () => {
    const made = generationalStrategy({
      ...config,
      evaluator: (batch) =>
        batch.generation < 2 ? of(scoresOf(objective)(batch.genomes.map(() => NaN))) : config.evaluator(batch),
    });
    const states = await lastValueFrom(made.start(seed(4)).pipe(concatMap(evolve(made.step)), take(3), toArray()));
    expect(states.map((state) => statisticsOf(made.observe(state)).bestSoFar)).toEqual([
      null,
      null,
      expect.any(Number),
    ]);
  });

  it('shows how far its variation goes, where it is told', async () => {
    const told = generationalStrategy({ ...config, stepSize: ({ index }) => index + 0.5 });
    const start = await lastValueFrom(told.start(seed(1)));
    expect(told.observe(start)).toMatchObject({ ...start, stepSize: 0.5 });
  });

  it('measures progress from generation 0 on, by the first part of its budget', async () => {
    const progress = await lastValueFrom(
      scheduled.start(seed(1)).pipe(
        concatMap(evolve(scheduled.step)),
        take(7),
        map((state) => state.progress),
        toArray(),
      ),
    );
    expect(progress).toEqual([20, 40, 60, 80, 100, 120, 140].map((spent) => Math.min(1, spent / 120)));
  });

  it('is the same run for the same seed, today and tomorrow', async () => {
    const end = await lastValueFrom(
      strategy.start(seed(42)).pipe(concatMap(evolve(strategy.step)), untilGeneration(10), last()),
    );
    expect({
      ...statisticsOf(end),
      rng: end.rng,
      best: Array.from(strategy.champions(end)[0]!).join(''),
    }).toMatchSnapshot();
  });
});

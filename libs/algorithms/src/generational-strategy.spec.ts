import { byObjective, type Bits } from '@evorx/core';
import { evolve, fromFunction, statisticsOf, untilAny, untilFitness, untilGeneration } from '@evorx/evolution';
import { bits, seed } from '@evorx/random';
import { comma, generationalReplacement } from '@evorx/replacement';
import { tournament } from '@evorx/selection';
import { runLaws } from '@evorx/testing';
import { bitFlipMutation, uniformCrossover } from '@evorx/variation';
import { isLeft } from 'fp-ts/Either';
import * as S from 'fp-ts/State';
import { concatMap, last, lastValueFrom, map, take, toArray } from 'rxjs';
import { bitsCodec, type GenerationalConfig, generationalStrategy } from './index';

const ranking = byObjective(0);
const config: GenerationalConfig<Bits> = {
  init: (count) => S.traverseArray(() => bits(24))(Array.from({ length: count })),
  population: 20,
  evaluator: fromFunction({ name: 'ones', direction: 'maximise' }, (genome) =>
    genome.reduce<number>((sum, bit) => sum + bit, 0),
  ),
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

  it('shows its state as it stands', async () => {
    const start = await lastValueFrom(strategy.start(seed(1)));
    expect(strategy.observe(start)).toBe(start);
  });

  it('shows how far its variation goes, where it is told', async () => {
    const told = generationalStrategy({ ...config, stepSize: ({ index }) => index + 0.5 });
    const start = await lastValueFrom(told.start(seed(1)));
    expect(told.observe(start)).toEqual({ ...start, stepSize: 0.5 });
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

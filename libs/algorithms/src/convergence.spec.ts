import type { Genes } from '@evorx/core';
import { evolve, fromFunction } from '@evorx/evolution';
import { ellipsoid, type Problem, rosenbrock, sphere } from '@evorx/problems';
import { seed } from '@evorx/random';
import { pipe } from 'fp-ts/function';
import * as S from 'fp-ts/State';
import { concatMap, last, lastValueFrom, takeWhile } from 'rxjs';
import {
  adam,
  clipUp,
  exponential,
  openaiEs,
  pgpe,
  type SamplingConfig,
  type Search,
  snes,
  standardised,
  type Strategy,
} from './index';

/** What everybody is held to: the champion's score, after so many evaluations, from each of the seeds. */
const checks: ReadonlyArray<{
  readonly problem: Problem<Genes>;
  readonly seeds: ReadonlyArray<number>;
  readonly evaluations: number;
  readonly threshold: number;
}> = [
  { problem: sphere({ dimension: 10, centre: 1 }), seeds: [1, 2, 3], evaluations: 20_000, threshold: 1e-4 },
  {
    problem: ellipsoid({ dimension: 10, condition: 1e3, centre: 1 }),
    seeds: [1, 2, 3],
    evaluations: 20_000,
    threshold: 1e-2,
  },
  { problem: rosenbrock({ dimension: 3 }), seeds: [1, 2, 3], evaluations: 40_000, threshold: 0.05 },
];

/** The settings of each are the same for all problems. */
const strategies: Readonly<Record<string, (config: SamplingConfig) => Strategy<Search, Genes>>> = {
  'openaiEs with adam': (config) =>
    openaiEs({
      ...config,
      population: 20,
      deviation: exponential(0.3, 0.003),
      optimiser: adam(),
      rate: exponential(0.3, 0.001),
    }),
  'openaiEs with adam on raw fitness': (config) =>
    openaiEs({
      ...config,
      population: 20,
      deviation: exponential(0.3, 0.003),
      shaping: standardised,
      optimiser: adam(),
      rate: exponential(0.3, 0.001),
    }),
  'pgpe with clipUp': (config) =>
    pgpe({
      ...config,
      population: 20,
      deviation: 0.5,
      optimiser: clipUp({ maxSpeed: 0.6 }),
      rate: exponential(0.3, 0.0003),
    }),
  'pgpe with adam': (config) =>
    pgpe({ ...config, population: 20, deviation: 0.5, optimiser: adam(), rate: exponential(0.3, 0.0003) }),
  snes: (config) => snes({ ...config, population: 20, deviation: 1 }),
};

const championOf = async ({ problem, evaluations }: (typeof checks)[number], name: string, from: number) => {
  const strategy = strategies[name]!({
    init: pipe(
      problem.init(1),
      S.map(([start]) => start!),
    ),
    evaluator: fromFunction(problem.objective, problem.score),
    budget: { evaluations },
  });
  const run = strategy.start(seed(from)).pipe(
    concatMap(evolve(strategy.step)),
    takeWhile(({ progress }) => progress < 1, true),
    last(),
  );
  return problem.score(strategy.champions(await lastValueFrom(run))[0]!);
};

describe.each(Object.keys(strategies))('%s', (name) => {
  it.each(checks.map((check) => [check.problem.name, check] as const))('solves %s', async (_, check) => {
    const scores = await Promise.all(check.seeds.map((from) => championOf(check, name, from)));
    for (const score of scores) expect(score).toBeLessThan(check.threshold);
  });
});

import { type Bits, byObjective } from '@evorx/core';
import { evolve, fromFunction, generational, genesis, statisticsOf, untilGeneration } from '@evorx/evolution';
import { oneMax } from '@evorx/problems';
import { seed } from '@evorx/random';
import { generationalReplacement } from '@evorx/replacement';
import { tournament } from '@evorx/selection';
import { bitFlipMutation, uniformCrossover } from '@evorx/variation';
import { concatMap, lastValueFrom, map } from 'rxjs';
import { type Benchmark, median } from './figure';

const LENGTH = 100;
const POPULATION = 100;
const GENERATIONS = 2000;
const ROUNDS = 9;
/** Rounds that are not counted: the compiler of the machine is still at work in them. */
const WARM_UP = 2;

const streamed = async (): Promise<number> => {
  const problem = oneMax({ length: LENGTH });
  const evaluator = fromFunction<Bits>(problem.objective, problem.score);
  const ranking = byObjective(0);
  const step = generational<Bits>({
    select: tournament({ size: 3, ranking }),
    vary: [uniformCrossover({ rate: 0.5, bias: 0.5 }), bitFlipMutation({ rate: 0.01 })],
    evaluate: evaluator,
    replace: generationalReplacement({ elites: 1, ranking }),
  });
  const start = performance.now();
  await lastValueFrom(
    genesis(
      problem.init(POPULATION),
      evaluator,
    )(seed(1)).pipe(concatMap(evolve(step)), untilGeneration(GENERATIONS), map(statisticsOf)),
  );
  return (performance.now() - start) / GENERATIONS;
};

/**
 * The same genetic algorithm as plain loops over arrays with `Math.random`: no streams, no seeds, no statistics kept
 * apart.
 */
const plain = (): number => {
  const count = (genome: Uint8Array): number => {
    let ones = 0;
    for (let g = 0; g < LENGTH; g++) ones += genome[g]!;
    return ones;
  };
  const below = (n: number): number => Math.floor(Math.random() * n);
  let population: Array<Uint8Array> = Array.from({ length: POPULATION }, () =>
    Uint8Array.from({ length: LENGTH }, () => below(2)),
  );
  let scores = population.map(count);
  const contest = (): Uint8Array => {
    let winner = below(POPULATION);
    for (let i = 1; i < 3; i++) {
      const rival = below(POPULATION);
      if (scores[rival]! > scores[winner]!) winner = rival;
    }
    return population[winner]!.slice();
  };
  const start = performance.now();
  for (let generation = 0; generation < GENERATIONS; generation++) {
    const children = Array.from({ length: POPULATION }, contest);
    for (let i = 0; i + 1 < POPULATION; i += 2)
      if (Math.random() < 0.5)
        for (let g = 0; g < LENGTH; g++)
          if (Math.random() < 0.5) [children[i]![g], children[i + 1]![g]] = [children[i + 1]![g]!, children[i]![g]!];
    for (const child of children) for (let g = 0; g < LENGTH; g++) if (Math.random() < 0.01) child[g] = 1 - child[g]!;
    const elite = population[scores.indexOf(Math.max(...scores))]!;
    const made = children.map(count);
    const worst = made.indexOf(Math.min(...made));
    children[worst] = elite;
    made[worst] = count(elite);
    population = children;
    scores = made;
  }
  return (performance.now() - start) / GENERATIONS;
};

/** OneMax-100 with a population of 100: everything but the evaluation is the engine's. */
export const engine: Benchmark = async (say) => {
  say('engine: OneMax-100, population 100, statistics in every generation');
  const times: Array<readonly [number, number]> = [];
  for (let round = 0; round < WARM_UP + ROUNDS; round++) times.push([await streamed(), plain()]);
  const value = median(times.slice(WARM_UP).map(([time]) => time));
  const baseline = median(times.slice(WARM_UP).map(([, time]) => time));
  return [
    {
      name: 'engine: a generation of OneMax-100',
      value,
      unit: 'ms',
      baseline: { name: 'plain loops', value: baseline },
      judged: value,
      better: 'lower',
      must: 0.25,
      aim: 0.1,
    },
  ];
};

import type { Strategy } from '@evorx/algorithms';
import type { GeneArray } from '@evorx/core';
import { findMnist, loadBackend, mnistClassifier } from '@evorx/evaluation';
import { seed } from '@evorx/random';
import { configure, prepare, type Recipe, type RunOptions } from '@evorx/recipe';
import { lastValueFrom } from 'rxjs';
import { type Benchmark, type Figure, median, timeOf } from './figure';
import { right, settled } from './mnist/settled';

type Overrides = NonNullable<RunOptions['overrides']>;

/** The presets, each with a batch that stays as it is. */
const presets: Readonly<Record<string, number>> = { 'mnist-ga': 1_000, 'mnist-openai-es': 128, 'mnist-es': 4_096 };

/** What doubles the parts of a recipe: its population, where it has one, its genes by twice the hidden units, and its batch. */
const doublings = ({ problem, algorithm }: Recipe, batch: number): Readonly<Record<string, Overrides>> => {
  if (!('mnist' in problem)) throw new Error('the recipe reads no digits');
  const [name, parameters] = Object.entries(algorithm)[0]!;
  const population = 'population' in parameters ? (parameters.population as number) : null;
  const one = (path: string, value: unknown): Overrides => [{ path, value }];
  return {
    ...(population === null ? {} : { population: one(`algorithm.${name}.population`, 2 * population) }),
    genes: one(
      'problem.mnist.hidden',
      problem.mnist.hidden.map((units) => 2 * units),
    ),
    batch: one('problem.mnist.batch', 2 * batch),
  };
};

const ROUNDS = 9;
/** Rounds that are not counted: the compiler of the machine is still at work in them. */
const WARM_UP = 2;
/** Milliseconds that one round of one size should take at least. */
const ROUND_MS = 60;

/** Makes that many generations of a strategy, and goes on with the next call from where it stood. */
const maker = async <S>({ start, step }: Strategy<S, GeneArray>) => {
  let state = await lastValueFrom(start(seed(1)));
  return async (generations: number): Promise<void> => {
    for (let i = 0; i < generations; i++) state = await lastValueFrom(step(state));
  };
};

const figureOf = (preset: string, part: string, value: number, baseline: number): Figure => ({
  name: `cost: a generation of ${preset}, ${part} doubled`,
  value,
  unit: 'ms',
  baseline: { name: 'as it is', value: baseline },
  judged: value / baseline,
  better: 'lower',
  must: 2,
  aim: 1.9,
});

/** A generation's time with the population, the genes or the batch doubled, against the same as it is, in turns: at most twice as long. */
export const cost: Benchmark = async (say) => {
  const [tensorflow, mnist] = [await settled(loadBackend(undefined)), await settled(findMnist({}))];
  const figures: Array<Figure> = [];
  for (const [preset, batch] of Object.entries(presets)) {
    const base: Overrides = [{ path: 'problem.mnist.batch', value: batch }];
    const doubled = doublings(right(configure(1)({ preset })).recipe, batch);
    say(`cost: ${preset}, and with ${Object.keys(doubled).join(', ')} doubled`);
    const prepared = async (overrides: Overrides) => {
      const options = { preset, generations: 1_000_000, overrides: [...base, ...overrides] };
      const { recipe } = right(configure(1)(options));
      if (!('mnist' in recipe.problem)) throw new Error(`${preset} reads no digits`);
      const classifier = mnistClassifier(tensorflow, mnist)(recipe.problem.mnist);
      const { use } = right(prepare(recipe, { mnist: () => classifier, elapsedMs: () => 0 }));
      const make = await use((strategy) => maker(strategy));
      await make(2);
      const generations = Math.max(1, Math.ceil(ROUND_MS / (await timeOf(() => make(1)))));
      const times: Array<number> = [];
      const round = async () => times.push((await timeOf(() => make(generations))) / generations);
      return { round, time: () => median(times.slice(WARM_UP)), dispose: () => classifier.dispose() };
    };
    const plain = await prepared([]);
    const parts: Array<readonly [string, Awaited<ReturnType<typeof prepared>>]> = [];
    for (const [part, overrides] of Object.entries(doubled)) parts.push([part, await prepared(overrides)]);
    const all = [plain, ...parts.map(([, size]) => size)];
    for (let i = 0; i < WARM_UP + ROUNDS; i++) for (const { round } of all) await round();
    figures.push(...parts.map(([part, { time }]) => figureOf(preset, part, time(), plain.time())));
    for (const { dispose } of all) dispose();
  }
  return figures;
};

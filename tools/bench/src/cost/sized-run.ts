import type { Strategy } from '@evorx/algorithms';
import { findMnist, loadBackend, mnistClassifier } from '@evorx/evaluation';
import { seed } from '@evorx/random';
import { configure, prepare, type RunOptions, mnistIn } from '@evorx/recipe';
import { lastValueFrom } from 'rxjs';
import { timeOf } from '../figure';
import { right, settled } from '../mnist/settled';

/** What differs from a preset. */
export type Overrides = NonNullable<RunOptions['overrides']>;

/** A run of one size. */
export interface SizedRun {
  /** Makes that many generations from where it stood, and gives the milliseconds that each took. */
  readonly round: (generations: number) => Promise<number>;
}

const maker = async <S>({ start, step }: Strategy<S, unknown>) => {
  let state = await lastValueFrom(start(seed(1)));
  return async (generations: number): Promise<void> => {
    for (let i = 0; i < generations; i++) state = await lastValueFrom(step(state));
  };
};

/** A run of a preset with some of its parameters changed, its first generation scored. */
export const sizedRun = async (preset: string, overrides: Overrides): Promise<SizedRun> => {
  const [tensorflow, mnist] = [await settled(loadBackend(undefined)), await settled(findMnist({}))];
  const { recipe } = right(configure(1)({ preset, generations: 1_000_000, overrides }));
  const problem = mnistIn(recipe.problem);
  if (problem === null) throw new Error(`${preset} reads no digits`);
  const classifier = mnistClassifier(tensorflow, mnist)(problem);
  const { use } = right(prepare(recipe, { mnist: () => classifier, elapsedMs: () => 0 }));
  const make = await use((strategy) => maker(strategy));
  return { round: async (generations) => (await timeOf(() => make(generations))) / generations };
};

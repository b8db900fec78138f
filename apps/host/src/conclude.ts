import type { Strategy } from '@evorx/algorithms';
import type { GeneArray, Genes } from '@evorx/core';
import type { HostMessage, Job, Reason, RunResult } from '@evorx/runs';
import { championMessage } from './champion-message';
import { genomeMessage } from './genome-message';
import type { Lived } from './lived';
import type { LoadedClassifier } from './load-classifier';
import type { World } from './world';

/** How many of the last population may become the champion. */
const CANDIDATES = 20;

/** The position of the smallest number; NaN, the loss of a network that gives no numbers, is larger than all. */
const smallest = (values: ReadonlyArray<number>): number =>
  values.reduce((best, value, i) => (value < (values[best] ?? Infinity) || Number.isNaN(values[best]) ? i : best), 0);

/**
 * The best by fitness, where that is measured on the images it shall be good at; else, of the last population's best, the one with the
 * smallest loss on the validation images.
 */
const championOf = async (
  loaded: LoadedClassifier,
  images: 'train' | 'test',
  candidates: ReadonlyArray<Genes>,
): Promise<Genes> =>
  images === 'test' ? candidates[0]! : candidates[smallest(await loaded.validateAll(candidates.slice(0, CANDIDATES)))]!;

/**
 * What there is to say at the end of a run: the genome of the champion, the champion as a network where it is a classifier, which is saved as
 * well, and the result with its figures.
 * This is the only place that reads the test images, but for a recipe whose fitness does.
 *
 * @internal
 */
export const conclude =
  <S>(
    { spec, championDirectory, championEveryMs }: Job,
    { prepared, loaded, elapsedMs }: World,
    strategy: Strategy<S, GeneArray>,
  ) =>
  async (last: Lived<S> | undefined, reason: string): Promise<ReadonlyArray<HostMessage>> => {
    const { problem } = spec.recipe;
    const unclassified: RunResult = {
      preset: spec.preset,
      seed: spec.seed,
      generations: last?.stats.index ?? -1,
      evaluations: last?.stats.evaluations ?? 0,
      best: last?.stats.best ?? null,
      accuracy: null,
      testAccuracy: null,
      testLoss: null,
      reason: reason as Reason,
      genes: prepared.genes,
      backend: loaded?.backend ?? 'cpu',
      dataset: loaded?.dataset ?? null,
      elapsedMs: Math.round(elapsedMs() * 10) / 10,
    };
    if (last === undefined) return [{ type: 'result', result: unclassified }];
    const candidates = strategy.champions(last.state);
    const observation = strategy.observe(last.state);
    const genomeOf = (genome: GeneArray): HostMessage =>
      genomeMessage(spec, { genome, observation, foundAt: last.foundAt }, false);
    if (loaded === null || !('mnist' in problem))
      return [genomeOf(candidates[0]!), { type: 'result', result: unclassified }];
    const champion = await championOf(loaded, problem.mnist.images, candidates as ReadonlyArray<Genes>);
    const validation = await loaded.examine(champion, 'validation');
    const test = await loaded.examine(champion, 'test');
    if (championDirectory !== null) await loaded.save(champion, championDirectory);
    const measured: RunResult = {
      ...unclassified,
      accuracy: validation.accuracy,
      testAccuracy: test.accuracy,
      testLoss: test.loss,
    };
    const result: HostMessage = { type: 'result', result: measured };
    if (championEveryMs === undefined) return [genomeOf(champion), result];
    // A run that goes on some time is not to be judged by the test images before its end.
    const told = measured.reason === 'interrupted' ? validation : test;
    return [genomeOf(champion), await championMessage(loaded, champion, last.stats.index, told), result];
  };

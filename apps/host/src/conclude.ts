import { mnistIn } from '@evorx/recipe';
import type { Strategy } from '@evorx/algorithms';
import type { Genes } from '@evorx/core';
import type { HostMessage, Job, Reason, RunResult } from '@evorx/runs';
import { championMessage } from './champion-message';
import { frontMessages } from './front-message';
import { genomeMessage } from './genome-message';
import type { Lived } from './lived';
import type { LoadedClassifier } from './load-classifier';
import type { World } from './world';

/** How many of the last population may become the champion. */
const CANDIDATES = 20;

/** The reasons to stop after which a run may go on. */
const RESUMABLE: ReadonlyArray<Reason> = ['interrupted', 'stop-at'];

/** The position of the smallest number; NaN, the loss of a network that gives no numbers, is larger than all. */
const smallest = (values: ReadonlyArray<number>): number =>
  values.reduce((best, value, i) => (value < (values[best] ?? Infinity) || Number.isNaN(values[best]) ? i : best), 0);

/**
 * The first of the candidates where that is the best ever scored, where fitness is measured on the test images, and
 * where it has reached the target; else, of the last population's best, the one with the smallest loss on the
 * validation images.
 */
const championOf = async <S>(
  loaded: LoadedClassifier,
  images: 'train' | 'test',
  { stats, reason }: Lived<S>,
  candidates: ReadonlyArray<Genes>,
): Promise<Genes> =>
  images === 'test' || (stats.figures['bestSoFar'] ?? null) !== null || reason === 'target'
    ? candidates[0]!
    : candidates[smallest(await loaded.validateAll(candidates.slice(0, CANDIDATES)))]!;

/**
 * What there is to say at the end of a session: the genome of the champion, the champion as a network where it is a
 * classifier, which is saved as well, and the result with its figures. There is no champion where no individual has
 * ever had a finite score, and none that is a network whose outputs are no numbers. This is the only place that reads
 * the test images, but for a recipe whose fitness does, and it does so only where the run has ended.
 *
 * @internal
 */
export const conclude =
  <S>(
    { spec, championDirectory, championEveryMs }: Job,
    { prepared, loaded, elapsedMs }: World,
    strategy: Strategy<S, unknown>,
  ) =>
  async (last: Lived<S> | undefined, reason: string): Promise<ReadonlyArray<HostMessage>> => {
    const network = mnistIn(spec.recipe.problem);
    const unclassified: RunResult = {
      preset: spec.preset,
      seed: spec.seed,
      generations: last?.stats.index ?? -1,
      evaluations: last?.stats.evaluations ?? 0,
      best: last?.stats.figures['best'] ?? null,
      bestSoFar: last?.stats.figures['bestSoFar'] ?? null,
      invalid: last?.stats.figures['invalid'] ?? 0,
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
    const genomeOf = (genome: unknown): HostMessage =>
      genomeMessage(prepared, { genome, observation, foundAt: last.foundAt }, false);
    if (loaded === null || network === null) {
      const scored = unclassified.best !== null || unclassified.bestSoFar !== null;
      return [
        ...(scored ? [genomeOf(candidates[0]!)] : []),
        ...frontMessages(prepared.representation, observation),
        { type: 'result', result: unclassified },
      ];
    }
    const champion = await championOf(loaded, network.images, last, candidates as ReadonlyArray<Genes>);
    const validation = await loaded.examine(champion, 'validation');
    if (validation.accuracy === null) return [{ type: 'result', result: unclassified }];
    const test = RESUMABLE.includes(unclassified.reason) ? null : await loaded.examine(champion, 'test');
    if (championDirectory !== null) await loaded.save(champion, championDirectory);
    const measured: RunResult = {
      ...unclassified,
      accuracy: validation.accuracy,
      testAccuracy: test?.accuracy ?? null,
      testLoss: test?.loss ?? null,
    };
    const result: HostMessage = { type: 'result', result: measured };
    return championEveryMs === undefined
      ? [genomeOf(champion), result]
      : [genomeOf(champion), await championMessage(loaded, champion, last.stats.index, test ?? validation), result];
  };

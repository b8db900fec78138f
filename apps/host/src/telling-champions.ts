import type { Strategy } from '@evorx/algorithms';
import type { GeneArray, Genes } from '@evorx/core';
import type { HostMessage, Job } from '@evorx/runs';
import { championMessage } from './champion-message';
import type { Lived } from './lived';
import type { World } from './world';

const equal = (one: Genes, other: Genes): boolean =>
  one.length === other.length && one.every((gene, i) => Object.is(gene, other[i]));

/**
 * What is said of a classifier's champion while the run goes on: the fittest, by the validation images alone. Nothing where it is the one that
 * was told of last. Null where nobody asked.
 *
 * @internal
 */
export const tellingChampions = <S>(
  { championEveryMs }: Job,
  { loaded }: World,
  strategy: Strategy<S, GeneArray>,
): ((lived: Lived<S>) => Promise<HostMessage | null>) | null => {
  if (loaded === null || championEveryMs === undefined) return null;
  let told: Genes | undefined;
  return async ({ state, stats }) => {
    const champion = strategy.champions(state)[0] as Genes;
    if (told !== undefined && equal(told, champion)) return null;
    const message = await championMessage(loaded, champion, stats.index, await loaded.examine(champion, 'validation'));
    told = champion;
    return message;
  };
};

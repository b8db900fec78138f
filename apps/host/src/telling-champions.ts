import type { Strategy } from '@evorx/algorithms';
import type { GeneArray, Genes } from '@evorx/core';
import type { HostMessage, Job } from '@evorx/runs';
import { championMessage } from './champion-message';
import { genomeMessage } from './genome-message';
import type { Lived } from './lived';
import { sameGenes } from './same-genes';
import type { World } from './world';

/**
 * What is said of the champion while the run goes on: its genome; of a classifier, whose champion is the fittest by the validation images alone,
 * the network as well. Nothing where it is the one that was told of last. Null where nobody asked.
 *
 * @internal
 */
export const tellingChampions = <S>(
  { spec, championEveryMs }: Job,
  { loaded }: World,
  strategy: Strategy<S, GeneArray>,
): ((lived: Lived<S>) => Promise<ReadonlyArray<HostMessage>>) | null => {
  if (championEveryMs === undefined) return null;
  let told: GeneArray | undefined;
  return async ({ state, stats, foundAt }) => {
    const genome = strategy.champions(state)[0]!;
    if (told !== undefined && sameGenes(told, genome)) return [];
    const messages = [genomeMessage(spec, { genome, observation: strategy.observe(state), foundAt }, true)];
    if (loaded !== null) {
      const genes = genome as Genes;
      messages.push(await championMessage(loaded, genes, stats.index, await loaded.examine(genes, 'validation')));
    }
    told = genome;
    return messages;
  };
};

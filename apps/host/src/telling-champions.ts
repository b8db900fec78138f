import type { Strategy } from '@evorx/algorithms';
import type { Genes } from '@evorx/core';
import type { HostMessage, Job } from '@evorx/runs';
import { championMessage } from './champion-message';
import { genomeMessage } from './genome-message';
import type { Lived } from './lived';
import { sameGenome } from './same-genome';
import type { World } from './world';

/**
 * What is said of the champion while the run goes on: its genome; of a classifier, whose champion is the fittest by
 * the validation images alone, the network as well. Nothing where it is the one that was told of last, where no
 * individual has had a finite score, and of a network whose outputs are no numbers. Null where nobody asked.
 *
 * @internal
 */
export const tellingChampions = <S>(
  { championEveryMs }: Job,
  { loaded, prepared: { representation } }: World,
  strategy: Strategy<S, unknown>,
): ((lived: Lived<S>) => Promise<ReadonlyArray<HostMessage>>) | null => {
  if (championEveryMs === undefined) return null;
  let told: unknown;
  return async ({ state, stats, foundAt }) => {
    const { best = null, bestSoFar = null } = stats.figures;
    if (loaded === null && best === null && bestSoFar === null) return [];
    const genome = strategy.champions(state)[0]!;
    if (told !== undefined && sameGenome(representation)(told, genome)) return [];
    const said = genomeMessage(representation, { genome, observation: strategy.observe(state), foundAt }, true);
    if (loaded === null) {
      told = genome;
      return [said];
    }
    const genes = genome as Genes;
    const assessment = await loaded.examine(genes, 'validation');
    const messages =
      assessment.accuracy === null ? [] : [said, await championMessage(loaded, genes, stats.index, assessment)];
    told = genome;
    return messages;
  };
};

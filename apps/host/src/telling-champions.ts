import type { Strategy } from '@evorx/algorithms';
import type { Genes } from '@evorx/core';
import type { HostMessage, Job } from '@evorx/runs';
import { championMessage } from './champion-message';
import { frontMessages } from './front-message';
import { genomeMessage } from './genome-message';
import type { Lived } from './lived';
import { sameGenome } from './same-genome';
import type { World } from './world';

/** The members of a front as text, whatever generation it is of. */
const membersOf = (bytes: Uint8Array): string => {
  const text = Buffer.from(bytes).toString();
  return text.slice(text.indexOf('"members"'));
};

/**
 * What is said of the champion while the run goes on: its genome; of a classifier, whose champion is the fittest by
 * the validation images alone, the network as well. Nothing where it is the one that was told of last, where no
 * individual has had a finite score, and of a network whose outputs are no numbers. Of several objectives the first
 * front, where that is another. Null where nobody asked.
 *
 * @internal
 */
export const tellingChampions = <S>(
  { championEveryMs }: Job,
  { loaded, prepared }: World,
  strategy: Strategy<S, unknown>,
): ((lived: Lived<S>) => Promise<ReadonlyArray<HostMessage>>) | null => {
  if (championEveryMs === undefined) return null;
  let told: unknown;
  let front = '';
  /** Where it is another front than the one that was told of last. */
  const frontOf = (state: S): ReadonlyArray<HostMessage> =>
    frontMessages(prepared.representation, strategy.observe(state)).filter((message) => {
      const before = front;
      front = message.type === 'front' ? membersOf(message.bytes) : '';
      return front !== before;
    });
  const championOf = async ({ state, stats, foundAt }: Lived<S>): Promise<ReadonlyArray<HostMessage>> => {
    const { best = null, bestSoFar = null } = stats.figures;
    if (loaded === null && best === null && bestSoFar === null) return [];
    const genome = strategy.champions(state)[0]!;
    if (told !== undefined && sameGenome(prepared.representation)(told, genome)) return [];
    const said = genomeMessage(prepared, { genome, observation: strategy.observe(state), foundAt }, true);
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
  return async (lived) => [...(await championOf(lived)), ...frontOf(lived.state)];
};

import type { Genes } from '@evorx/core';
import type { Assessment } from '@evorx/evaluation';
import type { HostMessage } from '@evorx/runs';
import type { LoadedClassifier } from './load-classifier';

/**
 * What there is to say about the champion of a generation: the network, and how it answers those images.
 *
 * @internal
 */
export const championMessage = async (
  loaded: LoadedClassifier,
  genes: Genes,
  generation: number,
  assessment: Assessment,
): Promise<HostMessage> => ({
  type: 'champion',
  generation,
  bytes: await loaded.archive(genes, { generation, ...assessment }),
});

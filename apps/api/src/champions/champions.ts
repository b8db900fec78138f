import { type Champion, type ChampionArchive, decodeChampion, parseChampion } from '@evorx/evaluation';
import type { RunRecord, RunStore } from '@evorx/runs';
import * as E from 'fp-ts/Either';
import { newestKept } from './newest-kept';

/**
 * The champion of a run as it was kept last.
 *
 * @category Champions
 */
export interface KeptChampion {
  readonly generation: number;
  /** The whole zip. */
  readonly bytes: Uint8Array;
  readonly archive: ChampionArchive;
  readonly network: Champion;
}

/**
 * The champions of runs, opened.
 *
 * @category Champions
 */
export interface Champions {
  /** The one kept last; null where a run has none, as it is no classifier or has told of none yet. */
  readonly newest: (run: Pick<RunRecord, 'id' | 'state'>) => Promise<KeptChampion | null>;
}

const opened = (generation: number, bytes: Uint8Array): KeptChampion => {
  const archive = decodeChampion(bytes);
  if (E.isLeft(archive)) throw new Error(archive.left.message);
  const network = parseChampion(archive.right);
  if (E.isLeft(network)) throw new Error(network.left.message);
  return { generation, bytes, archive: archive.right, network: network.right };
};

/**
 * Opens champions from a store, and holds the last few open. Rejects where the store is broken or what it kept is.
 *
 * @category Champions
 */
export const createChampions = (store: RunStore): Champions => ({ newest: newestKept(store, 'champion', opened) });

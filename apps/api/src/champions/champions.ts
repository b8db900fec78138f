import { type Champion, type ChampionArchive, decodeChampion, parseChampion } from '@evorx/evaluation';
import { type RunRecord, type RunStore, isTerminal } from '@evorx/runs';
import * as E from 'fp-ts/Either';
import * as O from 'fp-ts/Option';
import { read } from '../schema/read';

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

/** How many runs' champions are held open: for whoever draws digits, and those who look on. */
const HELD = 8;

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
export const createChampions = (store: RunStore): Champions => {
  // By run, the one that was asked for longest ago first.
  const held = new Map<string, { readonly version: string; readonly champion: Promise<KeptChampion | null> }>();

  const hold = (id: string, version: string, champion: Promise<KeptChampion | null>): void => {
    held.delete(id);
    held.set(id, { version, champion });
    const [oldest] = held.keys();
    if (held.size > HELD && oldest !== undefined) held.delete(oldest);
    champion.catch(() => held.delete(id));
  };

  const open = async (id: string, generation: number): Promise<KeptChampion | null> => {
    const attachment = await read(store.attachment(id, 'champion', generation));
    // Replaced by a newer one a moment ago.
    return O.isNone(attachment) ? null : opened(generation, attachment.value.bytes);
  };

  return {
    newest: async ({ id, state }) => {
      const [kept] = await read(store.attachments(id, 'champion'));
      if (kept === undefined) return null;
      // At its end a run may tell of the same generation once more, with what the test images say.
      const version = `${kept.generation} ${kept.size} ${isTerminal(state)}`;
      const known = held.get(id);
      const champion = known?.version === version ? known.champion : open(id, kept.generation);
      hold(id, version, champion);
      return champion;
    },
  };
};

import { type AttachmentKind, type RunRecord, type RunStore, isTerminal } from '@evorx/runs';
import * as O from 'fp-ts/Option';
import { read } from '../schema/read';

/** How many runs' attachments are held open: for whoever draws digits, and those who look on. */
const HELD = 8;

/**
 * Opens the newest attachment of a kind of runs, and holds the last few open. Resolves with null where a run has none.
 * Rejects where the store is broken or what it kept is.
 *
 * @category Champions
 */
export const newestKept = <A, R extends Pick<RunRecord, 'id' | 'state'>>(
  store: RunStore,
  kind: AttachmentKind,
  opened: (generation: number, bytes: Uint8Array, run: R) => A,
): ((run: R) => Promise<A | null>) => {
  // By run, the one that was asked for longest ago first.
  const held = new Map<string, { readonly version: string; readonly attachment: Promise<A | null> }>();

  const hold = (id: string, version: string, attachment: Promise<A | null>): void => {
    held.delete(id);
    held.set(id, { version, attachment });
    const [oldest] = held.keys();
    if (held.size > HELD && oldest !== undefined) held.delete(oldest);
    attachment.catch(() => held.delete(id));
  };

  const open = async (run: R, generation: number): Promise<A | null> => {
    const attachment = await read(store.attachment(run.id, kind, generation));
    // Replaced by a newer one a moment ago.
    return O.isNone(attachment) ? null : opened(generation, attachment.value.bytes, run);
  };

  return async (run) => {
    const { id, state } = run;
    const [kept] = await read(store.attachments(id, kind));
    if (kept === undefined) return null;
    // At its end a run may tell of the same generation once more, a classifier with what the test images say.
    const version = `${kept.generation} ${kept.size} ${isTerminal(state)}`;
    const known = held.get(id);
    const attachment = known?.version === version ? known.attachment : open(run, kept.generation);
    hold(id, version, attachment);
    return attachment;
  };
};

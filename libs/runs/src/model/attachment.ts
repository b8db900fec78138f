/**
 * What is kept of a run beside its journal: the state it can go on from; the genome of its champion
 * (`decodeChampionGenome`); of a classifier the champion as a network, in a zip, as well; of several objectives the
 * first fronts of generations (`decodeFront`).
 *
 * @category Model
 */
export type AttachmentKind = 'checkpoint' | 'champion' | 'genome' | 'front';

/**
 * Bytes that belong to a generation of a run.
 *
 * @category Model
 */
export interface Attachment {
  readonly kind: AttachmentKind;
  /** The generation that it is of; it is in the journal when the attachment is in the store. */
  readonly generation: number;
  readonly bytes: Uint8Array;
}

/**
 * How many of a kind are kept of a run at most, see {@link generationsKept}: two checkpoints, so that one that turns
 * out to be broken costs an interval and not the run.
 *
 * @category Model
 */
export const ATTACHMENTS_KEPT: Readonly<Record<AttachmentKind, number>> = {
  checkpoint: 2,
  champion: 1,
  genome: 1,
  front: 64,
};
/** Kinds of which the past is kept, too, and thinned where it is too long. */
const THINNED: ReadonlySet<AttachmentKind> = new Set(['front']);

/**
 * Of which generations the attachments of a kind are kept, in the order given, which is that of their generations, the
 * newest first: the newest ones; of fronts, where there are too many, the newest and every second one before it, so
 * that those that are kept are further apart the older they are.
 *
 * @category Internals
 */
export const generationsKept = (kind: AttachmentKind, generations: ReadonlyArray<number>): ReadonlyArray<number> => {
  const most = ATTACHMENTS_KEPT[kind];
  if (generations.length <= most) return generations;
  return THINNED.has(kind)
    ? generationsKept(
        kind,
        generations.filter((_, i) => i % 2 === 0),
      )
    : generations.slice(0, most);
};

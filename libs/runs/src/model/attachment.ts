/**
 * What is kept of a run beside its journal: the state it can go on from; the genome of its champion
 * (`decodeChampionGenome`); of a classifier the champion as a network, in a zip, as well.
 *
 * @category Model
 */
export type AttachmentKind = 'checkpoint' | 'champion' | 'genome';

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
 * How many of a kind are kept of a run, the newest ones: two checkpoints, so that one that turns out to be broken costs an interval and not the
 * run.
 *
 * @category Model
 */
export const ATTACHMENTS_KEPT: Readonly<Record<AttachmentKind, number>> = {
  checkpoint: 2,
  champion: 1,
  genome: 1,
};

import * as E from 'fp-ts/Either';
import type { Attachment } from '../model/attachment';
import { continued } from './continued';
import { declaredAgain } from '../model/declared-figures';
import type { GenerationStats } from '../model/generation-stats';
import type { Logbook } from './logbook';
import type { Outcome } from '../model/outcome';
import { afterGenerations } from './record-after';
import { difference, repeatable } from './repeated';
import type { RunChange } from '../model/run-event';
import type { RunStore } from '../store/run-store';
import { UNAVAILABLE, type StoreError } from '../store/store-error';
import type { Said } from '../host/said';
import { spooledCheckpoint } from '../checkpoint/spooled-checkpoint';
import type { Unsaved } from './unsaved';

/** How many generations go into one transaction. */
const SLICE = 1_000;

const refused = ({ message }: StoreError): Outcome => ({ type: 'refused', reason: `The store failed: ${message}` });

const slices = (generations: ReadonlyArray<GenerationStats>): ReadonlyArray<ReadonlyArray<GenerationStats>> =>
  Array.from({ length: Math.ceil(generations.length / SLICE) }, (_, i) =>
    generations.slice(i * SLICE, (i + 1) * SLICE),
  );

/** What is kept beside the journal. */
type Kept = Pick<Said, 'checkpoint' | 'champion' | 'genome' | 'front'>;

const NOTHING: Kept = { checkpoint: null, champion: null, genome: null, front: null };

const isNothing = ({ checkpoint, champion, genome, front }: Kept): boolean =>
  checkpoint === null && champion === null && genome === null && front === null;

/**
 * What a scribe needs to tell of what is not kept, and to try it again.
 *
 * @internal
 */
export interface Keeping {
  readonly log: (text: string) => void;
  readonly unsaved: Unsaved;
  /** Waits a moment after so many failures in a row; gives false where nobody wants what was tried any more. */
  readonly pause: (failures: number) => Promise<boolean>;
}

/** @internal */
export interface Scribe {
  /** Gives an outcome where the host has to go. */
  readonly write: (said: Said) => Promise<Outcome | undefined>;
  /**
   * Resolves when nothing is being kept any more: the last checkpoint and champion are tried again for as long as the
   * store is unavailable.
   */
  readonly kept: () => Promise<Outcome | undefined>;
}

/**
 * Writes what a host has said into the run's logbook: new generations once, each with its place in the journal; those
 * that are there already are compared with the journal instead; checkpoints and champions behind the generations up to
 * theirs, while those that follow are written.
 *
 * @internal
 */
export const scribe = (store: RunStore, logbook: Logbook, { log, unsaved, pause }: Keeping): Scribe => {
  let keeping: Promise<Outcome | undefined> = Promise.resolve(undefined);
  /** What the store could not take for the time being. */
  let unkept = NOTHING;

  const compare = async (again: ReadonlyArray<GenerationStats>): Promise<Outcome | undefined> => {
    const record = logbook.record();
    const first = again[0];
    if (first === undefined || !repeatable(record)) return undefined;
    for (const slice of slices(again)) {
      const query = { first: slice.length, after: slice[0]!.index - 1, every: 1 };
      const journaled = await store.generations(record.id, query)();
      if (E.isLeft(journaled)) return refused(journaled.left);
      const message = difference(journaled.right, slice);
      if (message !== undefined) return { type: 'failed', message };
    }
    return undefined;
  };

  /**
   * The checkpoint, where it can be used: it is of the journal's last generation, or of one before. One that is newer
   * will be told of.
   */
  const checkpointOf = async ({ checkpoint }: Kept, last: number): Promise<ReadonlyArray<Attachment>> => {
    if (checkpoint === null) return [];
    const read = await spooledCheckpoint(checkpoint.file)();
    if (E.isRight(read) && read.right.generation <= last) return [read.right];
    const reason = E.isLeft(read) ? read.left.message : `It is ahead of the journal, which is at generation ${last}.`;
    const told = `The checkpoint of generation ${checkpoint.generation} is not kept: ${reason}`;
    if (E.isLeft(read)) unsaved.failed(reason, told);
    else if (checkpoint.generation > last) log(told);
    return [];
  };

  const keep = async (said: Kept, last: number): Promise<Outcome | undefined> => {
    const checkpoint = await checkpointOf(said, last);
    // Their bytes go with the attempt, and it may be repeated: a checkpoint is read from its file again. (A copy:
    // `slice` of a Buffer, which comes from another process, shares its bytes.)
    const others = [said.champion, said.genome, said.front].flatMap((one) =>
      one !== null && one.generation <= last ? [{ ...one, bytes: new Uint8Array(one.bytes) }] : [],
    );
    const attachments = [...checkpoint, ...others];
    unkept = NOTHING;
    if (attachments.length === 0) return undefined;
    const kept = await logbook.keep(attachments);
    if (E.isRight(kept)) {
      if (checkpoint.length > 0) unsaved.saved();
      return undefined;
    }
    if (kept.left.unavailable === undefined) return refused(kept.left);
    unkept = said;
    unsaved.failed(`The store ${UNAVAILABLE[kept.left.unavailable]}: ${kept.left.message}`);
    return undefined;
  };

  const kept = async (): Promise<Outcome | undefined> => {
    let failed = await keeping;
    for (let failures = 1; failed === undefined && !isNothing(unkept) && (await pause(failures)); failures++)
      failed = await (keeping = keep(unkept, logbook.record().generation));
    return failed;
  };

  const write = async (said: Said): Promise<Outcome | undefined> => {
    const before = logbook.record();
    const provenance =
      said.provenance === null ? E.right(before.provenance) : continued(before.provenance, said.provenance);
    if (E.isLeft(provenance)) return { type: 'failed', message: provenance.left };
    if (before.provenance !== null && provenance.right !== before.provenance)
      log('The run goes on by other means than it began with: generations that are made again are not compared.');
    const figures = declaredAgain(before.figures, said.figures);
    const known = { ...before, provenance: provenance.right, figures };
    if (provenance.right !== before.provenance || figures !== before.figures) {
      const written = await logbook.append(known, []);
      if (E.isLeft(written)) return refused(written.left);
    }

    const differs = await compare(said.generations.filter(({ index }) => index <= known.generation));
    if (differs !== undefined) return differs;

    const fresh = said.generations.filter(({ index }) => index > known.generation);
    if (fresh.some(({ index }, i) => index !== known.generation + 1 + i))
      return { type: 'died', reason: `It left out a generation after ${known.generation}.` };
    for (const generations of slices(fresh)) {
      const changes = generations.map((generation): RunChange => ({ type: 'Advanced', generation }));
      const written = await logbook.append(afterGenerations(logbook.record(), generations), changes);
      if (E.isLeft(written)) return refused(written.left);
    }
    if (isNothing(said)) return undefined;
    // One at a time, since each may be large; the generations that follow do not wait for it.
    const failed = await keeping;
    const { checkpoint, champion, genome, front } = said;
    const newest: Kept = {
      checkpoint: checkpoint ?? unkept.checkpoint,
      champion: champion ?? unkept.champion,
      genome: genome ?? unkept.genome,
      front: front ?? unkept.front,
    };
    if (failed === undefined) keeping = keep(newest, logbook.record().generation);
    return failed;
  };

  return { write, kept };
};

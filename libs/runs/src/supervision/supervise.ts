import * as E from 'fp-ts/Either';
import type { Either } from 'fp-ts/Either';
import { ReplaySubject, delay, firstValueFrom, merge, timer } from 'rxjs';
import type { Job } from '../host/host';
import { launch } from './launch';
import { launchFiles, type LaunchFiles } from './launch-files';
import { openLogbook } from './logbook';
import type { Outcome } from '../model/outcome';
import { afterResult } from './record-after';
import { resumePoint } from '../checkpoint/resume-point';
import type { RunRecord } from '../model/run-record';
import type { StoreError } from '../store/store-error';
import type { RunsOptions } from '../service/runs';
import { backOff } from '../store/back-off';
import { patientStore } from '../store/patient-store';
import { scribe } from './scribe';
import { openUnsaved } from './unsaved';

/** What somebody wants of a run that is in a host. */
type Wish = 'pause' | 'shutdown' | 'cancel';

/**
 * What supervising a run takes of a service.
 *
 * @internal
 */
export type Supervision = Pick<
  RunsOptions,
  'store' | 'host' | 'directory' | 'checkpointEveryMs' | 'championEveryMs' | 'dataDirectory' | 'log' | 'writeEveryMs'
>;

/**
 * A run that has a place: from its launch until its host is gone and its record says why.
 *
 * @internal
 */
export interface Live {
  /** Lets the host stop by itself (`pause`, `shutdown`) or kills it (`cancel`, which goes before the others). */
  readonly ask: (wish: Wish) => void;
  /** Kills the host, and leaves the run to be recovered; a store that does not answer is waited for no more. */
  readonly kill: () => void;
  /** It was asked or killed, and is about to leave its place. */
  readonly leaving: () => boolean;
  /** Why its checkpoints are not kept for the time being; null where they are. */
  readonly unsaved: () => string | null;
  /** As it was last written here; RUNNING for good where the run was left as it is. */
  readonly record: () => RunRecord;
  /** The record says RUNNING. */
  readonly launched: Promise<void>;
  /** The host is gone, the last change is written. Never rejects. */
  readonly ended: Promise<void>;
}

/** A launch that can begin. */
interface Opened {
  readonly files: LaunchFiles;
  readonly resumeFrom: Either<StoreError, string | null>;
}

/** How often a run is started again after its host died, without having got further. */
const RESTARTS = 3;
const CHAMPION_EVERY_MS = 5_000;
/** How long a write under way is waited for when a run is left as it is. */
const GRACE_MS = 500;

/**
 * Launches a run and sees it through: writes what its host says to the store, in order and once, starts a host that
 * died again from the last checkpoint, and writes how it ended. While a run is live, nobody else writes its record. A
 * store that is unavailable is waited for, while the host goes on; where it refuses for another reason, the host is
 * killed and the run left as it is, to whoever owns it now or to the next recovery.
 *
 * @internal
 */
export const supervise = (options: Supervision, queued: RunRecord): Live => {
  const { host } = options;
  const { id } = queued;
  const log = (text: string): void => options.log?.({ run: id, text });
  // Replayed, because what it ends may begin later.
  const abandoned = new ReplaySubject<void>(1);
  const store = patientStore(options.store, { givenUp: abandoned.pipe(delay(GRACE_MS)), log });
  const logbook = openLogbook(store, queued);
  // Replayed, because both may come before a host listens.
  const interrupt = new ReplaySubject<void>(1);
  const killed = new ReplaySubject<void>(1);
  let wish: Wish | undefined;
  let isAbandoned = false;
  let deaths = { at: queued.generation, count: 0 };
  const unsaved = openUnsaved(log);
  const pause = async (failures: number): Promise<boolean> => {
    await firstValueFrom(merge(timer(backOff(failures)), abandoned, killed));
    return wish !== 'cancel' && !isAbandoned;
  };
  const { write, kept } = scribe(store, logbook, { log, unsaved, pause });

  /**
   * The files of a launch, with the checkpoint to go on from: tried again where they cannot be written, until
   * somebody wants another thing of the run.
   */
  const opened = async (): Promise<Opened | undefined> => {
    for (let failures = 1; wish === undefined; failures++) {
      let files: LaunchFiles | undefined;
      try {
        files = await launchFiles(options.directory, id);
        return { files, resumeFrom: await resumePoint(store, logbook.record(), files.resumeFrom, log) };
      } catch (error) {
        await files?.remove();
        unsaved.failed(`Its files cannot be written: ${error instanceof Error ? error.message : String(error)}`);
        await firstValueFrom(merge(timer(backOff(failures)), interrupt, abandoned, killed));
      }
    }
    return undefined;
  };

  const executed = async (): Promise<Outcome> => {
    const found = await opened();
    if (found === undefined) return { type: 'died', reason: 'The host was not launched.' };
    const { files, resumeFrom } = found;
    if (unsaved.reason() !== null) unsaved.saved();
    try {
      if (E.isLeft(resumeFrom)) return { type: 'refused', reason: `The store failed: ${resumeFrom.left.message}` };
      if (wish !== undefined) return { type: 'died', reason: 'The host was not launched.' };
      const job: Job = {
        spec: queued.spec,
        resumeFrom: resumeFrom.right,
        checkpointFile: files.checkpoint,
        checkpointEveryMs: options.checkpointEveryMs,
        championEveryMs: options.championEveryMs ?? CHAMPION_EVERY_MS,
        championDirectory: null,
        dataDirectory: options.dataDirectory ?? null,
      };
      const ears = { write, note: log, checkpointFailed: unsaved.failed, everyMs: options.writeEveryMs ?? 0 };
      const outcome = await launch(host, job, { interrupt, killed }, ears);
      return (await kept()) ?? outcome;
    } finally {
      await files.remove();
    }
  };

  /** Writes how the run ended; undefined where another host has to go on with it. */
  const ended = async (outcome: Outcome): Promise<Either<StoreError, void> | undefined> => {
    if (outcome.type === 'refused') return E.left({ message: outcome.reason });
    if (wish === 'cancel') return logbook.become('cancel', [{ type: 'Cancelled' }]);
    if (outcome.type === 'failed') return failed(outcome.message);
    if (outcome.type === 'result' && outcome.result.reason !== 'interrupted') {
      const { result } = outcome;
      if (result.generations <= logbook.record().generation)
        return logbook.become('finish', [{ type: 'Finished', result }], (record) => afterResult(record, result));
    }
    if (wish === 'shutdown') return E.right(undefined);
    const interrupted = outcome.type === 'result' && outcome.result.reason === 'interrupted';
    if (wish === 'pause' || interrupted) return logbook.become('pause', [{ type: 'Paused' }]);
    if (outcome.type === 'held') return undefined;
    const reason = outcome.type === 'died' ? outcome.reason : 'It ended ahead of its journal.';
    const at = logbook.record().generation;
    deaths = { at, count: at > deaths.at ? 1 : deaths.count + 1 };
    if (deaths.count > RESTARTS) return failed(`The host died ${deaths.count} times, the last time with: ${reason}`);
    log(`The host died and is started again (${deaths.count} of ${RESTARTS}). ${reason}`);
    return undefined;
  };

  const failed = (error: string): Promise<Either<StoreError, void>> =>
    logbook.become('fail', [{ type: 'Failed', error }], (record) => ({ ...record, error }));

  const live = async (launching: Promise<Either<StoreError, void>>): Promise<void> => {
    let written = await launching;
    for (let over = E.isLeft(written); !over;) {
      const end = await ended(await executed());
      over = end !== undefined;
      written = end ?? written;
    }
    if (E.isLeft(written)) log(`The run is left as it is. ${written.left.message}`);
  };

  const launching = logbook.become('launch', []);
  const over = live(launching).catch((error: unknown) =>
    log(`The run is left as it is. ${error instanceof Error ? error.message : String(error)}`),
  );

  return {
    ask: (asked) => {
      if (asked === 'cancel' || wish === undefined) wish = asked;
      if (asked === 'cancel') killed.next();
      else interrupt.next();
    },
    kill: () => {
      wish ??= 'shutdown';
      isAbandoned = true;
      killed.next();
      abandoned.next();
    },
    leaving: () => wish !== undefined,
    unsaved: unsaved.reason,
    record: logbook.record,
    launched: launching.then(
      () => undefined,
      () => undefined,
    ),
    ended: over,
  };
};

import { configure, type RunOptions } from '@evorx/recipe';
import * as E from 'fp-ts/Either';
import type { TaskEither } from 'fp-ts/TaskEither';
import { pipe } from 'fp-ts/function';
import { NEVER, exhaustMap, filter } from 'rxjs';
import { commands } from './command';
import { openDesk, storeFailed } from './desk';
import { openFloor } from './floor';
import { newRecord } from '../model/new-record';
import { recovery } from './recovery';
import { runName } from '../model/run-name';
import type { RunRecord } from '../model/run-record';
import type { Runs, RunsOptions } from './runs';
import type { RunsError } from '../store/runs-error';

/**
 * The service of runs: a queue with places in lanes, the commands, and the recovery after a restart.
 *
 * Every run in a place is supervised by one subscription to its host, whose small messages go to the store in order;
 * readers take them from there (see `journal`), so that a reader neither holds a run back nor ends it. From its
 * creation until `shutdown` the service listens to what other processes ask of its runs, and takes over those of
 * processes that are gone when `sweep` says so.
 *
 * @category Service
 * @example
 * import { createRuns, lanes, type RunHost, type RunStore } from '@evorx/runs';
 * import { interval } from 'rxjs';
 *
 * const service = (store: RunStore, host: RunHost) =>
 *   createRuns({
 *     store,
 *     host,
 *     ids: () => crypto.randomUUID(),
 *     now: () => Date.now(),
 *     seeds: () => Math.floor(Math.random() * 2 ** 31),
 *     directory: '/var/lib/evorx/runs',
 *     lane: lanes({ classifiers: 1, others: 4 }),
 *     checkpointEveryMs: 30_000,
 *     sweep: interval(5_000),
 *   });
 */
export const createRuns = (options: RunsOptions): Runs => {
  const { store, ids, now, seeds, catalogue, admit = E.right, sweep = NEVER } = options;
  const desk = openDesk(store);
  const floor = openFloor(options);
  const command = commands(options, desk, floor);
  const recover = recovery(store, desk, floor);
  const { read, write, inTurn } = desk;

  /** Checks the options, keeps the run, and queues it. */
  const begin =
    (
      ordered: RunOptions & { readonly name?: string | undefined },
      original: RunRecord | null,
    ): TaskEither<RunsError, RunRecord> =>
    async () => {
      const { name: given, ...recipe } = ordered;
      const name = runName(given);
      if (E.isLeft(name)) return E.left({ type: 'InvalidInput', error: name.left });
      const spec = pipe(
        configure(seeds(), catalogue)(recipe),
        E.chainFirst((configured) => admit(configured.recipe)),
      );
      if (E.isLeft(spec)) return E.left({ type: 'InvalidInput', error: spec.left });
      const preset = original === null ? spec.right.preset : original.spec.preset;
      const record = newRecord({
        id: ids(),
        name: name.right,
        spec: { ...spec.right, preset },
        createdAt: now(),
        clonedFrom: original?.id ?? null,
      });
      return inTurn(record.id, async () => {
        const created = await store.create(record)();
        if (E.isLeft(created)) return E.left(storeFailed(created.left));
        const started = await write(record, { type: 'Started' });
        if (E.isLeft(started)) return started;
        await floor.enqueue(record);
        return read(record.id);
      });
    };

  const pause = command('pause', (record, to) => {
    floor.leave(record.id);
    return write({ ...record, state: to }, { type: 'Paused' });
  });

  const cancel = command('cancel', (record, to) => {
    floor.leave(record.id);
    return write({ ...record, state: to }, { type: 'Cancelled' });
  });

  /** What failed before its first checkpoint would fail again from its beginning. */
  const isResumable = async ({ id, state }: RunRecord): Promise<E.Either<RunsError, void>> => {
    if (state !== 'FAILED') return E.right(undefined);
    const kept = await store.attachments(id, 'checkpoint')();
    if (E.isLeft(kept)) return E.left(storeFailed(kept.left));
    const message = 'A run that has FAILED can be resumed from its last checkpoint only, and this one has none.';
    return kept.right.length > 0 ? E.right(undefined) : E.left({ type: 'InvalidState', state, message });
  };

  const wishes = store.asked
    .pipe(filter(({ id }) => floor.has(id)))
    .subscribe(({ id, wish }) => void (wish === 'pause' ? pause : cancel)(id)());

  const sweeping = sweep.pipe(exhaustMap(() => recover())).subscribe((swept) => {
    if (E.isRight(swept)) return;
    const reason = 'message' in swept.left ? swept.left.message : swept.left.type;
    options.log?.({ run: null, text: `Runs could not be taken over. ${reason}` });
  });

  return {
    start: (ordered) => begin(ordered, null),

    clone: (id, changed) => async () => {
      const original = await read(id);
      if (E.isLeft(original)) return original;
      const { recipe, seed, stopAt } = original.right.spec;
      const ordered = {
        ...changed,
        recipe,
        seed: changed.seed ?? seed,
        stopAt: changed.stopAt ?? stopAt ?? undefined,
      };
      return begin(ordered, original.right)();
    },

    rename: (id, given) => async () => {
      const name = runName(given);
      if (E.isLeft(name)) return E.left({ type: 'InvalidInput', error: name.left });
      const renamed = await store.rename(id, name.right)();
      return E.isLeft(renamed) ? E.left(storeFailed(renamed.left)) : read(id);
    },

    pause,

    resume: command('resume', async (record, to) => {
      const resumable = await isResumable(record);
      if (E.isLeft(resumable)) return resumable;
      const queued = await write({ ...record, state: to, error: null }, { type: 'Resumed' });
      if (E.isLeft(queued)) return queued;
      await floor.enqueue(queued.right);
      return read(record.id);
    }),

    cancel,

    remove: command('remove', async (record) => {
      const removed = await store.remove(record.id)();
      if (E.isLeft(removed)) return E.left(storeFailed(removed.left));
      return E.right(record);
    }),

    get: (id) => () => read(id),

    list: (query) => async () => {
      const page = await store.list(query)();
      return E.isLeft(page) ? E.left(storeFailed(page.left)) : page;
    },

    place: floor.place,
    waitingFor: floor.waitingFor,

    unsaved: floor.unsaved,

    recover: () => recover,

    shutdown: (deadlineMs) => async () => {
      wishes.unsubscribe();
      sweeping.unsubscribe();
      await floor.close(deadlineMs);
    },
  };
};

import { configure, type RunOptions } from '@evorx/recipe';
import * as E from 'fp-ts/Either';
import type { Either } from 'fp-ts/Either';
import * as O from 'fp-ts/Option';
import type { TaskEither } from 'fp-ts/TaskEither';
import { rm } from 'node:fs/promises';
import { oneAtATime } from './one-at-a-time';
import { runFiles } from './run-files';
import type { RunRecord, RunState } from './run-record';
import type { StoreError } from './run-store';
import type { Runs, RunsOptions } from './runs';
import type { RunsError } from './runs-error';
import { supervise, type Live } from './supervise';
import { transition } from './transition';

type Answer<A> = Promise<Either<RunsError, A>>;

const PAGE = 100;

const storeFailed = ({ message }: StoreError): RunsError => ({ type: 'StoreFailed', message });

/**
 * The service of runs: a queue with `concurrency` places, the commands, and the recovery after a restart.
 *
 * Every run in a place is supervised by one subscription to its host, whose small messages go to the store in order; readers take them from
 * there (see `journal`), so that a reader neither holds a run back nor ends it.
 *
 * @category Service
 * @example
 * import { createRuns, type RunHost, type RunStore } from '@evorx/runs';
 *
 * const service = (store: RunStore, host: RunHost) =>
 *   createRuns({
 *     store,
 *     host,
 *     ids: () => crypto.randomUUID(),
 *     now: () => Date.now(),
 *     seeds: () => Math.floor(Math.random() * 2 ** 31),
 *     directory: '/var/lib/evorx/runs',
 *     concurrency: 1,
 *     checkpointEveryMs: 30_000,
 *   });
 */
export const createRuns = (options: RunsOptions): Runs => {
  const { store, ids, now, seeds, directory, concurrency } = options;
  const queue: Array<RunRecord> = [];
  const places = new Map<string, Live>();
  const died = new Map<string, number>();
  const restarts = {
    of: (id: string) => died.get(id) ?? 0,
    count: (id: string) => died.set(id, (died.get(id) ?? 0) + 1),
  };
  const inTurn = oneAtATime();
  let open = true;

  const pump = (): void => {
    while (open && places.size < concurrency && queue.length > 0) {
      const record = queue.shift()!;
      const live = supervise(options, restarts, record);
      places.set(record.id, live);
      void live.ended.then(() => {
        places.delete(record.id);
        pump();
      });
    }
  };

  const enqueue = async (record: RunRecord): Promise<void> => {
    queue.push(record);
    pump();
    await places.get(record.id)?.launched;
  };

  const leave = (id: string): void => {
    const position = queue.findIndex((waiting) => waiting.id === id);
    if (position >= 0) queue.splice(position, 1);
  };

  const read = async (id: string): Answer<RunRecord> => {
    const found = await store.get(id)();
    if (E.isLeft(found)) return E.left(storeFailed(found.left));
    return O.isNone(found.right) ? E.left({ type: 'NotFound', id }) : E.right(found.right.value);
  };

  /** The record together with the place the run has, as they are at one moment. */
  const look = async (id: string): Answer<{ readonly record: RunRecord; readonly live: Live | undefined }> => {
    for (;;) {
      const before = places.get(id);
      const record = await read(id);
      if (E.isLeft(record)) return record;
      if (places.get(id) === before) return E.right({ record: record.right, live: before });
    }
  };

  const write = async (record: RunRecord, ...changes: Parameters<typeof store.append>[1]): Answer<RunRecord> => {
    const written = await store.append(record, changes)();
    return E.isLeft(written) ? E.left(storeFailed(written.left)) : E.right(record);
  };

  /**
   * Carries a command out: checked against the state; where that changes, by the supervisor of a run that has a place, else by `idle`.
   * What a supervisor does is waited for outside the run's turn, so that a cancel overtakes a pause; then the command is looked at again, as
   * the run may have ended by itself meanwhile.
   */
  const command =
    (
      name: 'pause' | 'resume' | 'cancel' | 'remove',
      idle: (record: RunRecord, to: RunState) => Answer<RunRecord>,
    ): ((id: string) => TaskEither<RunsError, RunRecord>) =>
    (id) =>
    async () => {
      for (;;) {
        const outcome = await inTurn(id, async (): Answer<RunRecord | Live> => {
          const looked = await look(id);
          if (E.isLeft(looked)) return looked;
          const { record, live } = looked.right;
          const to = transition(name)(record.state);
          if (E.isLeft(to)) return to;
          const nothingToDo = to.right === record.state && name !== 'remove';
          if (live === undefined) return nothingToDo ? E.right(record) : idle(record, to.right);
          if (nothingToDo && !live.leaving()) return E.right(record);
          if (name === 'pause' || name === 'cancel') live.ask(name);
          return E.right(live);
        });
        if (E.isLeft(outcome)) return outcome;
        if (!('ended' in outcome.right)) return E.right(outcome.right);
        await outcome.right.ended;
      }
    };

  /** Checks the options, keeps the run, and queues it. */
  const begin =
    (
      ordered: RunOptions,
      { name, clonedFrom }: { readonly name: string | undefined; readonly clonedFrom: string | null },
    ): TaskEither<RunsError, RunRecord> =>
    async () => {
      const spec = configure(seeds())(ordered);
      if (E.isLeft(spec)) return E.left({ type: 'InvalidInput', error: spec.left });
      const record: RunRecord = {
        id: ids(),
        name: name ?? null,
        state: 'QUEUED',
        spec: spec.right,
        createdAt: now(),
        clonedFrom,
        provenance: null,
        generation: -1,
        evaluations: 0,
        best: null,
        accuracy: null,
        progress: 0,
        elapsedMs: 0,
        result: null,
        error: null,
      };
      return inTurn(record.id, async () => {
        const created = await store.create(record)();
        if (E.isLeft(created)) return E.left(storeFailed(created.left));
        const started = await write(record, { type: 'Started' });
        if (E.isLeft(started)) return started;
        await enqueue(record);
        return read(record.id);
      });
    };

  return {
    start: ({ name, ...ordered }) => begin(ordered, { name, clonedFrom: null }),

    clone:
      (id, { name, ...changed }) =>
      async () => {
        const original = await read(id);
        if (E.isLeft(original)) return original;
        const { spec } = original.right;
        return begin({ seed: spec.seed, ...changed, recipe: spec.recipe }, { name, clonedFrom: id })();
      },

    rename: (id, name) => async () => {
      const renamed = await store.rename(id, name)();
      return E.isLeft(renamed) ? E.left(storeFailed(renamed.left)) : read(id);
    },

    pause: command('pause', (record, to) => {
      leave(record.id);
      return write({ ...record, state: to }, { type: 'Paused' });
    }),

    resume: command('resume', async (record, to) => {
      const queued = await write({ ...record, state: to }, { type: 'Resumed' });
      if (E.isLeft(queued)) return queued;
      await enqueue(queued.right);
      return read(record.id);
    }),

    cancel: command('cancel', (record, to) => {
      leave(record.id);
      return write({ ...record, state: to }, { type: 'Cancelled' });
    }),

    remove: command('remove', async (record) => {
      const removed = await store.remove(record.id)();
      if (E.isLeft(removed)) return E.left(storeFailed(removed.left));
      died.delete(record.id);
      await rm(runFiles(directory)(record.id).directory, { recursive: true, force: true }).catch((error: Error) =>
        options.log?.({ run: record.id, text: `Its files could not be removed: ${error.message}` }),
      );
      return E.right(record);
    }),

    get: (id) => () => read(id),

    list: (query) => async () => {
      const page = await store.list(query)();
      return E.isLeft(page) ? E.left(storeFailed(page.left)) : page;
    },

    recover: () => async () => {
      const found: Array<RunRecord> = [];
      for (const state of ['RUNNING', 'QUEUED'] as const) {
        for (let after: string | undefined, more = true; more;) {
          const page = await store.list({ first: PAGE, after, state })();
          if (E.isLeft(page)) return E.left(storeFailed(page.left));
          found.push(...page.right.runs.filter(({ id }) => !places.has(id) && !queue.some((other) => other.id === id)));
          after = page.right.runs.at(-1)?.id;
          more = page.right.hasMore;
        }
      }
      found.sort((one, other) => one.createdAt - other.createdAt);
      for (const record of found) {
        const queued = await write({ ...record, state: 'QUEUED' });
        if (E.isLeft(queued)) return queued;
        await enqueue(queued.right);
      }
      return E.right(found);
    },

    shutdown: (deadlineMs) => async () => {
      open = false;
      queue.length = 0;
      const lives = [...places.values()];
      for (const live of lives) live.ask('shutdown');
      const all = Promise.all(lives.map(({ ended }) => ended));
      let timer: NodeJS.Timeout | undefined;
      await Promise.race([all, new Promise((resolve) => (timer = setTimeout(resolve, deadlineMs)))]);
      clearTimeout(timer);
      for (const live of lives) live.kill();
      await all;
    },
  };
};

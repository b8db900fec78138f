import type { RunStore, StoreError } from '@evorx/runs';
import * as TE from 'fp-ts/TaskEither';
import type { TaskEither } from 'fp-ts/TaskEither';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { type Address, addressOf } from './address';
import type { Opening } from './thread/messages';
import { threadStore } from './thread/thread-store';

/** Compiled, wherever this file runs from. */
const THREAD = join(__dirname, '..', 'dist', 'thread', 'store-thread.js');

/**
 * The thread makes much that lives for a moment: left to itself it would let tens of MiB of it pile up, in favour of a
 * pace that nobody needs.
 */
const LIMITS = { maxYoungGenerationSizeMb: 24 };

/**
 * A descriptor of the database's file must not be closed with the thread: the locks of other stores of this process
 * on that file would be gone.
 */
const THREADS = { execArgv: [], resourceLimits: LIMITS, trackUnmanagedFds: false };

const open = (address: Address): TaskEither<StoreError, RunStore> =>
  TE.mapLeft(({ message, ...rest }: StoreError): StoreError => ({
    ...rest,
    message: `The database ${address.shown} cannot be opened: ${message}.`,
  }))(() => {
    // Threads that follow one that died go on in its name: the runs are still this process's.
    const owner = randomUUID();
    return threadStore((again) => {
      const opening: Opening = { address, owner, again };
      return new Worker(THREAD, { ...THREADS, workerData: opening });
    })();
  });

/**
 * Opens the store at a database URL: `file:<path>` is a libSQL file, made on first use; `postgres://` or
 * `postgresql://` a server of PostgreSQL.
 *
 * Whatever was appended is on the disk when the append has answered. Any number of processes may open the same
 * database, on one machine or, with PostgreSQL, on several: each sees what the others do, and each run has one that
 * writes to it. The database is worked on in a thread of its own, so that nothing holds the caller's event loop up; the
 * thread keeps no process alive. The bytes of an attachment that is appended go to that thread and are empty for the
 * caller afterwards.
 *
 * A connection that breaks is made again, a thread that dies is started again, and what was asked meanwhile is
 * repeated for some seconds, then said to be `unavailable`: nothing is done twice, and nothing that was acknowledged
 * is lost.
 *
 * A wrong URL, a server that cannot be reached, or a database that a newer evorx wrote is a `StoreError` of one line,
 * which never shows a password.
 *
 * @category Stores
 * @example
 * import { openStore } from '@evorx/store';
 * import { isLeft } from 'fp-ts/lib/Either.js';
 *
 * const count = async (): Promise<void> => {
 *   const store = await openStore('file:/var/lib/evorx/evorx.db')();
 *   if (isLeft(store)) return console.error(store.left.message);
 *   console.log(await store.right.count()());
 *   await store.right.close()();
 * };
 */
export const openStore = (url: string): TaskEither<StoreError, RunStore> =>
  TE.chain(open)(TE.fromEither(addressOf(url)));

import * as E from 'fp-ts/Either';
import type { RunRecord } from '@evorx/runs';
import { EMPTY, firstValueFrom, fromEvent, map, merge, of } from 'rxjs';
import { databaseLost } from './database-lost';
import { type ServerOptions, optionsFromEnvironment } from './options';
import { progressLine } from './progress-line';
import { ServerError } from './server-error';
import type { RunningServer, ServerParts } from './running-server';
import { startServer } from './start-server';

/**
 * What serving needs of the process it runs in.
 *
 * @category Server
 */
export interface ServeIo {
  readonly env: NodeJS.ProcessEnv;
  readonly out: NodeJS.WritableStream & { readonly isTTY?: boolean };
  readonly err: NodeJS.WritableStream;
  /** Aborted when the server is to stop. */
  readonly stop: AbortSignal;
}

/** A variable that names a service which is not used: said, rather than ignored. */
const UNUSED = 'REDIS_URL';

/** Defaults of {@link ServerParts}. */
const LOST = { graceMs: 60_000, everyMs: 5_000 };

/** How long runs are given to end then: there is nothing to keep their checkpoints in. */
const LOST_CLOSING_MS = 500;

const TTY_MS = 500;
const PLAIN_MS = 5_000;

const live = async ({ store }: RunningServer): Promise<ReadonlyArray<RunRecord>> => {
  const page = await store.list({ first: 100, state: 'RUNNING' })();
  return page._tag === 'Right' ? page.right.runs : [];
};

/** The first thing to see is a run: where the store holds none, one of MNIST is started. */
const startFirstRun = async ({ store, runs }: RunningServer, { err }: ServeIo): Promise<void> => {
  const page = await store.list({ first: 1 })();
  if (page._tag === 'Left' || page.right.runs.length > 0) return;
  const started = await runs.start({ name: 'first run' })();
  if (started._tag === 'Left')
    err.write(`evorx: the first run could not be started: ${JSON.stringify(started.left)}\n`);
};

/**
 * Writes a line about the runs now and then: over the last one on a terminal, below it elsewhere and only where it says
 * something new.
 */
const report = (server: RunningServer, { out }: ServeIo): (() => void) => {
  const tty = out.isTTY === true;
  let last = '';
  const timer = setInterval(
    () =>
      void live(server).then((running) => {
        const line = progressLine(running, server.openStreams());
        if (tty) out.write(`\r\x1b[K${line}`);
        else if (line !== last) out.write(`${line}\n`);
        last = line;
      }),
    tty ? TTY_MS : PLAIN_MS,
  );
  return () => {
    clearInterval(timer);
    if (tty && last !== '') out.write('\n');
  };
};

/** Why serving ends by itself, in words; null where it is told to stop. */
const endOf = (
  { store }: RunningServer,
  { stop }: ServeIo,
  { graceMs, everyMs }: typeof LOST,
): Promise<string | null> => {
  const told = stop.aborted ? of(null) : fromEvent(stop, 'abort').pipe(map(() => null));
  const broken = (store.broken ?? EMPTY).pipe(
    map(({ message }) => `the database cannot be used any more: ${message.replace(/\.$/, '')}`),
  );
  return firstValueFrom(merge(told, broken, databaseLost(store, graceMs, everyMs)));
};

/**
 * Serves until it is told to stop, with the two addresses and a progress line on `out`; gives the exit code: 0; 2 with
 * one line on `err` where the options are wrong or the port is taken; 1 with one line where the file of its database
 * is gone for a minute, or its database is broken for good, so that whoever watches over the process starts another.
 *
 * @category Server
 */
export const serve = async (
  io: ServeIo,
  overrides: Partial<ServerOptions> = {},
  parts: ServerParts = {},
): Promise<number> => {
  const options = optionsFromEnvironment(io.env);
  if (E.isLeft(options)) {
    io.err.write(`evorx: ${options.left}\n`);
    return 2;
  }
  if (io.env[UNUSED]) io.err.write(`evorx: ${UNUSED} is set, but nothing is kept in Redis: it is not used\n`);
  // The database, checkpoints and caches, also those that the runs' processes write, are this user's alone.
  process.umask(0o077);
  let server: RunningServer;
  try {
    server = await startServer({ ...options.right, ...overrides }, parts);
  } catch (error) {
    if (!(error instanceof ServerError)) throw error;
    io.err.write(`evorx: ${error.message}\n`);
    return 2;
  }
  io.out.write(`evorx is live on ${server.url}\nGraphQL and GraphiQL on ${server.url}/graphql\n`);
  if (parts.firstRun !== false) await startFirstRun(server, io);
  const quiet = report(server, io);
  const lost = await endOf(server, io, parts.lost ?? LOST);
  quiet();
  if (lost === null) io.out.write('stopping: runs write their checkpoints\n');
  else io.err.write(`evorx: ${lost}. The service ends, to be started again on what is there\n`);
  await server.close(lost === null ? undefined : LOST_CLOSING_MS);
  return lost === null ? 0 : 1;
};

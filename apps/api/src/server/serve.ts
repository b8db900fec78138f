import * as E from 'fp-ts/Either';
import type { RunRecord } from '@evorx/runs';
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

/** Writes a line about the runs now and then: over the last one on a terminal, below it elsewhere and only where it says something new. */
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

/**
 * Serves until it is told to stop, with the two addresses and a progress line on `out`; gives the exit code: 0, or 2 with one line on `err`
 * where the options are wrong or the port is taken.
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
  await startFirstRun(server, io);
  const quiet = report(server, io);
  if (!io.stop.aborted)
    await new Promise<void>((resolve) => io.stop.addEventListener('abort', () => resolve(), { once: true }));
  quiet();
  io.out.write('stopping: runs write their checkpoints\n');
  await server.close();
  return 0;
};

import { randomInt, randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { access, mkdir } from 'node:fs/promises';
import { createServer } from 'node:http';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { forkedHost } from '@evorx/host';
import { type RunHost, type RunStore, type Runs, createRuns } from '@evorx/runs';
import { inMemoryStore } from '@evorx/store';
import { type Logger, pino } from 'pino';
import { closeConnections } from './close-connections';
import { createGraphql } from './create-graphql';
import { type EventLoopDelay, measureEventLoop } from './event-loop-delay';
import { createGuard, isLoopback } from './guard';
import { handleRequests } from './handle-requests';
import { listen } from './listen';
import type { ServerOptions } from './options';
import { ServerError } from './server-error';
import { createStreams } from './streams';
import { serveWebSocket } from './web-socket';

/** How long running hosts are given for their checkpoints when the server stops. */
const DEADLINE_MS = 8_000;

/**
 * What a server is made of where it is not the usual: for tests, and for other stores and hosts.
 *
 * @category Server
 */
export interface ServerParts {
  readonly store?: RunStore;
  readonly host?: RunHost;
  readonly logger?: Logger;
  /** Runs at the same time; the others wait. */
  readonly concurrency?: number;
  /** Limits on open streams. */
  readonly streams?: { readonly perClient?: number; readonly total?: number };
}

/**
 * A server that listens.
 *
 * @category Server
 */
export interface RunningServer {
  /** `http://localhost:4000`; GraphQL is at `/graphql`. */
  readonly url: string;
  readonly runs: Runs;
  readonly store: RunStore;
  /** Subscriptions that are open. */
  readonly openStreams: () => number;
  /** How late the event loop was since the start or the last `resetEventLoopDelay`. */
  readonly eventLoopDelay: () => EventLoopDelay;
  readonly resetEventLoopDelay: () => void;
  /** Ends the streams, has the runs write their checkpoints, and closes every connection: within ten seconds. */
  readonly close: () => Promise<void>;
}

/** What cannot be written to is better known before the first run than by its failure. */
const makeDirectory = (directory: string): Promise<unknown> =>
  mkdir(directory, { recursive: true })
    .then(() => access(directory, constants.W_OK))
    .catch((error: Error) => {
      throw new ServerError(`runs cannot be kept in ${directory}; EVORX_HOME takes another place: ${error.message}.`);
    });

/**
 * Serves GraphQL over HTTP, server-sent events and WebSocket, and the live page. Rejects with a {@link ServerError}, whose message is one
 * line for the user, where it cannot listen or must not.
 *
 * @category Server
 */
export const startServer = async (options: ServerOptions, parts: ServerParts = {}): Promise<RunningServer> => {
  if (!isLoopback(options.host) && options.token === null) {
    throw new ServerError(
      `HOST is "${options.host}", which other machines can reach: EVORX_TOKEN must be set for that.`,
    );
  }
  const directory = join(options.home, 'runs');
  const logger = parts.logger ?? pino({ name: 'evorx', level: options.logLevel }, pino.destination(2));
  const store = parts.store ?? inMemoryStore();
  const runs = createRuns({
    store,
    host: parts.host ?? forkedHost(),
    ids: randomUUID,
    now: Date.now,
    seeds: () => randomInt(2 ** 31),
    directory,
    lane: () => ({
      name: 'all',
      limit: parts.concurrency ?? Math.min(4, Math.max(2, availableParallelism() >> 1)),
    }),
    checkpointEveryMs: 10_000,
    dataDirectory: options.dataDirectory,
    log: (entry) => logger.info(entry, 'run'),
  });
  const streams = createStreams(parts.streams);
  const guard = createGuard(options);
  const yoga = createGraphql({ runs, store, streams }, logger);
  const server = createServer(handleRequests(yoga, guard));
  const closeWebSockets = serveWebSocket(server, yoga, guard);
  const delay = measureEventLoop();

  const release = async (): Promise<void> => {
    delay.stop();
    streams.close();
    await Promise.all([closeConnections(server), closeWebSockets(), runs.shutdown(DEADLINE_MS)()]);
    await yoga.dispose();
  };

  try {
    const port = await listen(server, options.port, options.host);
    await makeDirectory(directory);
    const recovered = await runs.recover()();
    if (recovered._tag === 'Left') logger.error({ error: recovered.left }, 'runs could not be recovered');
    const name = options.host === '127.0.0.1' ? 'localhost' : options.host;
    let closing: Promise<void> | undefined;
    return {
      url: `http://${name.includes(':') && !name.startsWith('[') ? `[${name}]` : name}:${port}`,
      runs,
      store,
      openStreams: streams.count,
      eventLoopDelay: delay.read,
      resetEventLoopDelay: delay.reset,
      close: () => (closing ??= release()),
    };
  } catch (error) {
    delay.stop();
    await Promise.all([closeConnections(server), closeWebSockets()]);
    throw error;
  }
};

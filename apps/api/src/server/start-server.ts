import { randomInt, randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { access, mkdir } from 'node:fs/promises';
import type { Server } from 'node:http';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { forkedHost } from '@evorx/host';
import { type RunHost, type RunStore, type Runs, createRuns, lanes, withRecent } from '@evorx/runs';
import { openStore } from '@evorx/store';
import type { Logger } from 'pino';
import { Registry } from 'prom-client';
import { interval } from 'rxjs';
import { createChampions } from '../champions/champions';
import { closeConnections } from './close-connections';
import { createGraphql } from './create-graphql';
import { createLogger } from './create-logger';
import { type EventLoopDelay, measureEventLoop } from './event-loop-delay';
import { createGuard } from './guard';
import { handleRequests } from './handle-requests';
import { createHttpServer } from './http-server';
import { listen } from './listen';
import { addressOf, isLoopback } from './loopback';
import { runMetrics } from './metrics/run-metrics';
import { serverCounts, serverGauges } from './metrics/server-metrics';
import type { ServerOptions } from './options';
import { readiness } from './probes/readiness';
import { pulsed, restOf } from './pulsed';
import { createReportError } from './report-error';
import { downloadRoute } from './routes/download-route';
import { graphiqlRoute } from './routes/graphiql-route';
import { graphqlRoute } from './routes/graphql-route';
import { metricsRoute } from './routes/metrics-route';
import { pageRoute } from './routes/page-route';
import { probeRoutes } from './routes/probe-routes';
import { ServerError } from './server-error';
import { createStreams } from './streams';
import { serveWebSocket } from './web-socket';

/** How long running hosts are given for their checkpoints when the server stops. */
const DEADLINE_MS = 8_000;

/** How often it looks for runs whose process is gone. */
const SWEEP_MS = 5_000;

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

/** Where to listen; not where others can reach it unless they need a token. */
const guardedAddress = async ({ host, token }: ServerOptions): Promise<string> => {
  const address = await addressOf(host);
  if (token === null && !isLoopback(address))
    throw new ServerError(`HOST is "${host}", which other machines can reach: EVORX_TOKEN must be set for that.`);
  return address;
};

const opened = async ({ databaseUrl }: ServerOptions): Promise<RunStore> => {
  const store = await openStore(databaseUrl)();
  if (store._tag === 'Left') throw new ServerError(`${store.left.message} DATABASE_URL takes another.`);
  return store.right;
};

const urlOf = (host: string, port: number): string => {
  const name = host === '127.0.0.1' ? 'localhost' : host;
  return `http://${name.includes(':') && !name.startsWith('[') ? `[${name}]` : name}:${port}`;
};

const connectionsOf = (server: Server): (() => Promise<number>) => promisify(server.getConnections.bind(server));

/**
 * Serves GraphQL over HTTP, server-sent events and WebSocket, the live page, the probes and the metrics. Rejects with a {@link ServerError},
 * whose message is one line for the user, where it cannot listen or must not.
 *
 * @category Server
 */
export const startServer = async (options: ServerOptions, parts: ServerParts = {}): Promise<RunningServer> => {
  const address = await guardedAddress(options);
  const directory = join(options.home, 'runs');
  const logger = parts.logger ?? createLogger(options);
  const registry = new Registry();
  const measured = runMetrics(registry, Date.now);
  const { refusals, errors } = serverCounts(registry);
  const reportError = createReportError(logger, errors);

  await makeDirectory(directory);
  const store = measured.watchStore(parts.store ?? withRecent(await opened(options)));
  const runs = createRuns({
    store,
    host: measured.watchHost(parts.host ?? forkedHost()),
    ids: randomUUID,
    now: Date.now,
    seeds: () => randomInt(2 ** 31),
    directory,
    lane: lanes({
      classifiers: parts.concurrency ?? options.concurrency ?? 1,
      others: parts.concurrency ?? Math.max(2, availableParallelism()),
    }),
    checkpointEveryMs: 10_000,
    sweep: interval(SWEEP_MS),
    dataDirectory: options.dataDirectory,
    log: ({ run, text }) => logger.info({ run }, text),
  });
  const streams = createStreams({
    total: options.maxStreams,
    perClient: options.maxStreamsPerClient,
    ...parts.streams,
  });
  const guard = createGuard(options);
  const champions = createChampions(store);
  const told = { ...store, changed: pulsed(store.changed, () => restOf(streams.count())) };
  const services = { runs, store: told, streams, champions };
  const yoga = createGraphql({ services, logger, refusals, reportError });
  const routes = [
    probeRoutes(() => readiness(store, options)),
    metricsRoute(registry),
    graphiqlRoute(),
    graphqlRoute(yoga, refusals),
    downloadRoute(store, champions),
    pageRoute(),
  ];
  const server = createHttpServer(handleRequests({ guard, routes, refusals, reportError }), options.maxConnections);
  const closeWebSockets = serveWebSocket(server, yoga, guard);
  const delay = measureEventLoop();
  serverGauges(registry, {
    store,
    openStreams: streams.count,
    connections: connectionsOf(server),
    eventLoopDelay: delay.read,
  });

  const release = async (): Promise<void> => {
    delay.stop();
    streams.close();
    await Promise.all([closeConnections(server), closeWebSockets(), runs.shutdown(DEADLINE_MS)()]);
    await yoga.dispose();
    await store.close()();
  };

  try {
    const port = await listen(server, options.port, address);
    const recovered = await runs.recover()();
    if (recovered._tag === 'Left') logger.error({ error: recovered.left }, 'runs could not be recovered');
    let closing: Promise<void> | undefined;
    return {
      url: urlOf(options.host, port),
      runs,
      store,
      openStreams: streams.count,
      eventLoopDelay: delay.read,
      resetEventLoopDelay: delay.reset,
      close: () => (closing ??= release()),
    };
  } catch (error) {
    delay.stop();
    await Promise.all([closeConnections(server), closeWebSockets(), store.close()()]);
    throw error;
  }
};

import { ServerError } from './server-error';
import { createSchema } from '../schema/catalogue-schema';
import { hostEnvironment } from '@evorx/host';
import { describeModules, type UsedModules } from '@evorx/modules';
import type { Server } from 'node:http';
import { promisify } from 'node:util';
import { type StoreError, StoreFailure } from '@evorx/runs';
import { Registry } from 'prom-client';
import { createChampionGenomes } from '../champions/champion-genomes';
import { createChampions } from '../champions/champions';
import { closeConnections } from './close-connections';
import { createGraphql } from './create-graphql';
import { createLogger } from './create-logger';
import { measureEventLoop } from './event-loop-delay';
import { createGuard } from './guard';
import { guardedAddress } from './guarded-address';
import { handleRequests } from './handle-requests';
import { createHttpServer } from './http-server';
import { listen } from './listen';
import { runMetrics } from './metrics/run-metrics';
import { serverCounts, serverGauges } from './metrics/server-metrics';
import { openRuns } from './open-runs';
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
import type { RunningServer, ServerParts } from './running-server';
import { createStreams } from './streams';
import { serveWebSocket } from './web-socket';

/** How long running hosts are given for their checkpoints when the server stops. */
const DEADLINE_MS = 7_500;

const urlOf = (host: string, port: number): string => {
  const name = host === '127.0.0.1' ? 'localhost' : host;
  return `http://${name.includes(':') && !name.startsWith('[') ? `[${name}]` : name}:${port}`;
};

/** What modules bring is described by another process: none of their code runs in this one. */
const modulesOf = async ({ modules }: ServerOptions, parts: ServerParts): Promise<UsedModules> => {
  if (parts.modules !== undefined) return parts.modules;
  const described = await describeModules(modules, hostEnvironment(process.env))();
  if (described._tag === 'Left') throw new ServerError(`${described.left}.`);
  return described.right;
};

const connectionsOf = (server: Server): (() => Promise<number>) => promisify(server.getConnections.bind(server));

/**
 * Serves GraphQL over HTTP, server-sent events and WebSocket, the live page, downloads, the probes and the metrics.
 * Rejects with a {@link ServerError}, whose message is one line for the user, where it cannot listen or must not, or
 * has no database.
 *
 * @category Server
 */
export const startServer = async (options: ServerOptions, parts: ServerParts = {}): Promise<RunningServer> => {
  const address = await guardedAddress(options);
  const logger = parts.logger ?? createLogger(options);
  const registry = new Registry();
  const { refusals, errors } = serverCounts(registry);
  const reportError = createReportError(logger, errors);
  const modules = await modulesOf(options, parts);
  const { catalogue } = modules;
  const { store, runs } = await openRuns(options, parts, modules, runMetrics(registry, Date.now), logger);

  let broken: StoreError | undefined;
  const breaking = store.broken?.subscribe((error) => {
    broken = error;
    logger.fatal({ err: new StoreFailure(error) }, 'the database cannot be used any more');
  });

  const streams = createStreams({
    total: options.maxStreams,
    perClient: options.maxStreamsPerClient,
    ...parts.streams,
  });
  const champions = createChampions(store);
  const guard = createGuard(options);
  const told = { ...store, changed: pulsed(store.changed, () => restOf(streams.count())) };
  const services = {
    runs,
    store: told,
    streams,
    champions,
    genomes: createChampionGenomes(store, catalogue),
    catalogue,
  };
  const yoga = createGraphql({ schema: createSchema(catalogue), services, logger, refusals, reportError });
  const routes = [
    probeRoutes(
      () => readiness(store, runs, options),
      () => broken,
    ),
    metricsRoute(registry),
    graphiqlRoute(),
    graphqlRoute(yoga, refusals),
    downloadRoute(store, champions),
    pageRoute(),
  ];
  const server = createHttpServer(handleRequests({ guard, routes, refusals, reportError }), {
    total: options.maxConnections,
    perClient: options.maxConnectionsPerClient,
  });
  const closeWebSockets = serveWebSocket(server, yoga, guard);
  const delay = measureEventLoop();
  serverGauges(registry, {
    store,
    openStreams: streams.count,
    connections: connectionsOf(server),
    eventLoopDelay: delay.read,
  });

  const release = async (deadlineMs: number): Promise<void> => {
    delay.stop();
    breaking?.unsubscribe();
    streams.close();
    await Promise.all([closeConnections(server), closeWebSockets(), runs.shutdown(deadlineMs)()]);
    await yoga.dispose();
    await store.close()();
  };
  let closing: Promise<void> | undefined;
  const close = (deadlineMs = DEADLINE_MS): Promise<void> => (closing ??= release(deadlineMs));

  try {
    const port = await listen(server, options.port, address);
    const recovered = await runs.recover()();
    if (recovered._tag === 'Left') logger.error({ error: recovered.left }, 'runs could not be recovered');
    return {
      url: urlOf(options.host, port),
      runs,
      store,
      openStreams: streams.count,
      eventLoopDelay: delay.read,
      resetEventLoopDelay: delay.reset,
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
};

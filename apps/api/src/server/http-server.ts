import { type RequestListener, type Server, createServer } from 'node:http';
import { type MaxConnections, limitConnections } from './limit-connections';

/** How long clients are waited for, in milliseconds. @category Transports */
export interface Patience {
  /** For the headers of a request, from the moment that the connection is open. */
  readonly headers: number;
  /** For the whole of a request. */
  readonly request: number;
  /** For the next request on a connection. */
  readonly idle: number;
  /** How often connections are looked at. */
  readonly look: number;
}

const PATIENCE: Patience = { headers: 10_000, request: 30_000, idle: 5_000, look: 2_000 };

/**
 * An HTTP server that waits for nobody forever: a connection that says nothing, or a little at a time, is closed.
 * Streams, which are answers, may last as long as they like. Connections above the limits, of all or of one network
 * address, are closed as they come.
 *
 * @category Transports
 */
export const createHttpServer = (
  listener: RequestListener,
  { total, perClient }: MaxConnections,
  { headers, request, idle, look }: Patience = PATIENCE,
): Server => {
  const server = createServer(
    {
      headersTimeout: headers,
      requestTimeout: request,
      keepAliveTimeout: idle,
      connectionsCheckingInterval: look,
      maxHeaderSize: 16 * 1024,
      requireHostHeader: true,
      insecureHTTPParser: false,
    },
    listener,
  );
  server.maxHeadersCount = 100;
  server.maxConnections = total;
  limitConnections(server, perClient);
  return server;
};

import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { type ExecutionArgs, type ExecutionResult, GraphQLError } from 'graphql';
import type { YogaServerInstance } from 'graphql-yoga';
import { CloseCode, handleProtocols, makeServer } from 'graphql-ws';
import { type WebSocket, WebSocketServer } from 'ws';
import { GRAPHQL_PATH } from './create-graphql';
import { delivered } from './delivered';
import type { Guard } from './guard';
import { MAX_BODY } from './limits';
import type { Services } from '../schema/context';
import type { RequestContext } from './request-context';
import { isStreamed } from './result-page';
import { sendingTo } from './sending-to';

const PING_MS = 30_000;

/** How long a client is given to answer that it is closed, when the server stops. */
const GRACE_MS = 1_000;

/** The close code that has clients connect again. */
const GOING_AWAY = 1001;

const REASONS: Readonly<Record<number, string>> = { 403: 'Forbidden', 404: 'Not Found', 421: 'Misdirected Request' };

const refuse = (socket: Duplex, status: number, message: string): void =>
  void socket.end(
    `HTTP/1.1 ${status} ${REASONS[status] ?? 'Refused'}\r\nConnection: close\r\nContent-Type: text/plain; charset=utf-8\r\n` +
      `Content-Length: ${Buffer.byteLength(message) + 1}\r\n\r\n${message}\n`,
  );

/** A signal for each socket, aborted when it is closed. */
const closings = (): ((socket: WebSocket) => AbortSignal) => {
  const known = new WeakMap<WebSocket, AbortSignal>();
  return (socket) => {
    const before = known.get(socket);
    if (before !== undefined) return before;
    const controller = new AbortController();
    if (socket.readyState === socket.OPEN) socket.once('close', () => controller.abort());
    else controller.abort();
    known.set(socket, controller.signal);
    return controller.signal;
  };
};

/** What is known of the connection that a message came by. */
interface Extra {
  readonly socket: WebSocket;
  readonly request: IncomingMessage;
  readonly send: (text: string) => Promise<void>;
}

/** An operation's functions, wrapped by Yoga's plugins, travel with its arguments. */
interface Enveloped {
  readonly execute: (args: ExecutionArgs) => Promise<ExecutionResult>;
  readonly subscribe: (args: ExecutionArgs) => Promise<ExecutionResult>;
}
const enveloped = (args: ExecutionArgs): Enveloped => args.rootValue as Enveloped;

/**
 * GraphQL over WebSocket (graphql-transport-ws), through the schema, plugins and limits that HTTP has. Gives what closes it.
 *
 * A client that does not read is waited for, with a few kilobytes in flight.
 *
 * @category Transports
 */
export const serveWebSocket = (
  server: Server,
  yoga: YogaServerInstance<RequestContext, Services>,
  guard: Guard,
): (() => Promise<void>) => {
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: MAX_BODY,
    perMessageDeflate: false,
    handleProtocols,
  });
  const closing = closings();

  const graphql = makeServer<Record<string, unknown>, Extra>({
    // A token may come with the request or, as browsers cannot set headers there, with the first message.
    onConnect: ({ extra, connectionParams }) =>
      guard.token(extra.request.headers.authorization) === null ||
      guard.token(connectionParams?.['authorization']) === null,
    execute: (args) => enveloped(args).execute(args),
    subscribe: (args) => enveloped(args).subscribe(args),
    onOperation: ({ extra }, id, _payload, _args, result) =>
      isStreamed(result) ? delivered(id, result.pages, extra.send) : undefined,
    onSubscribe: async ({ extra }, _id, { query, operationName, variables }) => {
      const { schema, execute, subscribe, contextFactory, parse, validate } = yoga.getEnveloped({
        client: extra.request.socket.remoteAddress ?? 'unknown',
        gone: closing(extra.socket),
        drop: () => extra.socket.close(GOING_AWAY, 'Going away'),
      });
      try {
        const document = parse(query);
        const errors: ReadonlyArray<GraphQLError> = validate(schema, document);
        if (errors.length > 0) return [...errors];
        const contextValue: unknown = await contextFactory();
        return {
          schema,
          document,
          operationName,
          variableValues: variables,
          contextValue,
          rootValue: { execute, subscribe },
        };
      } catch (error) {
        // What the parser and the limits refuse, they throw.
        return [error instanceof GraphQLError ? error : new GraphQLError('Unexpected error.')];
      }
    },
  });

  sockets.on('connection', (socket: WebSocket, request: IncomingMessage) => {
    // A client that breaks the protocol: `ws` has closed the connection with the code for it.
    socket.on('error', () => undefined);
    const send = sendingTo(socket, request.socket);
    const closed = graphql.opened(
      {
        protocol: socket.protocol,
        send,
        close: (code, reason) => socket.close(code, reason),
        onMessage: (hear) =>
          socket.on('message', (data) => {
            hear(String(data)).catch(() => socket.close(CloseCode.InternalServerError, 'Internal server error'));
          }),
      },
      { socket, request, send },
    );
    socket.once('close', (code, reason) => void closed(code, String(reason)));
  });

  // Pings keep proxies from closing an idle connection; one that has something waiting is not idle.
  const pings = setInterval(() => {
    for (const socket of sockets.clients)
      if (socket.readyState === socket.OPEN && socket.bufferedAmount === 0) socket.ping();
  }, PING_MS).unref();

  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    socket.on('error', () => socket.destroy());
    const refused = guard.host(request) ?? guard.origin(request);
    if (refused !== null) return refuse(socket, refused.status, refused.message);
    if ((request.url ?? '').split('?')[0] !== GRAPHQL_PATH) return refuse(socket, 404, 'GraphQL is at /graphql.');
    request.socket.setKeepAlive(true, PING_MS);
    sockets.handleUpgrade(request, socket, head, (webSocket) => sockets.emit('connection', webSocket, request));
  });

  // No deadline for a pong: it would cut off a client that is only slow to read. TCP finds the peers that are dead.
  return async () => {
    clearInterval(pings);
    for (const socket of sockets.clients) socket.close(GOING_AWAY, 'Going away');
    const impatience = setTimeout(() => {
      for (const socket of sockets.clients) socket.terminate();
    }, GRACE_MS);
    await new Promise((resolve) => sockets.close(resolve));
    clearTimeout(impatience);
  };
};

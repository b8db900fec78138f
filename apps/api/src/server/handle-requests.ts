import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { YogaServerInstance } from 'graphql-yoga';
import { GRAPHQL_PATH } from './create-graphql';
import type { Guard, Refused } from './guard';
import { secure } from './headers';
import { page } from './page';
import type { Services } from '../schema/context';
import type { RequestContext } from './request-context';

const refuse = (response: ServerResponse, { status, message }: Refused): void => {
  if (status === 401) response.setHeader('www-authenticate', 'Bearer');
  // The body is not read, so the connection cannot be used again.
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', connection: 'close' }).end(`${message}\n`);
};

/** GraphiQL's own page holds nothing secret, and no browser could send a token for it. */
const isNavigation = (request: IncomingMessage): boolean =>
  request.method === 'GET' &&
  (request.headers.accept ?? '').includes('text/html') &&
  !(request.url ?? '').includes('query=');

const isReading = (request: IncomingMessage): boolean => request.method === 'GET' || request.method === 'HEAD';

/**
 * Lets in whom the guard lets in; serves the live page, and everything else by Yoga.
 *
 * @category Transports
 */
export const handleRequests = (yoga: YogaServerInstance<RequestContext, Services>, guard: Guard): RequestListener => {
  const assets = page();
  return (request, response) => {
    const path = (request.url ?? '/').split('?')[0] ?? '/';
    const isGraphql = path === GRAPHQL_PATH;
    secure(response, isGraphql ? 'graphql' : 'page');
    const refused =
      guard.host(request) ??
      (isReading(request) ? null : guard.origin(request)) ??
      (isGraphql && !isNavigation(request) ? guard.token(request.headers.authorization) : null);
    if (refused !== null) return refuse(response, refused);

    const asset = isReading(request) ? assets.get(path) : undefined;
    if (asset !== undefined) {
      response.writeHead(200, { 'content-type': asset.type, 'cache-control': 'no-cache' });
      return void response.end(request.method === 'HEAD' ? undefined : asset.body);
    }
    const gone = new AbortController();
    response.once('close', () => gone.abort());
    void yoga(request, response, {
      client: request.socket.remoteAddress ?? 'unknown',
      gone: gone.signal,
      drop: () => response.destroy(),
    });
  };
};

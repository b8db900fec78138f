import type { Target } from './attack';

type Headers = Readonly<Record<string, string>>;

/** A request of HTTP/1.1 as bytes, after which the connection is closed. */
export const httpBytes = (line: string, headers: Headers = {}, body = ''): string =>
  [
    `${line} HTTP/1.1`,
    ...Object.entries({ host: 'localhost', connection: 'close', ...headers }).map(
      ([name, value]) => `${name}: ${value}`,
    ),
    ...(body === '' ? [] : [`content-length: ${Buffer.byteLength(body)}`]),
    '',
    body,
  ].join('\r\n');

/** What a client with the token sends. */
export const asClient = ({ token }: Target, headers: Headers = {}): Headers => ({
  authorization: `Bearer ${token}`,
  'content-type': 'application/json',
  ...headers,
});

/** A body for GraphQL, from a client with the token. */
export const posted = (target: Target, body: string, headers: Headers = {}): string =>
  httpBytes('POST /graphql', asClient(target, headers), body);

/** An operation, from a client with the token. */
export const operation = (target: Target, query: string, variables: unknown = {}): string =>
  posted(target, JSON.stringify({ query, variables }));

import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { ServerOptions } from './options';

/** What a request was refused for, as metrics count it. @category Security */
export type Reason = 'host' | 'origin' | 'token' | 'target' | 'path' | 'method' | 'type' | 'operation';

/**
 * Why a request is not served: an HTTP status and one sentence.
 *
 * @category Security
 */
export interface Refused {
  readonly reason: Reason;
  readonly status: 400 | 401 | 403 | 404 | 405 | 415 | 421;
  readonly message: string;
}

/**
 * Who is let in.
 *
 * @category Security
 */
export interface Guard {
  /** The name that the client called this server by: a page of another site that has its own name resolved to this machine is refused. */
  readonly host: (request: IncomingMessage) => Refused | null;
  /** A browser's page of another site. Browsers let any page open a WebSocket anywhere, so its origin is looked at here. */
  readonly origin: (request: IncomingMessage) => Refused | null;
  /** The bearer token, where one is set; `authorization` is the header or what a WebSocket sent in its place. */
  readonly token: (authorization: unknown) => Refused | null;
}

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];
const BRACKETED = /^\[.*\]$/;
const BEARER = /^bearer +(?<token>\S+)$/i;

/** A Host header without its port. */
const nameIn = (header: string): string => header.replace(/:\d*$/, '').toLowerCase();

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/**
 * The guard of a server with these options.
 *
 * @category Security
 */
export const createGuard = ({
  host,
  allowedHosts,
  token,
}: Pick<ServerOptions, 'host' | 'allowedHosts' | 'token'>): Guard => {
  const own = host.includes(':') && !BRACKETED.test(host) ? `[${host}]` : host;
  const names = new Set([...LOOPBACK, own.toLowerCase(), ...allowedHosts.map((name) => name.toLowerCase())]);
  const expected = token === null ? null : digest(token);
  const isExpected = (authorization: unknown): boolean => {
    const given = typeof authorization === 'string' ? BEARER.exec(authorization)?.groups?.['token'] : undefined;
    // Digests have one length, so the comparison tells nothing about the token, not even its length.
    return expected === null || timingSafeEqual(digest(given ?? ''), expected);
  };
  return {
    host: (request) => {
      const header = request.headers.host ?? '';
      // Node keeps the first, a proxy in front may have looked at the last.
      if ((request.headersDistinct['host'] ?? []).length > 1)
        return { reason: 'host', status: 400, message: 'The request has more than one Host header.' };
      return names.has(nameIn(header)) || names.has(header.toLowerCase())
        ? null
        : {
            reason: 'host',
            status: 421,
            message: `The host "${header}" is not served here; EVORX_ALLOWED_HOSTS can add it.`,
          };
    },
    origin: (request) => {
      const { origin, host: called } = request.headers;
      if (origin === undefined) return null;
      const url = URL.canParse(origin) ? new URL(origin) : null;
      return url !== null && (url.host === called?.toLowerCase() || allowedHosts.includes(url.hostname))
        ? null
        : { reason: 'origin', status: 403, message: `Pages of "${origin}" may not use this server.` };
    },
    token: (authorization) =>
      isExpected(authorization)
        ? null
        : {
            reason: 'token',
            status: 401,
            message: 'This server wants its token: "Authorization: Bearer ..." with the value of EVORX_TOKEN.',
          },
  };
};

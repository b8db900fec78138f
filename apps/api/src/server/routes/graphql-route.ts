import type { IncomingMessage } from 'node:http';
import type { YogaServerInstance } from 'graphql-yoga';
import type { Services } from '../../schema/context';
import { GRAPHQL_PATH } from '../create-graphql';
import { refuse } from '../refuse';
import type { RequestContext } from '../request-context';
import type { Refusals } from '../refusals';
import type { Endpoint, Route } from './endpoint';

/** What browsers never send to another site without asking first. */
const JSON_TYPE = /^application\/json *(;|$)/i;

const bodyRefusal = ({ headers }: IncomingMessage): string | null => {
  const { 'content-type': type = '', 'content-encoding': encoding = 'identity' } = headers;
  if (!JSON_TYPE.test(type)) return `The content type "${type}" is not taken; application/json is.`;
  // A body's size is limited as it comes, and not as what it might unfold to.
  return encoding === 'identity' ? null : `The content encoding "${encoding}" is not taken.`;
};

/** How long a client may take nothing of an answer; streams are left to their own limits. */
const STALLED_MS = 60_000;

/**
 * GraphQL over HTTP: JSON by POST, queries and subscriptions by GET.
 *
 * @category Routes
 */
export const graphqlRoute = (yoga: YogaServerInstance<RequestContext, Services>, refusals: Refusals): Route => {
  const endpoint: Endpoint = {
    access: 'token',
    methods: ['GET', 'POST'],
    policy: 'data',
    answer: (request, response) => {
      const refused = request.method === 'POST' ? bodyRefusal(request) : null;
      if (refused !== null) return refuse(response, refusals)({ reason: 'type', status: 415, message: refused });
      const gone = new AbortController();
      response.once('close', () => gone.abort());
      response.setTimeout(STALLED_MS, () => {
        if (response.getHeader('content-type') !== 'text/event-stream') response.destroy();
      });
      return yoga(request, response, {
        client: request.socket.remoteAddress ?? 'unknown',
        gone: gone.signal,
        drop: () => response.destroy(),
      });
    },
  };
  return (_, path) => (path === GRAPHQL_PATH ? endpoint : undefined);
};

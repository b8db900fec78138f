import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Policy } from '../headers';

/**
 * What answers the requests to a path.
 *
 * @category Routes
 */
export interface Endpoint {
  /** Whom it answers: those who have the token, where one is set, or everybody, as it holds nothing secret. */
  readonly access: 'token' | 'open';
  readonly methods: ReadonlyArray<'GET' | 'HEAD' | 'POST'>;
  /** What its answer may load where a browser shows it. */
  readonly policy: Policy;
  readonly answer: (request: IncomingMessage, response: ServerResponse) => unknown;
}

/**
 * Finds the endpoint of a request, if it is one of this route's. `path` is the part of the target before the query, as it was sent: nothing is
 * decoded, and what is no known path is not found.
 *
 * @category Routes
 */
export type Route = (request: IncomingMessage, path: string) => Endpoint | undefined;

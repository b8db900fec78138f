import type { ServerResponse } from 'node:http';
import type { Refused } from './guard';
import type { Refusals } from './refusals';

/**
 * Answers with a status and one sentence, and counts it.
 *
 * @category Security
 */
export const refuse =
  (response: ServerResponse, refusals: Refusals) =>
  ({ reason, status, message }: Refused): void => {
    refusals(reason);
    if (status === 401) response.setHeader('www-authenticate', 'Bearer');
    // The body is not read, so the connection cannot be used again.
    response
      .writeHead(status, { 'content-type': 'text/plain; charset=utf-8', connection: 'close' })
      .end(`${message}\n`);
  };

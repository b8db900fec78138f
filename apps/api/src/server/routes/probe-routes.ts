import type { ServerResponse } from 'node:http';
import type { StoreError } from '@evorx/runs';
import type { Readiness } from '../probes/readiness';
import type { Endpoint, Route } from './endpoint';

const json = (response: ServerResponse, status: number, body: unknown): void =>
  void response
    .writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' })
    .end(`${JSON.stringify(body)}\n`);

/**
 * `/health`: the process lives and answers; 503 where its database is broken for good, so that only another process
 * can go on. `/ready`: it can run something; 503 where it cannot, and which part is missing either way.
 *
 * @category Routes
 */
export const probeRoutes = (readiness: () => Promise<Readiness>, broken: () => StoreError | undefined): Route => {
  const endpoints: Readonly<Record<string, Endpoint>> = {
    '/health': {
      access: 'open',
      methods: ['GET', 'HEAD'],
      policy: 'data',
      answer: (_, response) =>
        broken() === undefined
          ? json(response, 200, { status: 'ok' })
          : json(response, 503, { status: 'broken', part: 'database' }),
    },
    '/ready': {
      access: 'token',
      methods: ['GET', 'HEAD'],
      policy: 'data',
      answer: async (_, response) => {
        const found = await readiness();
        json(response, found.ready ? 200 : 503, found);
      },
    },
  };
  return (_, path) => (Object.hasOwn(endpoints, path) ? endpoints[path] : undefined);
};

import type { Registry } from 'prom-client';
import type { Endpoint, Route } from './endpoint';

/**
 * `/metrics`, as Prometheus reads them.
 *
 * @category Routes
 */
export const metricsRoute = (registry: Registry): Route => {
  const endpoint: Endpoint = {
    access: 'token',
    methods: ['GET', 'HEAD'],
    policy: 'data',
    answer: async (_, response) => {
      const text = await registry.metrics();
      response.writeHead(200, { 'content-type': registry.contentType, 'cache-control': 'no-store' }).end(text);
    },
  };
  return (_, path) => (path === '/metrics' ? endpoint : undefined);
};

import { renderGraphiQL } from '@graphql-yoga/render-graphiql';
import { GRAPHQL_PATH } from '../create-graphql';
import { graphiql } from '../graphiql';
import type { Endpoint, Route } from './endpoint';

/**
 * GraphiQL, for browsers that go to where GraphQL is. The page holds nothing secret, and no browser could send a token for it; it is answered
 * here and never by what executes operations.
 *
 * @category Routes
 */
export const graphiqlRoute = (): Route => {
  const page = renderGraphiQL(graphiql);
  const endpoint: Endpoint = {
    access: 'open',
    methods: ['GET'],
    policy: 'graphiql',
    answer: (_, response) => response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page),
  };
  return ({ method, headers }, path) =>
    path === GRAPHQL_PATH && method === 'GET' && (headers.accept ?? '').includes('text/html') ? endpoint : undefined;
};

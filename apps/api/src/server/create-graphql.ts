import { useCSRFPrevention } from '@graphql-yoga/plugin-csrf-prevention';
import { renderGraphiQL } from '@graphql-yoga/render-graphiql';
import { type YogaServerInstance, createYoga } from 'graphql-yoga';
import type { Logger } from 'pino';
import type { Services } from '../schema/context';
import { schema } from '../schema/schema';
import { graphiql } from './graphiql';
import { MAX_BODY, limits } from './limits';
import type { RequestContext } from './request-context';

/** Where GraphQL is served. @category Transports */
export const GRAPHQL_PATH = '/graphql';

/**
 * GraphQL over HTTP, subscriptions as server-sent events, with the defaults that Yoga leaves open closed: no CORS, no form posts.
 *
 * @category Transports
 */
export const createGraphql = (services: Services, logger: Logger): YogaServerInstance<RequestContext, Services> =>
  createYoga<RequestContext, Services>({
    schema,
    context: services,
    graphqlEndpoint: GRAPHQL_PATH,
    cors: false,
    multipart: false,
    landingPage: false,
    graphiql,
    renderGraphiQL,
    maxRequestBodySize: MAX_BODY,
    logging: {
      debug: (...args) => logger.debug({ args }, 'yoga'),
      info: (...args) => logger.debug({ args }, 'yoga'),
      warn: (...args) => logger.warn({ args }, 'yoga'),
      error: (error, ...args) => logger.error({ err: error, args }, 'a request failed'),
    },
    plugins: [useCSRFPrevention({ requestHeaders: ['x-graphql-yoga-csrf'] }), limits()],
  });

import { type GraphQLSchema } from 'graphql';
import { useCSRFPrevention } from '@graphql-yoga/plugin-csrf-prevention';
import { type YogaServerInstance, createYoga } from 'graphql-yoga';
import type { Logger } from 'pino';
import type { Services } from '../schema/context';
import { MAX_BODY, OPERATION_LIMITS, limits } from './limits';
import { maskError } from './mask-error';
import { boundedCache } from './operations/bounded-cache';
import { limitOperations } from './operations/limit-operations';
import type { Refusals } from './refusals';
import type { ReportError } from './report-error';
import type { RequestContext } from './request-context';
import { useStreams } from './use-streams';

/** Where GraphQL is served. @category Transports */
export const GRAPHQL_PATH = '/graphql';

/** What GraphQL is served with. @category Transports */
export interface GraphqlParts {
  readonly schema: GraphQLSchema;
  readonly services: Services;
  readonly logger: Logger;
  readonly refusals: Refusals;
  readonly reportError: ReportError;
}

/**
 * GraphQL over HTTP, subscriptions as server-sent events, with the defaults that Yoga leaves open closed: no CORS, no
 * form posts.
 *
 * @category Transports
 */
export const createGraphql = ({
  schema,
  services,
  logger,
  refusals,
  reportError,
}: GraphqlParts): YogaServerInstance<RequestContext, Services> => {
  const mask = maskError(reportError);
  return createYoga<RequestContext, Services>({
    schema,
    context: services,
    graphqlEndpoint: GRAPHQL_PATH,
    cors: false,
    multipart: false,
    batching: false,
    landingPage: false,
    graphiql: false,
    maxRequestBodySize: MAX_BODY,
    // Yoga's own caches would hold a thousand documents, and as many errors, of a quarter of a megabyte each.
    parserAndValidationCache: { documentCache: boundedCache(200, 10_000), errorCache: boundedCache(0, 0) },
    maskedErrors: { maskError: mask },
    // What is masked has been reported already, with its reference.
    logging: {
      debug: (...args) => logger.trace({ args }, 'yoga'),
      info: (...args) => logger.debug({ args }, 'yoga'),
      warn: (...args) => logger.warn({ args }, 'yoga'),
      error: (...args) => logger.debug({ args }, 'yoga'),
    },
    plugins: [
      useCSRFPrevention({ requestHeaders: ['x-graphql-yoga-csrf'] }),
      limits(refusals),
      limitOperations(OPERATION_LIMITS, refusals),
      useStreams(mask),
    ],
  });
};

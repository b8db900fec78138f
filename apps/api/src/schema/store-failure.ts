import { type StoreError, StoreFailure, UNAVAILABLE } from '@evorx/runs';
import { GraphQLError } from 'graphql';

/**
 * The error of a store that did not do what was asked of it: clients are told that it is unavailable for the time
 * being, with the code `UNAVAILABLE`, so that they ask again; anything else is logged by the server and masked.
 *
 * @category Errors
 */
export const storeFailure = (error: StoreError): Error =>
  error.unavailable === undefined
    ? new StoreFailure(error)
    : new GraphQLError(`The database ${UNAVAILABLE[error.unavailable]}; try again.`, {
        extensions: { code: 'UNAVAILABLE', reason: error.unavailable, http: { status: 503 } },
      });

import { GraphQLError } from 'graphql';

/**
 * The error of a subscription to a run that does not exist.
 *
 * @category Errors
 */
export const notFound = (id: string): GraphQLError =>
  new GraphQLError(`There is no run with the id ${JSON.stringify(id)}.`, { extensions: { code: 'NOT_FOUND', id } });

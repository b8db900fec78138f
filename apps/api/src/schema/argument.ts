import { GraphQLError } from 'graphql';
import { shown } from './shown';

/**
 * The error of an argument that is no good.
 *
 * @category Errors
 */
export const badArgument = (name: string, value: unknown, accepted: string): GraphQLError =>
  new GraphQLError(`${name} is ${shown(value)}: it takes ${accepted}.`, {
    extensions: { code: 'BAD_USER_INPUT' },
  });

/**
 * An argument that counts something; throws a GraphQL error where it is smaller than `least`.
 *
 * @category Resolvers
 */
export const atLeast = (least: number, name: string, value: number): number => {
  if (value < least) throw badArgument(name, value, `${least} or more`);
  return value;
};

import type { TaskEither } from 'fp-ts/TaskEither';

/**
 * Runs a task whose failure is nothing a client could do something about: a rejection, logged by the server and masked.
 *
 * @category Resolvers
 */
export const read = async <A>(task: TaskEither<{ readonly message: string }, A>): Promise<A> => {
  const result = await task();
  if (result._tag === 'Left') throw new Error(result.left.message);
  return result.right;
};

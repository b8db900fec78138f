import type { StoreError } from '@evorx/runs';
import type { TaskEither } from 'fp-ts/TaskEither';
import { storeFailure } from './store-failure';

/**
 * Runs a task of the store; rejects where it fails, as {@link storeFailure} says.
 *
 * @category Resolvers
 */
export const read = async <A>(task: TaskEither<StoreError, A>): Promise<A> => {
  const result = await task();
  if (result._tag === 'Left') throw storeFailure(result.left);
  return result.right;
};

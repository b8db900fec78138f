import type { RunsError } from '@evorx/runs';
import type { TaskEither } from 'fp-ts/TaskEither';
import { type Refusal, refusal } from './result-types';

/** The options have one name that differs from the input's. */
const named = (error: RunsError): RunsError =>
  error.type === 'InvalidInput' && error.error.path === 'timeMs'
    ? { ...error, error: { ...error.error, path: 'timeLimitMs' } }
    : error;

/**
 * A command's outcome as the value of a union: what it gives, or why not. What cannot be the client's doing is an error, logged and masked.
 *
 * @category Resolvers
 */
export const outcome = async <A, K extends Refusal['__typename']>(
  task: TaskEither<RunsError, A>,
  kinds: ReadonlyArray<K>,
): Promise<A | Extract<Refusal, { readonly __typename: K }>> => {
  const result = await task();
  if (result._tag === 'Right') return result.right;
  const refused = refusal(named(result.left));
  const known = (of: Refusal): of is Extract<Refusal, { readonly __typename: K }> =>
    kinds.some((kind) => kind === of.__typename);
  if (known(refused)) return refused;
  throw new Error(`An answer that cannot be: ${refused.__typename}.`);
};

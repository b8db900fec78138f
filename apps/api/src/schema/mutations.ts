import type { RunsError } from '@evorx/runs';
import * as TE from 'fp-ts/TaskEither';
import type { TaskEither } from 'fp-ts/TaskEither';
import { pipe } from 'fp-ts/function';
import { builder } from './builder';
import { type Refusal, DeleteRunResult, RunResult, StartRunResult, refusal } from './result-types';
import { StartRunInput } from './start-run-input';

/** A command's outcome as the value of a union: the run, or why not. What cannot be the client's doing is an error, logged and masked. */
const outcome = async <A, K extends Refusal['__typename']>(
  task: TaskEither<RunsError, A>,
  kinds: ReadonlyArray<K>,
): Promise<A | Extract<Refusal, { readonly __typename: K }>> => {
  const result = await task();
  if (result._tag === 'Right') return result.right;
  const refused = refusal(result.left);
  const known = (of: Refusal): of is Extract<Refusal, { readonly __typename: K }> =>
    kinds.some((kind) => kind === of.__typename);
  if (known(refused)) return refused;
  throw new Error(`An answer that cannot be: ${refused.__typename}.`);
};

/** An option that is null says as much as one that is left out. Recipes, where null has a meaning, are handed on as they are. */
const withoutNulls = <T extends object>(options: T): { [K in keyof T]: Exclude<T[K], null> } =>
  Object.fromEntries(Object.entries(options).filter(([, value]) => value !== null)) as {
    [K in keyof T]: Exclude<T[K], null>;
  };

/** The options have one name that differs from the input's. */
const named = (error: RunsError): RunsError =>
  error.type === 'InvalidInput' && error.error.path === 'timeMs'
    ? { ...error, error: { ...error.error, path: 'timeLimitMs' } }
    : error;

const COMMAND = ['NotFound', 'InvalidState'] as const;

builder.mutationType({
  fields: (t) => ({
    startRun: t.field({
      type: StartRunResult,
      description: 'Starts a run: of a preset or of a recipe; of `mnist-ga` for two minutes where neither is given.',
      args: { input: t.arg({ type: StartRunInput, required: true }) },
      resolve: (_, { input }, { runs }) => {
        const { timeLimitMs, overrides, ...given } = input;
        const options = {
          ...given,
          timeMs: timeLimitMs,
          overrides: overrides?.map(({ path, value }) => ({ path, value })),
        };
        return outcome(pipe(runs.start(withoutNulls(options)), TE.mapLeft(named)), ['InvalidInput']);
      },
    }),
    pauseRun: t.field({
      type: RunResult,
      description: 'Pauses a run, once its checkpoint is written; pausing a paused run gives the run.',
      args: { id: t.arg.id({ required: true }) },
      resolve: (_, { id }, { runs }) => outcome(runs.pause(id), COMMAND),
    }),
    resumeRun: t.field({
      type: RunResult,
      description: 'Lets a paused run go on from its checkpoint.',
      args: { id: t.arg.id({ required: true }) },
      resolve: (_, { id }, { runs }) => outcome(runs.resume(id), COMMAND),
    }),
    cancelRun: t.field({
      type: RunResult,
      description: 'Ends a run for good.',
      args: { id: t.arg.id({ required: true }) },
      resolve: (_, { id }, { runs }) => outcome(runs.cancel(id), COMMAND),
    }),
    deleteRun: t.field({
      type: DeleteRunResult,
      description: 'Forgets a run that has ended, with its files.',
      args: { id: t.arg.id({ required: true }) },
      resolve: async (_, { id }, { runs }) => {
        const result = await outcome(runs.remove(id), COMMAND);
        return '__typename' in result ? result : { __typename: 'DeletedRun' as const, id };
      },
    }),
  }),
});

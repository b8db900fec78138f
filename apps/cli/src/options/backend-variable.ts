import * as TE from 'fp-ts/TaskEither';
import { pipe } from 'fp-ts/function';
import { badInput, type Failure } from '../terminal/failure';

/**
 * Whether `EVORX_BACKEND` names a backend, or none. Whether that backend can be loaded is the business of whoever loads it.
 *
 * @category Options
 */
export const backendVariable = (
  environment: Readonly<Record<string, string | undefined>>,
): TE.TaskEither<Failure, void> => {
  const name = environment['EVORX_BACKEND'];
  if (!name) return TE.right(undefined);
  return pipe(
    TE.fromTask(() => import('@evorx/evaluation')),
    TE.chainEitherK(({ parseBackend }) => parseBackend(name)),
    TE.bimap(
      () => badInput('EVORX_BACKEND', `${JSON.stringify(name)} is no backend`, 'one of: tensorflow, wasm, cpu'),
      () => undefined,
    ),
  );
};

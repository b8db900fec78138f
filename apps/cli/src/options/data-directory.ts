import * as TE from 'fp-ts/TaskEither';
import { pipe } from 'fp-ts/function';
import { badInput, type Failure } from '../terminal/failure';

const place = (
  data: string | undefined,
  environment: Readonly<Record<string, string | undefined>>,
): readonly [option: string, directory: string] | null =>
  data !== undefined
    ? ['--data', data]
    : environment['EVORX_MNIST_DIR']
      ? ['EVORX_MNIST_DIR', environment['EVORX_MNIST_DIR']]
      : null;

/**
 * Reads the MNIST files that the user points to, if any, before anything is written: files that are incomplete or broken are bad input.
 * Other places to look in are the business of whoever needs the data.
 *
 * @category Options
 */
export const dataDirectory = (
  data: string | undefined,
  environment: Readonly<Record<string, string | undefined>>,
): TE.TaskEither<Failure, void> => {
  const found = place(data, environment);
  if (found === null) return TE.right(undefined);
  const [option, directory] = found;
  return pipe(
    TE.fromTask(() => import('@evorx/evaluation')),
    TE.chain(({ readMnistDirectory }) => readMnistDirectory(directory)),
    TE.bimap(
      ({ message }) => badInput(option, message, 'a directory with the four IDX files of MNIST, gzipped or not'),
      () => undefined,
    ),
  );
};

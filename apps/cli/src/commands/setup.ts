import type { Mnist } from '@evorx/evaluation';
import { homeDirectory } from '@evorx/files';
import * as TE from 'fp-ts/TaskEither';
import { pipe } from 'fp-ts/function';
import { backendVariable } from '../options/backend-variable';
import { dataDirectory } from '../options/data-directory';
import { datasetSentence } from '../output/dataset-sentence';
import { exitCode, type ExitCode } from '../terminal/exit-code';
import { failed, type Failure } from '../terminal/failure';
import { refuse } from '../terminal/refuse';
import type { Terminal } from '../terminal/terminal';

/**
 * `evorx setup`: provides TensorFlow and MNIST as far as they are absent. Progress is told on stderr, what there is on stdout.
 *
 * @category Commands
 */
export const setup = async (terminal: Terminal): Promise<ExitCode> => {
  const { findMnist, provisionTensorFlow } = await import('@evorx/evaluation');
  const home = homeDirectory(terminal.environment);
  const report = (text: string): void => terminal.err(`${text}\n`);
  const broken = ({ message }: { readonly message: string }): Failure => failed(message);
  return pipe(
    backendVariable(terminal.environment),
    TE.chain(() => dataDirectory(undefined, terminal.environment)),
    TE.chain(() => pipe(provisionTensorFlow({ home, report, retry: true }), TE.mapLeft(broken))),
    TE.tapIO(({ backend, tensorflow }) => () => {
      terminal.out(`backend     ${backend}${tensorflow === null ? '' : ` ${tensorflow}`}\n`);
    }),
    TE.chain(() => pipe(findMnist({ report }), TE.mapLeft(broken))),
    TE.match<Failure, ExitCode, Mnist>(refuse(terminal), ({ dataset, note }) => {
      if (note !== null) report(note);
      terminal.out(`data        ${datasetSentence(dataset)}\n`);
      return exitCode.ok;
    }),
  )();
};

import * as TE from 'fp-ts/TaskEither';
import { pipe } from 'fp-ts/function';
import { homeDirectory } from '../files/home';
import { datasetSentence } from '../output/dataset-sentence';
import { exitCode, type ExitCode } from '../terminal/exit-code';
import { failed } from '../terminal/failure';
import { refuse } from '../terminal/refuse';
import type { Terminal } from '../terminal/terminal';

/**
 * `evorx mnist fetch`: downloads MNIST into the user's cache, unless it is there.
 *
 * @category Commands
 */
export const mnistFetch = async (terminal: Terminal): Promise<ExitCode> => {
  const { fetchMnist } = await import('@evorx/evaluation');
  const home = homeDirectory(terminal.environment);
  return pipe(
    fetchMnist({ home, report: (text: string) => terminal.err(`${text}\n`) }),
    TE.match(
      ({ message }) => refuse(terminal)(failed(message)),
      ({ dataset }) => {
        terminal.out(`data        ${datasetSentence(dataset)}\n`);
        return exitCode.ok;
      },
    ),
  )();
};

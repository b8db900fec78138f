import type { Mnist } from '@evorx/evaluation';
import * as TE from 'fp-ts/TaskEither';
import { pipe } from 'fp-ts/function';
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
  return pipe(
    fetchMnist({ report: (text) => terminal.err(`${text}\n`) }),
    TE.match<{ readonly message: string }, ExitCode, Mnist>(
      ({ message }) => refuse(terminal)(failed(`MNIST cannot be fetched: ${message}`)),
      ({ dataset }) => {
        terminal.out(`data        ${datasetSentence(dataset)}\n`);
        return exitCode.ok;
      },
    ),
  )();
};

import type { RunResult } from '@evorx/runs';
import type { OrderedRun } from '../options/ordered-run';
import { exitCode, type ExitCode } from '../terminal/exit-code';
import { failed, type Failure } from '../terminal/failure';
import type { Signal } from '../terminal/terminal';
import type { Outcome } from './outcome';
import { signalCode } from './watch-signals';

/**
 * How a run's process ends: with a result, or with what went wrong.
 *
 * @category Model
 */
export type Closing =
  | {
      readonly result: RunResult;
      readonly code: ExitCode;
      readonly keepCheckpoint: boolean;
      /** The last checkpoint could not be written, and which one can be gone on from; null where it was. */
      readonly unsaved: Failure | null;
    }
  | { readonly failure: Failure; readonly keepCheckpoint: boolean };

/** One shell word. */
const word = (text: string): string => (/^[\w./:@%+=-]+$/.test(text) ? text : `'${text.replace(/'/g, `'\\''`)}'`);

/**
 * What to type to go on from a checkpoint.
 *
 * @category Rendering
 */
export const goOn = (file: string): string => `evorx evolve --resume ${word(file)}`;

/**
 * Draws the conclusion: a result ends well unless a signal brought it about; a failure names the last checkpoint. The checkpoint of a run
 * that ended by itself is not needed any more, where nothing else is kept either.
 *
 * @category Execution
 */
export const closing = (
  outcome: Outcome,
  signal: Signal | null,
  { resumeFrom, after }: Pick<OrderedRun, 'resumeFrom' | 'after'>,
): Closing => {
  const { result, failure, generations } = outcome;
  const checkpoint = outcome.checkpoint ?? (resumeFrom === null ? null : { generation: after, file: resumeFrom });
  const withWhere = (why: string): Failure => {
    const where =
      checkpoint !== null
        ? `; the last checkpoint is of generation ${checkpoint.generation}, go on with: ${goOn(checkpoint.file)}`
        : generations > 0
          ? '; no checkpoint had been written'
          : '';
    return failed(`${why.trim().replace(/[.;]$/, '')}${where}`);
  };
  if (result === null || failure !== null)
    return {
      failure: withWhere(failure ?? 'the host ended without a result'),
      keepCheckpoint: outcome.checkpoint !== null,
    };
  const interrupted = result.reason === 'interrupted';
  return {
    result,
    code: interrupted ? signalCode(signal) : exitCode.ok,
    keepCheckpoint: interrupted && signal !== 'EPIPE',
    unsaved: outcome.unsaved === null ? null : withWhere(outcome.unsaved),
  };
};

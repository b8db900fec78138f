import { randomInt } from 'node:crypto';
import { join } from 'node:path';
import type { Job, RunHost } from '@evorx/runs';
import * as E from 'fp-ts/Either';
import * as TE from 'fp-ts/TaskEither';
import { pipe } from 'fp-ts/function';
import { closing, goOn } from '../execution/closing';
import { execute } from '../execution/execute';
import { runJob } from '../execution/run-job';
import { signalCode, watchSignals } from '../execution/watch-signals';
import { openDestination, outDirectory } from '../files/destination';
import { generationsCsv } from '../files/generations-csv';
import { homeDirectory } from '../files/home';
import { keptFiles, saveResult } from '../files/kept-files';
import { backendVariable } from '../options/backend-variable';
import { dataDirectory } from '../options/data-directory';
import type { EvolveFlags } from '../options/evolve-flags';
import { orderedRun } from '../options/ordered-run';
import { displayFor } from '../output/display';
import { openingRemarks } from '../output/opening-remarks';
import { resultText } from '../output/result-text';
import { resultObject } from '../output/json-lines';
import type { ExitCode } from '../terminal/exit-code';
import { refuse } from '../terminal/refuse';
import type { Signal, Terminal } from '../terminal/terminal';

/**
 * What `evolve` works with; specs bring a host of their own.
 *
 * @category Commands
 */
export interface EvolveTools {
  readonly terminal: Terminal;
  /** Asked for only when the options have been found good. */
  readonly host: (job: Job) => Promise<RunHost>;
  readonly now: () => number;
}

const prepare = (flags: EvolveFlags, environment: Terminal['environment'], name: string) =>
  pipe(
    TE.fromEither(orderedRun(randomInt(2 ** 31))(flags)),
    TE.bindTo('run'),
    TE.bind('out', ({ run }) => TE.fromEither(outDirectory(flags.out, run.resumeFrom))),
    TE.chainFirst(({ run }) => backendVariable(environment, run.spec.recipe)),
    TE.chainFirst(({ run }) => dataDirectory(flags.data, environment, run.spec.recipe)),
    TE.bind('destination', ({ out }) => TE.fromEither(openDestination(out, homeDirectory(environment), name))),
  )();

/**
 * `evorx evolve`: checks everything, runs in this process, shows the run while it lasts and its champion at the end.
 *
 * @category Commands
 */
export const evolve =
  ({ terminal, host, now }: EvolveTools) =>
  async (flags: EvolveFlags): Promise<ExitCode> => {
    const prepared = await prepare(flags, terminal.environment, `cli-${now()}-${process.pid}`);
    if (E.isLeft(prepared)) return refuse(terminal)(prepared.left);
    const { run, destination } = prepared.right;
    const csv = generationsCsv(destination.out === null ? null : join(destination.out, 'generations.csv'), run.after);
    const quitAtOnce = (signal: Signal): void => {
      destination.close(true);
      const { checkpoint } = keptFiles(destination);
      terminal.err(checkpoint === null ? 'Quit.\n' : `Quit. Go on with: ${goOn(checkpoint)}\n`);
      terminal.quit(signalCode(signal));
    };
    const signals = watchSignals(terminal.signals, now, quitAtOnce);
    openingRemarks(flags, run.spec).forEach((text) => terminal.err(`${text}\n`));
    const outcome = await execute({
      host,
      job: runJob(run, destination, flags.data),
      display: displayFor(flags, terminal, run.spec),
      print: ({ to, text }) => terminal[to](text),
      record: csv.append,
      signals: terminal.signals,
    });
    csv.close();
    signals.stop();
    const end = closing(outcome, signals.first(), run);
    destination.close(end.keepCheckpoint);
    if ('failure' in end) return refuse(terminal)(end.failure);
    const kept = keptFiles(destination);
    const saved = saveResult(destination, resultObject(end.result, kept));
    terminal.out(resultText(flags, run.spec, end.result, kept, destination.out));
    return E.isLeft(saved) ? refuse(terminal)(saved.left) : end.code;
  };

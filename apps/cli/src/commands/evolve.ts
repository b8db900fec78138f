import { randomInt } from 'node:crypto';
import { dirname, join } from 'node:path';
import type { Recipe } from '@evorx/recipe';
import type { Job, RunHost } from '@evorx/runs';
import * as E from 'fp-ts/Either';
import * as TE from 'fp-ts/TaskEither';
import { pipe } from 'fp-ts/function';
import { closing, goOn } from '../execution/closing';
import { execute } from '../execution/execute';
import { runJob } from '../execution/run-job';
import { notSaving, openSaving, type Saving } from '../execution/saving';
import { signalCode, watchSignals } from '../execution/watch-signals';
import { type Destination, openDestination, outDirectory } from '../files/destination';
import { generationsCsv } from '../files/generations-csv';
import { homeDirectory } from '../files/home';
import { keptFiles, saveResult } from '../files/kept-files';
import { backendVariable } from '../options/backend-variable';
import { dataDirectory } from '../options/data-directory';
import type { EvolveFlags } from '../options/evolve-flags';
import { type OrderedRun, orderedRun } from '../options/ordered-run';
import { savedName } from '../options/saved-name';
import { closingRemarks } from '../output/closing-remarks';
import { displayFor } from '../output/display';
import { openingRemarks } from '../output/opening-remarks';
import { resultText } from '../output/result-text';
import { resultObject } from '../output/json-lines';
import type { ExitCode } from '../terminal/exit-code';
import { refuse } from '../terminal/refuse';
import type { Failure } from '../terminal/failure';
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

/** What is looked at beyond the options where a classifier is to be evolved. */
const surroundings = (
  flags: EvolveFlags,
  environment: Terminal['environment'],
  { problem }: Recipe,
): TE.TaskEither<Failure, void> =>
  'mnist' in problem
    ? pipe(
        backendVariable(environment),
        TE.chain(() => dataDirectory(flags.data, environment)),
      )
    : TE.right(undefined);

const CSV = 'generations.csv';

/** Of a run that is saved, the database is opened last: whatever is wrong before leaves none behind. */
const prepare = (flags: EvolveFlags, { terminal: { environment }, now }: EvolveTools) =>
  pipe(
    TE.fromEither(orderedRun(randomInt(2 ** 31))(flags)),
    TE.bindTo('run'),
    TE.bind('name', () => TE.fromEither(savedName(flags))),
    TE.bind('out', ({ run }) => TE.fromEither(outDirectory(flags.out, run.resumeFrom))),
    TE.chainFirst(({ run }) => surroundings(flags, environment, run.spec.recipe)),
    TE.bind('destination', ({ out }) =>
      TE.fromEither(openDestination(out, homeDirectory(environment), `cli-${now()}-${process.pid}`)),
    ),
    TE.bind('saving', ({ name, destination }) =>
      pipe(
        flags.save === true ? openSaving(environment, name, now) : TE.right<Failure, Saving>(notSaving),
        TE.mapLeft((failure) => {
          destination.close(false);
          return failure;
        }),
      ),
    ),
  )();

const csvOf = ({ out }: Destination, { after, resumeFrom }: OrderedRun) =>
  generationsCsv(out === null ? null : join(out, CSV), {
    after,
    earlier: resumeFrom === null ? null : join(dirname(resumeFrom), CSV),
  });

/**
 * `evorx evolve`: checks everything, lets a host run it, shows the run while it lasts and its champion at the end.
 *
 * @category Commands
 */
export const evolve =
  (tools: EvolveTools) =>
  async (flags: EvolveFlags): Promise<ExitCode> => {
    const { terminal, host, now } = tools;
    let opened: { readonly destination: Destination; readonly saving: Saving } | null = null;
    const remark = (text: string): void => terminal.err(`${text}\n`);
    const quitAtOnce = (signal: Signal): void => {
      opened?.destination.close(true);
      const checkpoint = opened && keptFiles(opened.destination).checkpoint;
      remark(checkpoint === null ? 'Quit.' : `Quit. Go on with: ${goOn(checkpoint)}`);
      if (opened?.saving.id) remark(`Run ${opened.saving.id} goes on where evorx serve finds it.`);
      terminal.quit(signalCode(signal));
    };
    // Before anything else: whoever interrupts while the data are being checked gets a result too.
    const signals = watchSignals(terminal.signals, now, quitAtOnce);
    const prepared = await prepare(flags, tools);
    if (E.isLeft(prepared)) {
      signals.stop();
      return refuse(terminal)(prepared.left);
    }
    const { run, destination, saving } = prepared.right;
    opened = prepared.right;
    const csv = csvOf(destination, run);
    openingRemarks(flags, run.spec, saving.id).forEach(remark);
    const outcome = await execute({
      host: async (job) => saving.through(await host(job)),
      job: runJob(run, destination, flags.data),
      display: displayFor(flags, terminal, run.spec),
      print: ({ to, text }) => terminal[to](text),
      record: csv.append,
      signals: signals.asked,
    });
    await saving.close();
    const end = closing(outcome, signals.first(), run);
    signals.stop();
    if ('failure' in end) {
      csv.close();
      destination.close(end.keepCheckpoint);
      return refuse(terminal)(end.failure);
    }
    const { result, code } = end;
    // Without a generation there is nothing to save, and a run that was to go on can do so from where it was.
    const out = result.generations < 0 ? null : destination.out;
    if (out === null) destination.close(end.keepCheckpoint);
    const files = keptFiles(destination);
    const kept = result.generations < 0 ? { ...files, checkpoint: files.checkpoint ?? run.resumeFrom } : files;
    const saved = out === null ? E.right(undefined) : saveResult(out, csv, resultObject(result, kept));
    terminal.out(resultText(flags, run.spec, result, kept, out));
    closingRemarks(flags, result, saving.id).forEach(remark);
    return E.isLeft(saved) ? refuse(terminal)(saved.left) : code;
  };

import { type Catalogue } from '@evorx/recipe';
import { dirname, join } from 'node:path';
import type { Job, RunHost } from '@evorx/runs';
import * as E from 'fp-ts/Either';
import { closing, goOn } from '../execution/closing';
import { execute } from '../execution/execute';
import { type PreparedRun, preparedRun } from '../execution/prepared-run';
import { runJob } from '../execution/run-job';
import { signalCode, watchSignals } from '../execution/watch-signals';
import type { Destination } from '../files/destination';
import { generationsCsv } from '../files/generations-csv';
import { genomeFile, keptFiles, saveResult } from '../files/kept-files';
import type { EvolveFlags } from '../options/evolve-flags';
import type { OrderedRun } from '../options/ordered-run';
import { closingRemarks } from '../output/closing-remarks';
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
  /** What recipes may name; what evorx brings unless given. */
  readonly catalogue?: Catalogue | undefined;
}

const CSV = 'generations.csv';

const csvOf = ({ out }: Destination, { after, resumeFrom }: OrderedRun, say: (text: string) => void) =>
  generationsCsv(out === null ? null : join(out, CSV), {
    after,
    earlier: resumeFrom === null ? null : join(dirname(resumeFrom), CSV),
    say,
  });

/**
 * `evorx evolve`: checks everything, lets a host run it, shows the run while it lasts and its champion at the end.
 *
 * @category Commands
 */
export const evolve =
  ({ terminal, host, now, catalogue }: EvolveTools) =>
  async (flags: EvolveFlags): Promise<ExitCode> => {
    let opened: PreparedRun | null = null;
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
    const prepared = await preparedRun(flags, terminal.environment, now, catalogue)();
    if (E.isLeft(prepared)) {
      signals.stop();
      return refuse(terminal)(prepared.left);
    }
    const { run, destination, saving } = prepared.right;
    opened = prepared.right;
    const csv = csvOf(destination, run, remark);
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
      if (saving.id !== null)
        remark(
          `Run ${saving.id} is kept: where it has a checkpoint, evorx serve can resume it, with resumeRun(id: "${saving.id}").`,
        );
      return refuse(terminal)(end.failure);
    }
    const { result, code } = end;
    const { champion, front } = outcome;
    // Without a generation there is nothing to save, and a run that was to go on can do so from where it was.
    const out = result.generations < 0 ? null : destination.out;
    if (out === null) destination.close(end.keepCheckpoint);
    const files = { ...keptFiles(destination), genome: genomeFile(out, champion) };
    const kept = result.generations < 0 ? { ...files, checkpoint: files.checkpoint ?? run.resumeFrom } : files;
    const saved =
      out === null
        ? E.right(undefined)
        : saveResult(out, csv, resultObject(result, champion, kept, front), {
            file: kept.genome,
            json: champion?.json ?? null,
          });
    if (out !== null) destination.close(end.keepCheckpoint);
    terminal.out(resultText(flags, run.spec, { result, champion, front, kept, out }));
    closingRemarks(flags, result, saving.id).forEach(remark);
    if (E.isLeft(saved)) return refuse(terminal)(saved.left);
    // A run without a directory that ended by itself needs no checkpoint.
    const missed = out !== null || end.keepCheckpoint ? end.unsaved : null;
    return missed === null ? code : refuse(terminal)(missed);
  };

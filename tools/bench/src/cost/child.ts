import { type Overrides, type SizedRun, sizedRun } from './sized-run';

/**
 * What the process of a run is told: first what to run, then how many generations to make. It answers each with
 * milliseconds a generation, or with what went wrong.
 */
export type Command =
  | { readonly type: 'start'; readonly preset: string; readonly overrides: Overrides }
  | { readonly type: 'round'; readonly generations: number };

let run: SizedRun | undefined;

const obey = async (command: Command): Promise<number> => {
  if (command.type === 'round') return run!.round(command.generations);
  run = await sizedRun(command.preset, command.overrides);
  return run.round(1);
};

process.on('message', (command: Command) => {
  obey(command).then(
    (milliseconds) => process.send!(milliseconds),
    (error: unknown) => process.send!(error instanceof Error ? error.message : String(error)),
  );
});

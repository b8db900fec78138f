import { fork } from 'node:child_process';
import { join } from 'node:path';
import type { Command } from './child';
import type { Overrides, SizedRun } from './sized-run';

/** A run in a process of its own. */
export interface ChildRun extends SizedRun {
  readonly end: () => void;
}

/** Starts one. Several sizes in one process wear in each other's memory: the largest was a fifth slower there. */
export const inChild = async (preset: string, overrides: Overrides): Promise<ChildRun> => {
  const child = fork(join(__dirname, 'child.js'), { stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
  const gone = new Promise<never>((_, reject) => {
    child.once('exit', () => reject(new Error(`the process of ${preset} is gone`)));
  });
  // Whoever waits for an answer hears of it.
  gone.catch(() => undefined);
  const tell = (command: Command): Promise<number> => {
    const answer = new Promise<number>((resolve, reject) => {
      child.once('message', (said: number | string) =>
        typeof said === 'number' ? resolve(said) : reject(new Error(said)),
      );
    });
    child.send(command);
    return Promise.race([answer, gone]);
  };
  await tell({ type: 'start', preset, overrides });
  return {
    round: (generations) => tell({ type: 'round', generations }),
    end: () => void child.kill(),
  };
};

import type { Asked } from '@evorx/runs';
import { execFile, fork } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type Observable, ReplaySubject } from 'rxjs';

const PROGRAM = join(__dirname, 'appending-process.cjs');

/** What a process that appends says. */
export type Said =
  | { readonly type: 'opened'; readonly claimed: boolean }
  | { readonly type: 'appended'; readonly index: number }
  | { readonly type: 'asked'; readonly asked: Asked };

/** A process that claims a run and appends generations to it, one by one, until it is killed. */
export interface StoreProcess {
  /** Everything that it says, from the first word on. */
  readonly said: Observable<Said>;
  /** kill -9; resolves when it is gone. */
  readonly kill: () => Promise<void>;
}

/** Starts a process that appends to a run. */
export const appendingProcess = (url: string, id: string): StoreProcess => {
  const child = fork(PROGRAM, [url, id], { execArgv: [] });
  const said = new ReplaySubject<Said>();
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.on('message', (message) => said.next(message as Said));
  child.once('exit', () => said.complete());
  return {
    said,
    kill: () => {
      child.kill('SIGKILL');
      return gone;
    },
  };
};

/** Runs a process that opens the store, counts its runs, and closes nothing; gives what it prints. */
export const openingProcess = async (url: string): Promise<string> =>
  (await promisify(execFile)(process.execPath, [PROGRAM, url])).stdout.trim();

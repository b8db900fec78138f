import { requireOption, wholeNumber } from '@evorx/core';
import { type CatalogueDescription, describedCatalogue, standard } from '@evorx/recipe';
import * as E from 'fp-ts/Either';
import type { TaskEither } from 'fp-ts/TaskEither';
import { fork } from 'node:child_process';
import { join } from 'node:path';
import type { UsedModules } from './used-modules';

/** From `src` and from `dist` alike. */
const SCRIPT = join(__dirname, '..', 'dist', 'describe.js');
/** How long modules may take to load. */
const DEADLINE_MS = 30_000;

type Answer =
  | { readonly refused: string }
  | { readonly description: CatalogueDescription; readonly hashes: Readonly<Record<string, string>> };

/** What a process of its own says of the modules. */
const asked = (files: ReadonlyArray<string>, env: NodeJS.ProcessEnv, deadlineMs: number): Promise<Answer> =>
  new Promise((resolve) => {
    const child = fork(SCRIPT, [...files], { env, stdio: ['ignore', 'ignore', 'pipe', 'ipc'], execArgv: [] });
    let said = '';
    const late = setTimeout(() => {
      child.kill('SIGKILL');
      resolve({ refused: `${files.join(', ')} cannot be loaded: not done after ${deadlineMs / 1000} s` });
    }, deadlineMs);
    child.stderr?.setEncoding('utf8').on('data', (text: string) => (said = (said + text).slice(-4_096)));
    child.once('message', (answer: Answer) => resolve(answer));
    child.once('close', (code, signal) => {
      clearTimeout(late);
      const reason = said.split('\n').find((line) => line.includes('Error')) ?? `it ended with ${signal ?? code}`;
      resolve({ refused: `${files.join(', ')} cannot be loaded: ${reason.trim()}` });
    });
  });

/**
 * Describes what modules bring, without running any of their code in this process: another one loads them, with `env`
 * as its environment, and ends. They get `deadlineMs` milliseconds, 30,000 by default, to load. The catalogue decodes
 * and shows recipes; what the modules brought cannot be run with it. Left, in one line: what is wrong with which.
 *
 * Throws `OptionError` unless `deadlineMs` is a whole number from 1.
 *
 * @category Modules
 * @example
 * import { describeModules } from '@evorx/modules';
 *
 * void describeModules([], process.env)().then((used) => console.log(used._tag)); // Right: evorx's own catalogue
 */
export const describeModules = (
  files: ReadonlyArray<string>,
  env: NodeJS.ProcessEnv,
  deadlineMs: number = DEADLINE_MS,
): TaskEither<string, UsedModules> => {
  requireOption('describeModules', 'deadlineMs', deadlineMs, wholeNumber({ min: 1 }));
  return async () => {
    if (files.length === 0) return E.right({ catalogue: standard, files, hashes: {} });
    const answer = await asked(files, env, deadlineMs);
    if ('refused' in answer) return E.left(answer.refused);
    const described = describedCatalogue(standard, answer.description);
    return E.isLeft(described)
      ? E.left(described.left.message)
      : E.right({ catalogue: described.right, files, hashes: answer.hashes });
  };
};

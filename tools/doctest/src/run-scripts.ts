import { execFile } from 'node:child_process';
import { availableParallelism } from 'node:os';

const TIMEOUT_MS = 60_000;

const runScript = (script: string, directory: string): Promise<string | null> =>
  new Promise((resolve) => {
    execFile(
      process.execPath,
      [script],
      { cwd: directory, timeout: TIMEOUT_MS, killSignal: 'SIGKILL' },
      (error, _, stderr) =>
        resolve(
          error === null ? null : error.killed ? `took longer than ${TIMEOUT_MS / 1000} s` : stderr || error.message,
        ),
    );
  });

/** Runs each script in a process of its own, a few at a time; gives for each what it failed with, or null. */
export const runScripts = async (
  scripts: ReadonlyArray<string>,
  directory: string,
): Promise<ReadonlyArray<string | null>> => {
  const results = new Array<string | null>(scripts.length).fill(null);
  const queue = scripts.entries();
  const worker = async () => {
    for (const [index, script] of queue) results[index] = await runScript(script, directory);
  };
  await Promise.all(Array.from({ length: Math.max(2, availableParallelism()) }, worker));
  return results;
};

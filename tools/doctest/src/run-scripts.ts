import { fork } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const TIMEOUT_MS = 60_000;
const PROCESSES = 2;

interface Message {
  readonly type: 'began' | 'ended';
  readonly index: number;
  readonly failure: string | null;
}

/** One process, from the script at `first` on; gives the index of the script that ended it early, and why, or null. */
const runFrom = (
  list: string,
  first: number,
  directory: string,
  timeoutMs: number,
  record: (index: number, failure: string | null) => void,
): Promise<{ readonly index: number; readonly failure: string } | null> =>
  new Promise((resolve) => {
    let running = first;
    let over = true;
    let late = false;
    let complaints = '';
    let timer: NodeJS.Timeout | undefined;
    const child = fork(join(__dirname, 'run-batch.mjs'), [list, String(first)], {
      cwd: directory,
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      execArgv: [],
    });
    child.stderr?.on('data', (data: Buffer) => (complaints = (complaints + data.toString()).slice(-4000)));
    child.on('message', ({ type, index, failure }: Message) => {
      clearTimeout(timer);
      running = index;
      over = type === 'ended';
      if (over) return record(index, failure);
      complaints = '';
      timer = setTimeout(() => {
        late = true;
        child.kill('SIGKILL');
      }, timeoutMs);
    });
    child.on('close', (code) => {
      clearTimeout(timer);
      if (over && code === 0) return resolve(null);
      resolve({
        index: running,
        failure: late ? `took longer than ${timeoutMs / 1000} s` : `ended its process with ${code}: ${complaints}`,
      });
    });
  });

const runBatch = async (
  scripts: ReadonlyArray<string>,
  directory: string,
  timeoutMs: number,
): Promise<ReadonlyArray<string | null>> => {
  const results = new Array<string | null>(scripts.length).fill('was not run');
  const lists = mkdtempSync(join(tmpdir(), 'evorx-scripts-'));
  const list = join(lists, 'scripts.json');
  writeFileSync(list, JSON.stringify(scripts));
  try {
    for (let next = 0; next < scripts.length;) {
      const early = await runFrom(list, next, directory, timeoutMs, (index, failure) => (results[index] = failure));
      if (early === null) break;
      results[early.index] = early.failure;
      next = early.index + 1;
    }
  } finally {
    rmSync(lists, { recursive: true, force: true });
  }
  return results;
};

/**
 * Runs each script until nothing of it is pending, all of them in two processes, which load the packages once; one
 * that takes too long or ends its process is followed by the others in a new one. Gives for each what it failed with,
 * or null.
 */
export const runScripts = async (
  scripts: ReadonlyArray<string>,
  directory: string,
  timeoutMs = TIMEOUT_MS,
): Promise<ReadonlyArray<string | null>> => {
  const batches = await Promise.all(
    Array.from({ length: PROCESSES }, (_, own) =>
      runBatch(
        scripts.filter((__, index) => index % PROCESSES === own),
        directory,
        timeoutMs,
      ),
    ),
  );
  return scripts.map((_, index) => batches[index % PROCESSES]?.[Math.floor(index / PROCESSES)] ?? null);
};

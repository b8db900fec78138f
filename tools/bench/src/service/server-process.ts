import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const SERVER = join(__dirname, '..', '..', '..', '..', 'apps', 'api', 'dist', 'main.js');
const LIVE = /^evorx is live on (http:\S+)$/;

/** A server in a process of its own, as `npm start` starts it, with a home of its own. */
export interface ServerProcess {
  readonly pid: number;
  readonly port: number;
  /** What GraphQL answers; an error is thrown. */
  readonly ask: <T>(query: string, variables?: Readonly<Record<string, unknown>>) => Promise<T>;
  /** Resident memory of the process, in MiB. */
  readonly memory: () => number;
  /** What it has computed so far, in seconds of a core; the processes of its runs are not counted. */
  readonly cpu: () => number;
  /** Stops it, and forgets its home unless it was given one. */
  readonly stop: () => Promise<void>;
  /** Ends it as a crash would, and forgets nothing. */
  readonly kill: () => Promise<void>;
}

interface Answer<T> {
  readonly data?: T;
  readonly errors?: ReadonlyArray<{ readonly message: string }>;
}

/** Starts a server with these variables over those of this process. Linux alone tells of another process's memory. */
export const serverProcess = async (env: Readonly<Record<string, string>> = {}): Promise<ServerProcess> => {
  const home = env['EVORX_HOME'] ?? mkdtempSync(join(tmpdir(), 'evorx-bench-'));
  const server = spawn(process.execPath, [SERVER], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, PORT: '0', EVORX_HOME: home, ...env },
  });
  const ended = new Promise<void>((resolve) => server.once('close', () => resolve()));
  const stop = async (): Promise<void> => {
    server.kill('SIGTERM');
    await ended;
    if (env['EVORX_HOME'] === undefined) rmSync(home, { recursive: true, force: true });
  };
  const kill = async (): Promise<void> => {
    server.kill('SIGKILL');
    await ended;
  };
  const url = await new Promise<string>((resolve, reject) => {
    createInterface({ input: server.stdout }).on('line', (line) => {
      const live = LIVE.exec(line);
      if (live !== null) resolve(live[1]!);
    });
    void ended.then(() => reject(new Error('the server did not start')));
  });
  const port = Number(new URL(url).port);
  return {
    pid: server.pid!,
    port,
    ask: async <T>(query: string, variables: Readonly<Record<string, unknown>> = {}) => {
      const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query, variables }),
      });
      const { data, errors } = (await response.json()) as Answer<T>;
      if (data === undefined || errors !== undefined) throw new Error(errors?.[0]?.message ?? 'no answer');
      return data;
    },
    memory: () => Number(/^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${server.pid}/status`, 'utf8'))![1]) / 1024,
    cpu: () => {
      // Behind the name, which is in parentheses: the 14th and 15th field of the line, in hundredths of a second.
      const fields = readFileSync(`/proc/${server.pid}/stat`, 'utf8').split(') ')[1]!.split(' ');
      return (Number(fields[11]) + Number(fields[12])) / 100;
    },
    stop,
    kill,
  };
};

import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const APPS = join(__dirname, '..', '..', '..');
const MAIN = join(APPS, 'api', 'dist', 'main.js');
const COMMAND = join(APPS, 'cli', 'bin', 'evorx.mjs');

/** A server in a process of its own, with a home of its own that outlives it. */
export interface RealServer {
  readonly url: string;
  readonly ask: <T>(query: string, variables?: Record<string, unknown>) => Promise<T>;
  readonly stop: () => Promise<void>;
  /** Starts it again at the same address. */
  readonly start: () => Promise<void>;
  /** Stops it for good, and removes its home. */
  readonly remove: () => Promise<void>;
}

const LIVE = /evorx is live on (http:\/\/localhost:(\d+))/;

/** Starts the server that users start: that of the API, or, in a directory of theirs, `evorx serve`. */
export const realServer = async (directory?: string): Promise<RealServer> => {
  const home = mkdtempSync(join(tmpdir(), 'evorx-dashboard-'));
  let child: ChildProcess | null = null;
  let port = '0';
  let url = '';

  const start = async (): Promise<void> => {
    const started = spawn(process.execPath, directory === undefined ? [MAIN] : [COMMAND, 'serve'], {
      cwd: directory,
      // WebAssembly comes from npm: what is tested here is not how fast candidates are scored.
      env: {
        ...process.env,
        PORT: port,
        HOST: '',
        EVORX_HOME: home,
        EVORX_BACKEND: 'wasm',
        DATABASE_URL: '',
        EVORX_TOKEN: '',
        EVORX_USE: '',
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child = started;
    let said = '';
    [url = '', port = '0'] = await new Promise<ReadonlyArray<string>>((resolve, reject) => {
      started.stderr.on('data', (chunk: Buffer) => (said += String(chunk)));
      started.stdout.on('data', (chunk: Buffer) => {
        said += String(chunk);
        const found = LIVE.exec(said);
        if (found !== null) resolve(found.slice(1));
      });
      started.once('exit', (code) => reject(new Error(`The server ended with ${code}: ${said}`)));
    });
  };
  const stop = async (): Promise<void> => {
    const running = child;
    if (running === null || running.exitCode !== null) return;
    const ended = new Promise((resolve) => running.once('exit', resolve));
    running.kill('SIGTERM');
    await ended;
  };

  await start();
  return {
    get url() {
      return url;
    },
    ask: async <T>(query: string, variables: Record<string, unknown> = {}): Promise<T> => {
      const response = await fetch(`${url.replace('localhost', '127.0.0.1')}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query, variables }),
      });
      const { data, errors } = (await response.json()) as { data: T; errors?: unknown };
      if (errors !== undefined) throw new Error(JSON.stringify(errors));
      return data;
    },
    stop,
    start,
    remove: async () => {
      await stop();
      rmSync(home, { recursive: true, force: true });
    },
  };
};

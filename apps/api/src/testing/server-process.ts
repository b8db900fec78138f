import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The server alone: `main.js` would start a first run of MNIST. */
const SCRIPT = `
const { optionsFromEnvironment, startServer } = require(${JSON.stringify(join(__dirname, '../../dist/index.js'))});
startServer(optionsFromEnvironment(process.env).right).then((server) => {
  process.on('SIGTERM', () => server.close().then(() => process.exit(0)));
  process.stdout.write(server.url);
});`;

/**
 * A server in a process of its own, with a database in a file unless a URL is given, that can be stopped, killed, and
 * started again at the same address.
 */
export interface ServerProcess {
  readonly url: () => string;
  readonly ask: <T>(query: string, variables?: Record<string, unknown>) => Promise<T>;
  /** Ends the process, and starts another. */
  readonly restart: (signal: 'SIGTERM' | 'SIGKILL') => Promise<void>;
  /** Ends the process; gives its exit code. */
  readonly stop: () => Promise<number | null>;
}

/** Its files are in `home`, which stays; in a new directory, where it is left out, which goes with it. */
export const serverProcess = async (
  given?: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<ServerProcess> => {
  const home = given ?? mkdtempSync(join(tmpdir(), 'evorx-restart-'));
  let url = '';
  let server: ChildProcess;
  const start = async (): Promise<void> => {
    server = spawn(process.execPath, ['-e', SCRIPT], {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: {
        ...process.env,
        EVORX_HOME: home,
        DATABASE_URL: '',
        PORT: url === '' ? '0' : new URL(url).port,
        ...environment,
      },
    });
    const [said] = (await Promise.race([
      once(server.stdout!, 'data'),
      once(server, 'exit').then(() => Promise.reject(new Error('The server did not start.'))),
    ])) as [Buffer];
    url = String(said).replace('localhost', '127.0.0.1');
  };
  const end = async (signal: 'SIGTERM' | 'SIGKILL'): Promise<number | null> => {
    const gone = once(server, 'exit');
    server.kill(signal);
    const [code] = (await gone) as [number | null];
    return code;
  };
  await start();
  return {
    url: () => url,
    ask: async <T>(query: string, variables: Record<string, unknown> = {}) => {
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query, variables }),
      });
      return ((await response.json()) as { data: T }).data;
    },
    restart: async (signal) => {
      await end(signal);
      await start();
    },
    stop: async () => {
      const code = await end('SIGTERM');
      if (given === undefined) rmSync(home, { recursive: true, force: true });
      return code;
    },
  };
};

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** What users start, but without a first run of MNIST, and with less patience for a database that is gone. */
const SCRIPT = `
const { serve } = require(${JSON.stringify(join(__dirname, '../../dist/index.js'))});
const stop = new AbortController();
process.on('SIGTERM', () => stop.abort());
const io = { env: process.env, out: process.stdout, err: process.stderr, stop: stop.signal };
const parts = { firstRun: false, lost: { graceMs: Number(process.env.GRACE_MS), everyMs: 100 } };
serve(io, {}, parts).then((code) => process.exit(code));`;

/** A server as users start it, in a process of its own, and how that ends. */
export interface ServingProcess {
  readonly url: string;
  readonly kill: (signal: 'SIGTERM' | 'SIGKILL') => void;
  /** Its exit code, and what it wrote to stderr. */
  readonly ended: Promise<{ readonly code: number | null; readonly said: string }>;
}

/** Serves what is in `home`; a database that is gone for `graceMs` ends it. */
export const servingProcess = async (home: string, graceMs: number): Promise<ServingProcess> => {
  const server = spawn(process.execPath, ['-e', SCRIPT], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      EVORX_HOME: home,
      DATABASE_URL: '',
      PORT: '0',
      LOG_LEVEL: 'silent',
      EVORX_CHECKPOINT_MS: '200',
      GRACE_MS: String(graceMs),
    },
  });
  let said = '';
  server.stderr.on('data', (text: Buffer) => (said += String(text)));
  const ended = once(server, 'close').then(([code]) => ({ code: code as number | null, said }));
  const [first] = (await Promise.race([
    once(server.stdout, 'data'),
    ended.then(() => Promise.reject(new Error(`The server did not start: ${said}`))),
  ])) as [Buffer];
  const url = /live on (\S+)/.exec(String(first))![1]!.replace('localhost', '127.0.0.1');
  return { url, kill: (signal) => void server.kill(signal), ended };
};

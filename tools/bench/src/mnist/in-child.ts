import { fork } from 'node:child_process';
import { join } from 'node:path';
import type { Order, RunRecord } from './run-record';

const MODULE = join(__dirname, 'child.js');

/** What a process of its own, which ends with it, answers to a message. */
const asked = (message: Order | null): Promise<unknown> =>
  new Promise((resolve, reject) => {
    const child = fork(MODULE, { stdio: ['ignore', 'ignore', 'pipe', 'ipc'] });
    const output: Array<Buffer> = [];
    let answered = false;
    child.stderr?.on('data', (chunk: Buffer) => output.push(chunk));
    child.on('message', (reply: { readonly answer: unknown }) => {
      answered = true;
      resolve(reply.answer);
    });
    child.on('error', reject);
    child.on('close', (code) => {
      if (!answered) reject(new Error(`the run ended with ${code}: ${Buffer.concat(output).toString().trim()}`));
    });
    child.send({ order: message });
  });

/** One run, measured in a process of its own. */
export const runInChild = async (order: Order): Promise<RunRecord> => (await asked(order)) as RunRecord;

/** GFLOP/s of a plain `tf.matMul` on this machine, now. */
export const plainInChild = async (): Promise<number> => (await asked(null)) as number;

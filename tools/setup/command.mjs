import { spawn } from 'node:child_process';
import { ROOT } from './paths.mjs';

/** Runs a command in the repository; what it prints is kept, for when it fails. */
export const run = (command, args, { environment = process.env } = {}) =>
  new Promise((resolve) => {
    const child = spawn(command, args, { cwd: ROOT, env: environment, stdio: ['ignore', 'pipe', 'pipe'] });
    const output = [];
    child.stdout.on('data', (chunk) => output.push(chunk));
    child.stderr.on('data', (chunk) => output.push(chunk));
    child.on('error', (error) => resolve({ ok: false, output: error.message }));
    child.on('close', (code) => resolve({ ok: code === 0, output: Buffer.concat(output).toString().trim() }));
  });

/** A script of an installed package, as arguments for `node`. */
export const script = (path, ...args) => [`${ROOT}node_modules/${path}`, ...args];

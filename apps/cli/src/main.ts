#!/usr/bin/env node
import { commandLine } from './command-line';
import { processTerminal } from './terminal/process-terminal';

const terminal = processTerminal();
// An evaluation may wait for something that keeps no process alive, a promise for instance: without this, Node would
// leave in the middle of a run.
const alive = setInterval(() => undefined, 2 ** 30);

void commandLine(terminal)(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
  clearInterval(alive);
  // Libraries may hold on to sockets and threads: what is printed is flushed, then the process ends.
  // One turn later, since what could not be written is told after the callbacks.
  process.stdout.write('', () => process.stderr.write('', () => setImmediate(() => process.exit(code))));
});

#!/usr/bin/env node
import { commandLine } from './command-line';
import { processTerminal } from './terminal/process-terminal';

const terminal = processTerminal();

void commandLine(terminal)(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
  // Libraries may hold on to sockets and threads: what is printed is flushed, then the process ends.
  // One turn later, since what could not be written is told after the callbacks.
  process.stdout.write('', () => process.stderr.write('', () => setImmediate(() => process.exit(code))));
});

import { fromEventPattern, merge, type Observable, share } from 'rxjs';
import { exitCode } from './exit-code';
import { reasonOf } from './reason-of';
import type { Signal, Terminal } from './terminal';

const signal = (name: 'SIGINT' | 'SIGTERM'): Observable<Signal> =>
  fromEventPattern<Signal>(
    (handler) => process.on(name, handler),
    (handler) => process.off(name, handler),
    () => name,
  );

/**
 * The terminal that this process runs in. A reader of stdout that has gone (`| head`) is a request to stop where someone listens for
 * those, and else ends the process quietly: what is printed afterwards goes nowhere. A stdout that takes nothing for any other reason (a full
 * disk) ends the process with one line.
 *
 * @category Ports
 */
export const processTerminal = (): Terminal => {
  const listeners = new Set<(gone: Signal) => void>();
  let deaf = false;
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') {
      process.stderr.write(`evorx: stdout cannot be written to (${reasonOf(error)})\n`);
      process.exit(exitCode.failed);
    }
    deaf = true;
    if (listeners.size === 0) process.exit(0);
    listeners.forEach((listener) => listener('EPIPE'));
  });
  const gone = fromEventPattern<Signal>(
    (handler) => listeners.add(handler),
    (handler) => listeners.delete(handler),
  );
  return {
    out: (text) => void (deaf || process.stdout.write(text)),
    err: (text) => void process.stderr.write(text),
    interactive: process.stdout.isTTY === true && process.env['TERM'] !== 'dumb',
    columns: () => process.stdout.columns ?? 80,
    environment: process.env,
    signals: merge(signal('SIGINT'), signal('SIGTERM'), gone).pipe(share()),
    quit: (code) => process.exit(code),
  };
};

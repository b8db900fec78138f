import { setFlagsFromString } from 'node:v8';
import { serve } from './server/serve';

// What thousands of events a second leave behind is cleared away when it is half as much as what lives; V8 by itself would let it grow to a
// multiple first.
setFlagsFromString('--heap-growing-percent=50');

// Who read what it says may be gone, as with `| head`: that is no reason to be gone, too, with runs that would not have written their checkpoints.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);

const stop = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.on(signal, () => {
    // Whoever asks twice does not want to wait for checkpoints.
    if (stop.signal.aborted) process.exit(130);
    stop.abort();
  });

void serve({ env: process.env, out: process.stdout, err: process.stderr, stop: stop.signal }).then(
  (code) => process.exit(code),
  (error: unknown) => {
    process.stderr.write(`evorx: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  },
);

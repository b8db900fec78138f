import { serve } from './server/serve';

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

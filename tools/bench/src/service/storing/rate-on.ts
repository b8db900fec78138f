import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { forkedHost } from '@evorx/host';
import { type RunStore, createRuns, journal, lanes, withRecent } from '@evorx/runs';
import * as E from 'fp-ts/Either';

/** Enough that checkpoints and champions are kept meanwhile, and that a moment of the machine's does not decide. */
const GENERATIONS = 900;
/** As the server has them. */
const CHECKPOINT_MS = 10_000;
const WRITE_MS = 90;

/**
 * Generations a second of `mnist-es` as a service on that store makes them, on the run's own clock: what is loaded
 * first does not count.
 */
export const rateOn = async (kept: RunStore): Promise<number> => {
  const store = withRecent(kept);
  const directory = mkdtempSync(join(tmpdir(), 'evorx-storing-'));
  const runs = createRuns({
    store,
    host: forkedHost(),
    ids: randomUUID,
    now: Date.now,
    seeds: () => 1,
    directory,
    lane: lanes({ classifiers: 1, others: 1 }),
    checkpointEveryMs: CHECKPOINT_MS,
    writeEveryMs: WRITE_MS,
    dataDirectory: process.env['EVORX_MNIST_DIR'] ?? null,
  });
  try {
    const started = await runs.start({ preset: 'mnist-es', generations: GENERATIONS, seed: 1 })();
    if (E.isLeft(started)) throw new Error(JSON.stringify(started.left));
    let [first, last] = [0, 0];
    for await (const event of journal(store)(started.right.id)) {
      if (event.type === 'Failed') throw new Error(event.error);
      if (event.type !== 'Advanced') continue;
      last = event.generation.elapsedMs;
      if (event.generation.index === 0) first = last;
    }
    return (1000 * GENERATIONS) / (last - first);
  } finally {
    await runs.shutdown(0)();
    rmSync(directory, { recursive: true, force: true });
  }
};

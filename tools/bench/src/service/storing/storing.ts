import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RunStore, StoreError } from '@evorx/runs';
import { inMemoryStore, openStore } from '@evorx/store';
import { postgresIsTested, startPostgres } from '@evorx/store/testing';
import * as E from 'fp-ts/Either';
import * as TE from 'fp-ts/TaskEither';
import type { TaskEither } from 'fp-ts/TaskEither';
import { type Benchmark, type Figure, median } from '../../figure';
import { rateOn } from './rate-on';

const PAIRS = 5;

const rateOnOpened = async (open: TaskEither<StoreError, RunStore>): Promise<number> => {
  const store = await open();
  if (E.isLeft(store)) throw new Error(store.left.message);
  try {
    return await rateOn(store.right);
  } finally {
    await store.right.close()();
  }
};

/** One after the other, time after time, so that whatever else the machine does falls on both. */
const measured = async (
  database: string,
  open: () => TaskEither<StoreError, RunStore>,
  say: (line: string) => void,
): Promise<Figure> => {
  const kept: Array<number> = [];
  const remembered: Array<number> = [];
  for (let pair = 0; pair < PAIRS; pair++) {
    remembered.push(await rateOnOpened(TE.right(inMemoryStore())));
    kept.push(await rateOnOpened(open()));
    say(
      `storing: ${kept.at(-1)!.toFixed(2)} generations a second on ${database}, ${remembered.at(-1)!.toFixed(2)} in memory`,
    );
  }
  const [value, baseline] = [median(kept), median(remembered)];
  return {
    name: `storing: mnist-es kept on ${database}`,
    value,
    unit: 'gen/s',
    baseline: { name: 'in memory', value: baseline },
    // Of each pair, since its two runs have the same machine around them; another pair may have another.
    judged: median(kept.map((rate, pair) => rate / remembered[pair]!)),
    better: 'higher',
    must: 0.95,
    aim: 0.98,
  };
};

/** What it costs a run to be kept: its generations a second on a database, against those of the same service whose store forgets. */
export const storing: Benchmark = async (say) => {
  const home = mkdtempSync(join(tmpdir(), 'evorx-storing-'));
  try {
    const file = await measured('libSQL', () => openStore(`file:${join(home, 'evorx.db')}`), say);
    if (!postgresIsTested()) {
      say('storing: PostgreSQL is not installed: skipped');
      return [file];
    }
    const postgres = await startPostgres();
    try {
      const url = await postgres.database();
      return [file, await measured('PostgreSQL', () => openStore(url), say)];
    } finally {
      await postgres.stop();
    }
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
};

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

const ROUNDS = 9;

/** Where runs are kept; opened for each measurement. */
interface Place {
  readonly name: string;
  readonly open: () => TaskEither<StoreError, RunStore>;
}

const MEMORY: Place = { name: 'memory', open: () => TE.right(inMemoryStore()) };

const rateOnPlace = async ({ open }: Place): Promise<number> => {
  const store = await open()();
  if (E.isLeft(store)) throw new Error(store.left.message);
  try {
    return await rateOn(store.right);
  } finally {
    await store.right.close()();
  }
};

/** Each once, forth and back in turns, so that whatever else the machine does falls on all alike. */
const rounds = async (
  places: ReadonlyArray<Place>,
  say: (line: string) => void,
): Promise<ReadonlyArray<ReadonlyMap<Place, number>>> => {
  const measured: Array<ReadonlyMap<Place, number>> = [];
  for (let round = 0; round < ROUNDS; round++) {
    const rates = new Map<Place, number>();
    for (const place of round % 2 === 0 ? places : places.toReversed()) rates.set(place, await rateOnPlace(place));
    const words = places.map((place) => `${rates.get(place)!.toFixed(2)} on ${place.name}`);
    say(`storing: generations a second: ${words.join(', ')}`);
    measured.push(rates);
  }
  return measured;
};

const figure = (place: Place, measured: ReadonlyArray<ReadonlyMap<Place, number>>): Figure => {
  const ratesOn = (of: Place): ReadonlyArray<number> => measured.map((rates) => rates.get(of)!);
  return {
    name: `storing: mnist-es kept on ${place.name}`,
    value: median(ratesOn(place)),
    unit: 'gen/s',
    baseline: { name: 'in memory', value: median(ratesOn(MEMORY)) },
    // Of each round, since its runs have the same machine around them; another round may have another.
    judged: median(measured.map((rates) => rates.get(place)! / rates.get(MEMORY)!)),
    better: 'higher',
    must: 0.95,
    aim: 0.98,
  };
};

/**
 * What it costs a run to be kept: its generations a second on a database, against those of the same service whose store
 * forgets.
 */
export const storing: Benchmark = async (say) => {
  const home = mkdtempSync(join(tmpdir(), 'evorx-storing-'));
  try {
    const file: Place = { name: 'libSQL', open: () => openStore(`file:${join(home, 'evorx.db')}`) };
    if (!postgresIsTested()) {
      say('storing: PostgreSQL is not installed: skipped');
      return [figure(file, await rounds([MEMORY, file], say))];
    }
    const postgres = await startPostgres();
    try {
      const url = await postgres.database();
      const server: Place = { name: 'PostgreSQL', open: () => openStore(url) };
      const measured = await rounds([MEMORY, file, server], say);
      return [figure(file, measured), figure(server, measured)];
    } finally {
      await postgres.stop();
    }
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
};

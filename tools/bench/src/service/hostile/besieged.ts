import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { seed } from '@evorx/random';
import { openStore } from '@evorx/store';
import { serverProcess } from '../server-process';
import { attacks } from './attacks';
import { carryOut } from './carry-out';
import { clientOf } from './client-of';
import type { Outcome } from './outcome-of';
import { stateOf } from './state-of';

/** What attacks came to. */
export interface Siege {
  /** How many attacks had which outcome. */
  readonly outcomes: Readonly<Record<Outcome | 'left open', number>>;
  /** Attacks that were not refused, in words. */
  readonly breaches: ReadonlyArray<string>;
  /** Whether the database is as it was. */
  readonly unchanged: boolean;
  /** Requests of somebody who means well, between the attacks, that failed. */
  readonly unserved: number;
  /** What the server's memory grew by since a fifth of the attacks were over, in MiB. */
  readonly growth: number;
}

const TOKEN = 'a-token-for-this-siege';
const WAVE = 250;
const SEED = 1;

/**
 * Attacks a server in a process of its own, with runs in its database, wave after wave; connections that are left open
 * are held until the end.
 */
export const besieged = async (count: number, say: (line: string) => void): Promise<Siege> => {
  const home = mkdtempSync(join(tmpdir(), 'evorx-siege-'));
  const url = `file:${join(home, 'evorx.db')}`;
  const server = await serverProcess({ EVORX_TOKEN: TOKEN, DATABASE_URL: url, LOG_LEVEL: 'silent' });
  const opened = await openStore(url)();
  if (opened._tag === 'Left') throw new Error(opened.left.message);
  const store = opened.right;
  try {
    const { ask, run } = clientOf(server.port, TOKEN);
    // The first run, which the server starts by itself, would change the database meanwhile.
    const { runs } = await ask<{ runs: { edges: ReadonlyArray<{ node: { id: string } }> } }>(
      '{ runs { edges { node { id } } } }',
    );
    for (const { node } of runs.edges)
      await ask('mutation ($id: ID!) { cancelRun(id: $id) { __typename } }', { id: node.id });
    const finished = await run({ preset: 'onemax', generations: 5 }, 'FINISHED');
    const paused = await run({ preset: 'onemax', generations: 1_000_000_000 }, 'RUNNING');
    await ask('mutation ($id: ID!) { pauseRun(id: $id) { __typename } }', { id: paused });

    const before = await stateOf(store);
    const [planned] = attacks({ token: TOKEN, runs: [finished, paused] }, count)(seed(SEED));
    const outcomes = { refused: 0, 'cut off': 0, served: 0, broken: 0, 'left open': 0 };
    const breaches: Array<string> = [];
    const held: Array<Promise<void>> = [];
    let unserved = 0;
    let settled = server.memory();
    for (let from = 0; from < count; from += WAVE) {
      const wave = planned.slice(from, from + WAVE).map(async (attack) => {
        const outcome = await carryOut(server.port, attack);
        outcomes[outcome]++;
        if (outcome !== 'refused' && (outcome !== 'cut off' || attack.ends === 'answer'))
          breaches.push(`${attack.kind}: ${outcome}: ${JSON.stringify(String(attack.bytes[0])).slice(0, 300)}`);
      });
      held.push(...wave.filter((_, i) => planned[from + i]!.ends === 'close'));
      await Promise.all(wave.filter((_, i) => planned[from + i]!.ends === 'answer'));
      await ask('{ runs { edges { node { id state } } } }').catch(() => unserved++);
      if (from + WAVE === Math.ceil(count / 5 / WAVE) * WAVE) settled = server.memory();
      if ((from + WAVE) % 1_000 === 0) say(`${from + WAVE} attacks, ${Math.round(server.memory())} MiB`);
    }
    await Promise.all(held);
    await ask('{ runs { edges { node { id state } } } }').catch(() => unserved++);
    return {
      outcomes,
      breaches,
      unchanged: (await stateOf(store)) === before,
      unserved,
      growth: server.memory() - settled,
    };
  } finally {
    await store.close()();
    await server.stop();
    rmSync(home, { recursive: true, force: true });
  }
};

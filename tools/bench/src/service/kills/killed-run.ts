import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type ServerProcess, serverProcess } from '../server-process';
import { type Acknowledged, acknowledging } from './acknowledging';
import { hostsOf } from './hosts-of';
import { type KeptRun, keptRun } from './kept-run';

/** Whom a kill -9 hits, and how long after the last one, or after the server was back. */
export interface Kill {
  readonly victim: 'server' | 'host' | 'both';
  readonly afterMs: number;
}

/** A run through all kills, as its clients and its database know it. */
export interface KilledRun extends KeptRun {
  readonly clients: ReadonlyArray<ReadonlyArray<Acknowledged>>;
  /** How many kills hit the run before it ended. */
  readonly kills: number;
}

const START =
  'mutation ($input: StartRunInput!) { startRun(input: $input) { ... on Run { id } ... on InvalidInput { message } } }';
const FIRST = 'query { runs(first: 1) { edges { node { id } } } }';
const CANCEL = 'mutation ($id: ID!) { cancelRun(id: $id) { __typename } }';

const CLIENTS = 3;

/** The run that a server starts by itself on an empty database has no part in this. */
const cancelFirstRun = async ({ ask }: ServerProcess): Promise<void> => {
  const { runs } = await ask<{ runs: { edges: ReadonlyArray<{ node: { id: string } }> } }>(FIRST);
  for (const { node } of runs.edges) await ask(CANCEL, { id: node.id });
};

/**
 * Starts a run on a real server and kills the server, the run's own process or both, time after time; the server is
 * started again, and nothing else is done for the run. Three clients follow it meanwhile.
 */
export const killedRun = async (
  input: Readonly<Record<string, unknown>>,
  kills: ReadonlyArray<Kill>,
  databaseUrl?: string,
): Promise<KilledRun> => {
  const home = mkdtempSync(join(tmpdir(), 'evorx-kills-'));
  const url = databaseUrl ?? `file:${join(home, 'evorx.db')}`;
  const env = { EVORX_HOME: home, DATABASE_URL: url, EVORX_CHECKPOINT_MS: '500', LOG_LEVEL: 'error' };
  let server = await serverProcess(env);
  try {
    await cancelFirstRun(server);
    const { startRun } = await server.ask<{ startRun: { id?: string; message?: string } }>(START, { input });
    const { id } = startRun;
    if (id === undefined) throw new Error(startRun.message);
    let over = false;
    const following = Promise.all(Array.from({ length: CLIENTS }, () => acknowledging(() => server.port, id)));
    following.then(
      () => (over = true),
      () => (over = true),
    );
    let hits = 0;
    for (const { victim, afterMs } of kills) {
      await sleep(afterMs);
      if (over) break;
      hits++;
      if (victim !== 'server') for (const pid of hostsOf(server.pid)) process.kill(pid, 'SIGKILL');
      if (victim === 'host') continue;
      await server.kill();
      server = await serverProcess(env);
    }
    const clients = await following;
    await server.stop();
    return { clients, kills: hits, ...(await keptRun(url, id)) };
  } finally {
    await server.kill();
    rmSync(home, { recursive: true, force: true });
  }
};

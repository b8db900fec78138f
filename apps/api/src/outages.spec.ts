import {
  cuttableProxy,
  networkIsTested,
  postgresIsTested,
  privateNetwork,
  startPostgres,
  type ThrowawayPostgres,
} from '@evorx/store/testing';
import { sseClient } from './testing/clients';
import { type ServerProcess, serverProcess } from './testing/server-process';
import { eventually } from './testing/test-server';

// Servers are started and stopped, on a machine that may be busy.
jest.setTimeout(180_000);

const START = `mutation { startRun(input: { seed: 1, generations: 150, population: 200, recipe: { problem: { sphere: { dimension: 200 } } } }) { ... on Run { id } } }`;
const EVENTS = `subscription ($id: ID!) { runEvents(id: $id) { __typename
  ... on RunStarted { sequence } ... on RunAdvanced { sequence run { seed } generation { index evaluations best mean deviation diversity } }
  ... on RunPaused { sequence } ... on RunResumed { sequence } ... on RunFinished { sequence reason }
  ... on RunCancelled { sequence } ... on RunFailed { sequence error } } }`;

interface Event {
  readonly __typename: string;
  readonly sequence: number;
}

const soon = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** What a client does that is told to try again: nothing has happened then. */
const insisting = async <A>(attempt: () => Promise<A | null | undefined>): Promise<A> => {
  for (;;) {
    const given = await attempt();
    if (given !== null && given !== undefined) return given;
    await soon(50);
  }
};

const started = (server: ServerProcess): Promise<string> =>
  insisting(async () => (await server.ask<{ startRun: { id: string } } | null>(START))?.startRun.id);

/** All events of a run, as a subscriber sees them who is there from the start and is not cut off. */
const watched = async (server: ServerProcess, id: string): Promise<ReadonlyArray<Event>> => {
  const client = sseClient(server.url());
  try {
    return await insisting(async () => {
      const seen: Array<Event> = [];
      for await (const { data, errors } of client.listen<{ runEvents: Event }>(EVENTS, { id })) {
        if (!data) {
          if (seen.length === 0) return undefined;
          throw new Error(JSON.stringify(errors));
        }
        seen.push(data.runEvents);
      }
      return seen;
    });
  } finally {
    await client.dispose();
  }
};

/** Runs one after the other while something is done to their database, and at least one. */
const during = async (
  server: ServerProcess,
  disturb: () => Promise<unknown>,
): Promise<ReadonlyArray<ReadonlyArray<Event>>> => {
  let over = false;
  const disturbing = disturb().finally(() => (over = true));
  const runs: Array<ReadonlyArray<Event>> = [];
  do runs.push(await watched(server, await started(server)));
  while (!over);
  await disturbing;
  return runs;
};

const isReady = async (server: ServerProcess): Promise<boolean> => {
  const response = await fetch(`${server.url()}/ready`);
  const { database } = (await response.json()) as { database: { ready: boolean; text: string } };
  if (!database.ready) {
    expect(response.status).toBe(503);
    expect(database.text).toMatch(/^(cannot be reached|no answer within 2000 ms)$/);
  }
  return database.ready;
};

if (postgresIsTested())
  describe('a server whose PostgreSQL', () => {
    let postgres: ThrowawayPostgres;
    let undisturbed: ReadonlyArray<Event>;
    const servers: Array<ServerProcess> = [];
    const serve = async (url: string): Promise<ServerProcess> => {
      const server = await serverProcess(undefined, { DATABASE_URL: url });
      servers.push(server);
      return server;
    };
    beforeAll(async () => {
      postgres = await startPostgres();
      const server = await serve(await postgres.database());
      undisturbed = await watched(server, await started(server));
    });
    afterAll(async () => {
      for (const server of servers) expect(await server.stop()).toBe(0);
      await postgres.stop();
    });

    const areWhole = (runs: ReadonlyArray<ReadonlyArray<Event>>): void => {
      expect(undisturbed.map(({ sequence }) => sequence)).toEqual(undisturbed.map((_, i) => i));
      expect(undisturbed.at(-1)!.__typename).toBe('RunFinished');
      for (const events of runs) expect(events).toEqual(undisturbed);
    };

    it('breaks all connections twenty times goes on with its runs, and subscribers see every event once', async () => {
      areWhole(
        await during(servers[0]!, async () => {
          for (let round = 0; round < 20; round++) {
            await soon(100);
            await postgres.cutConnections();
          }
        }),
      );
    });

    it('is restarted and crashes ten times goes on with its runs, and is ready again', async () => {
      areWhole(
        await during(servers[0]!, async () => {
          for (let round = 0; round < 10; round++) {
            await soon(200);
            await postgres.restart(round % 2 === 0 ? 'fast' : 'immediate');
          }
        }),
      );
      await eventually(() => isReady(servers[0]!));
    });

    it('is behind a network that cuts connections goes on with its runs', async () => {
      const proxy = await cuttableProxy(await postgres.database());
      const server = await serve(proxy.url);
      areWhole(
        await during(server, async () => {
          for (let round = 0; round < 10; round++) {
            await soon(100);
            proxy.cut();
          }
        }),
      );
      expect(await servers.pop()!.stop()).toBe(0);
      await proxy.close();
    });

    if (networkIsTested())
      it('is silent goes on with its runs when packets arrive again, and stops within ten seconds while they do not', async () => {
        const network = await privateNetwork();
        const far = await startPostgres(network);
        const server = await serve(await far.database());
        try {
          const run = started(server).then((id) => watched(server, id));
          await soon(700);
          await network.drop();
          const dropped = Date.now();
          await eventually(async () => !(await isReady(server)));
          expect((await fetch(`${server.url()}/health`)).status).toBe(200);
          await soon(Math.max(0, 7_000 - (Date.now() - dropped)));
          await network.heal();
          areWhole([await run]);
          await eventually(() => isReady(server), 30_000);

          await started(server);
          await network.drop();
        } finally {
          const stopping = Date.now();
          expect(await servers.pop()!.stop()).toBe(0);
          expect(Date.now() - stopping).toBeLessThan(10_000);
          await far.stop();
          await network.remove();
        }
      });
    else it.skip('is silent goes on with its runs: this machine makes no network of its own', () => undefined);
  });
else it.skip('a server whose PostgreSQL is away: this machine has none', () => undefined);

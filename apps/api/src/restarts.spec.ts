import { createClient as createSse } from 'graphql-sse';
import { createClient as createWs } from 'graphql-ws';
import { WebSocket } from 'ws';
import { EVENTS, type SeenEvent } from './testing/clients';
import { type ServerProcess, serverProcess } from './testing/server-process';
import { eventually } from './testing/test-server';

/** A run of some seconds whose budget is exact, so that it is the same however often it is interrupted. */
const START = `mutation { startRun(input: { seed: 1, generations: 150, population: 400, recipe: { problem: { sphere: { dimension: 300 } } } }) { ... on Run { id } } }`;
const LAST = 152;

type Result = { readonly data?: { readonly runEvents: SeenEvent } | null; readonly errors?: unknown };

/** What clients that connect again do to resume: they say anew what they have seen. */
const resuming = (id: string, seen: ReadonlyArray<SeenEvent>) => ({
  query: EVENTS,
  get variables() {
    return { id, after: seen.at(-1)?.sequence ?? -1 };
  },
});

const soon = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 50));

const overSse = (url: string) => {
  const client = createSse({ url: `${url}/graphql`, retryAttempts: 1_000, retry: soon });
  return {
    listen: (id: string, seen: ReadonlyArray<SeenEvent>) =>
      client.iterate(resuming(id, seen)) as AsyncIterableIterator<Result>,
    dispose: () => client.dispose(),
  };
};

const overWebSocket = (url: string) => {
  const client = createWs({
    url: `${url.replace('http', 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    retryAttempts: 1_000,
    retryWait: soon,
    shouldRetry: () => true,
  });
  return {
    listen: (id: string, seen: ReadonlyArray<SeenEvent>) =>
      client.iterate(resuming(id, seen)) as AsyncIterableIterator<Result>,
    dispose: () => void client.dispose(),
  };
};

describe('clients that connect again', () => {
  let server: ServerProcess;
  beforeEach(async () => {
    server = await serverProcess();
  }, 60_000);
  afterEach(() => server.stop(), 60_000);

  it('see every event once and in order, though the server is stopped and killed meanwhile', async () => {
    const id = (await server.ask<{ startRun: { id: string } }>(START)).startRun.id;
    const clients = [overSse, overWebSocket, overSse, overWebSocket].map((make) => make(server.url()));
    const seen: ReadonlyArray<Array<SeenEvent>> = clients.map(() => []);
    const all = Promise.all(
      clients.map(async (client, i) => {
        for await (const { data, errors } of client.listen(id, seen[i]!)) {
          if (errors !== undefined || !data) throw new Error(JSON.stringify(errors));
          seen[i]!.push(data.runEvents);
        }
      }),
    );
    for (const [reached, signal] of [
      [20, 'SIGTERM'],
      [60, 'SIGKILL'],
    ] as const) {
      await eventually(() => seen.every((events) => (events.at(-1)?.sequence ?? -1) >= reached), 60_000);
      await server.restart(signal);
    }
    await all;
    for (const events of seen) {
      expect(events.map(({ sequence }) => sequence)).toEqual(Array.from({ length: LAST + 1 }, (_, i) => i));
      expect(events.at(-1)!.__typename).toBe('RunFinished');
      expect(events).toEqual(seen[0]);
    }
    for (const client of clients) client.dispose();
  }, 120_000);
});

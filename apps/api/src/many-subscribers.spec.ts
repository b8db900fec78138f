import * as fc from 'fast-check';
import { type Client, type SeenEvent, eventsOf, sseClient, wsClient } from './testing/clients';
import { type TestServer, countingStore, eventually, testServer } from './testing/test-server';

const GENERATIONS = 300;
const LAST = GENERATIONS + 2;

/** What a client does before it leaves and comes again: how many events it reads, and how long it is away. */
interface Visit {
  readonly reads: number;
  readonly awayMs: number;
}

/** The same plans every time: each client's visits, repeated until it has the last event. */
const plans = (count: number): ReadonlyArray<ReadonlyArray<Visit>> =>
  fc.sample(
    fc.array(fc.record({ reads: fc.integer({ min: 1, max: 120 }), awayMs: fc.integer({ min: 0, max: 20 }) }), {
      minLength: 1,
    }),
    { numRuns: count, seed: 20261125 },
  );

const follow = async (
  client: Client,
  id: string,
  every: number,
  visits: ReadonlyArray<Visit>,
): Promise<ReadonlyArray<SeenEvent>> => {
  const seen: Array<SeenEvent> = [];
  for (let i = 0; seen.at(-1)?.sequence !== LAST; i++) {
    const { reads, awayMs } = visits[i % visits.length]!;
    seen.push(...(await eventsOf(client, { id, every, after: seen.at(-1)?.sequence ?? -1 }, reads)));
    await new Promise((resolve) => setTimeout(resolve, awayMs));
  }
  return seen;
};

const indices = (seen: ReadonlyArray<SeenEvent>) =>
  seen.flatMap(({ generation }) => (generation ? [generation.index] : []));

describe('many subscribers of one run', () => {
  let store: ReturnType<typeof countingStore>;
  let server: TestServer;
  beforeEach(async () => {
    store = countingStore();
    server = await testServer({}, { store });
  });
  afterEach(() => server.close());

  it('see every event once and in order, whenever they come, leave and come again', async () => {
    const id = await server.startRun({ preset: 'mnist-ga', generations: GENERATIONS });
    const clients = plans(30).map((visits, i) => ({
      client: (i % 2 === 0 ? sseClient : wsClient)(server.url),
      every: i % 5 === 4 ? 7 : 1,
      visits,
    }));
    const all = await Promise.all(clients.map(({ client, every, visits }) => follow(client, id, every, visits)));
    const whole = all[0]!;
    expect(whole.map(({ sequence }) => sequence)).toEqual(Array.from({ length: LAST + 1 }, (_, i) => i));
    all.forEach((seen, i) => {
      if (clients[i]!.every === 1) return expect(seen).toEqual(whole);
      const kept = indices(seen);
      expect(kept.filter((index) => index % 7 === 0)).toEqual(
        Array.from({ length: Math.floor(GENERATIONS / 7) + 1 }, (_, k) => 7 * k),
      );
      expect(kept.at(-1)).toBe(GENERATIONS);
      expect(seen.map(({ sequence }) => sequence)).toEqual(
        [...new Set(seen.map(({ sequence }) => sequence))].sort((a, b) => a - b),
      );
    });
    for (const { client } of clients) await client.dispose();
    await eventually(() => server.openStreams() === 0 && store.waiting() === 0);
  }, 60_000);

  it('share what is the same for all, and see a run as it is when they read', async () => {
    const id = await server.startRun({ preset: 'mnist-ga', generations: 5 });
    await eventually(() => ended(id));
    const query = 'subscription ($id: ID!) { runEvents(id: $id) { __typename ... on RunFinished { run { name } } } }';
    const nameSeen = async (client: Client): Promise<unknown> => {
      let name: unknown;
      for await (const { data } of client.listen<{ runEvents: { run?: { name: string } } }>(query, { id }))
        name = data?.runEvents.run?.name;
      await client.dispose();
      return name;
    };
    // One stays, so that what the others share is kept.
    const staying = sseClient(server.url);
    const events = staying.listen(query, { id });
    await events.next();
    await server.runs.rename(id, 'before')();
    expect(await nameSeen(wsClient(server.url))).toBe('before');
    await server.runs.rename(id, 'after')();
    expect(await nameSeen(wsClient(server.url))).toBe('after');
    await staying.dispose();
  });

  const ended = async (id: string): Promise<boolean> => {
    const run = await server.runs.get(id)();
    return run._tag === 'Right' && run.right.state === 'FINISHED';
  };
});

import { forkedHost } from '@evorx/host';
import { eventsOf, sseClient, wsClient } from './testing/clients';
import { type TestServer, countingStore, eventually, testServer } from './testing/test-server';

/** Runs in processes of their own, as the server is used. */
describe('runs in processes of their own', () => {
  let store: ReturnType<typeof countingStore>;
  let server: TestServer;
  beforeEach(async () => {
    store = countingStore();
    server = await testServer({}, { store, host: forkedHost() });
  });
  afterEach(() => server.close());

  const algorithm = { generational: { population: 20 } };
  const run = async <T>(id: string, fields: string): Promise<T> =>
    (await server.ask<{ run: T }>(`query ($id: ID!) { run(id: $id) { ${fields} } }`, { id })).data.run;

  it('are seen alike by every client, generation by generation, to the end', async () => {
    const id = await server.startRun({
      recipe: { problem: { sphere: { dimension: 5 } }, algorithm },
      generations: 40,
      seed: 3,
    });
    const clients = [sseClient(server.url), wsClient(server.url), sseClient(server.url)];
    const all = await Promise.all(clients.map((client) => eventsOf(client, { id })));
    expect(all[0]!.flatMap(({ generation }) => (generation ? [generation.index] : []))).toEqual(
      Array.from({ length: 41 }, (_, i) => i),
    );
    for (const other of all) expect(other).toEqual(all[0]);
    expect(await run(id, 'state reason generation evaluations champion { genes testAccuracy }')).toMatchObject({
      state: 'FINISHED',
      reason: 'generations',
      generation: 40,
      champion: { genes: 5, testAccuracy: null },
    });
    for (const client of clients) await client.dispose();
  }, 30_000);

  it('are the same for the same seed', async () => {
    const input = { recipe: { problem: { onemax: { length: 30 } }, algorithm }, generations: 10, seed: 5 };
    const client = sseClient(server.url);
    const bests: Array<unknown> = [];
    for (let i = 0; i < 2; i++) {
      const events = await eventsOf(client, { id: await server.startRun(input) });
      bests.push(events.map(({ generation }) => generation?.best ?? null));
    }
    expect(bests[0]).toEqual(bests[1]);
    client.dispose();
  }, 30_000);

  it('can be paused, go on where they were, and be cancelled', async () => {
    const id = await server.startRun({
      recipe: { problem: { onemax: { length: 2000 } }, algorithm: { generational: { population: 100 } } },
      generations: 1_000_000,
    });
    const generation = async () => (await run<{ generation: number }>(id, 'generation')).generation;
    await eventually(async () => (await generation()) > 3, 20_000);
    const command = async (name: string) =>
      (
        await server.ask<{ it: { state: string } }>(
          `mutation ($id: ID!) { it: ${name}(id: $id) { ... on Run { state } } }`,
          { id },
        )
      ).data.it.state;
    expect(await command('pauseRun')).toBe('PAUSED');
    const paused = await generation();
    await command('resumeRun');
    await eventually(async () => (await generation()) > paused, 20_000);
    const client = sseClient(server.url);
    const events = eventsOf(client, { id });
    expect(await command('cancelRun')).toBe('CANCELLED');
    const seen = await events;
    expect(seen.map(({ sequence }) => sequence)).toEqual(seen.map((_, i) => i));
    expect(seen.flatMap((event) => (event.generation ? [event.generation.index] : []))).toEqual(
      seen.filter((event) => event.generation).map((_, i) => i),
    );
    expect(seen.filter((event) => !event.generation).map(({ __typename }) => __typename)).toEqual([
      'RunStarted',
      'RunPaused',
      'RunResumed',
      'RunCancelled',
    ]);
    client.dispose();
  }, 60_000);
});

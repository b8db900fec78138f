import { type TestServer, testServer } from './testing/test-server';
import { scriptedHost } from './testing/scripted-host';

interface Outcome {
  readonly __typename: string;
  readonly id?: string;
  readonly message?: string;
}

const START =
  'mutation ($input: StartRunInput!) { it: startRun(input: $input) { __typename ... on Run { id } ... on InvalidInput { path message accepted } } }';
const CLONE =
  'mutation ($id: ID!, $input: CloneRunInput!) { it: cloneRun(id: $id, input: $input) { __typename ... on InvalidInput { path message } } }';

describe('a server that lets a run take 1 GiB', () => {
  const host = scriptedHost();
  let server: TestServer;
  beforeAll(async () => (server = await testServer({ maxMemory: 2 ** 30 }, { host })));
  afterAll(() => server.close());
  const large = {
    population: 10_000,
    overrides: [{ path: 'problem.sphere.dimension', value: 10_000 }],
    generations: 1,
  };

  it('refuses one that needs more, and says what it would need, before anything of it is there', async () => {
    const { data } = await server.ask<{ it: Outcome }>(START, { input: { preset: 'sphere', ...large } });
    expect(data.it).toEqual({
      __typename: 'InvalidInput',
      path: 'algorithm.generational',
      message: expect.stringMatching(
        /^it needs about 2\.\d GiB of memory, for 10,000 genomes of 10,000 genes a generation; a run may take 1 GiB here$/,
      ),
      accepted: 'fewer individuals, genes or images, for at most 1 GiB of memory',
    });
    expect(host.live()).toBe(0);
    expect(await server.store.count()()).toMatchObject({ _tag: 'Right', right: {} });
  });

  it('refuses to make one larger by cloning it', async () => {
    const { data } = await server.ask<{ it: Outcome }>(START, { input: { preset: 'sphere', generations: 1 } });
    const cloned = await server.ask<{ it: Outcome }>(CLONE, { id: data.it.id, input: large });
    expect(cloned.data.it).toMatchObject({ __typename: 'InvalidInput', message: expect.stringContaining('GiB') });
  });
});

describe('a queue', () => {
  it('tells those who wait how many go before them and for whom they wait, and nobody else', async () => {
    const server = await testServer({}, { host: scriptedHost({ everyMs: 60_000 }), concurrency: 1 });
    try {
      const ids: Array<string> = [];
      for (let i = 0; i < 3; i++) ids.push(await server.startRun({ preset: 'onemax', generations: 1 }));
      const place = async (id: string) =>
        (
          await server.ask<{ run: object }>('query ($id: ID!) { run(id: $id) { state place waitingFor { id } } }', {
            id,
          })
        ).data.run;
      expect(await Promise.all(ids.map(place))).toEqual([
        { state: 'RUNNING', place: null, waitingFor: null },
        { state: 'QUEUED', place: 0, waitingFor: [{ id: ids[0] }] },
        { state: 'QUEUED', place: 1, waitingFor: [{ id: ids[0] }] },
      ]);
    } finally {
      await server.close();
    }
  });
});

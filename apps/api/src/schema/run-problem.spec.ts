import { type TestServer, testServer } from '../testing/test-server';

describe('the problem of a run', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await testServer();
  });
  afterAll(() => server.close());

  it.each([
    [
      { preset: 'sphere', generations: 1 },
      { problem: 'sphere', direction: 'minimise' },
    ],
    [
      { preset: 'onemax', generations: 1 },
      { problem: 'onemax', direction: 'maximise' },
    ],
    [
      { preset: 'mnist-seed', generations: 1 },
      { problem: 'mnist', direction: 'maximise' },
    ],
    [
      { preset: 'mnist-ga', generations: 1 },
      { problem: 'mnist', direction: 'minimise' },
    ],
  ])('of %j is told with the direction in which its scores are better', async (input, told) => {
    const id = await server.startRun(input);
    const { data } = await server.ask<{ run: object }>('query ($id: ID!) { run(id: $id) { problem direction } }', {
      id,
    });
    expect(data.run).toEqual(told);
  });
});

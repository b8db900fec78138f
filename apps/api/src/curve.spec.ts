import { type TestServer, eventually, testServer } from './testing/test-server';

const CURVE = `query ($id: ID!, $size: Int, $most: Int, $from: Int, $limit: Int) { run(id: $id) { generation
  curve(size: $size, most: $most, from: $from, limit: $limit) { first last evaluations elapsedMs best { min max last } mean { max } accuracy { min } } } }`;

interface Curve {
  readonly run: { readonly curve: ReadonlyArray<{ first: number; last: number; best: { min: number; max: number } }> };
}

describe('Run.curve', () => {
  let server: TestServer;
  let id: string;
  beforeAll(async () => {
    server = await testServer();
    id = await server.startRun({ preset: 'mnist-ga', generations: 24 });
    await eventually(async () => {
      const run = await server.runs.get(id)();
      return run._tag === 'Right' && run.right.state === 'FINISHED';
    });
  });
  afterAll(() => server.close());

  it('gives the generations in buckets, with the range of each figure', async () => {
    const { data } = await server.ask<Curve>(CURVE, { id, size: 10 });
    expect(data.run.curve).toEqual([
      {
        first: 0,
        last: 9,
        evaluations: 100,
        elapsedMs: 9,
        best: { min: 0, max: 9, last: 9 },
        mean: { max: 4.5 },
        accuracy: null,
      },
      {
        first: 10,
        last: 19,
        evaluations: 200,
        elapsedMs: 19,
        best: { min: 10, max: 19, last: 19 },
        mean: { max: 9.5 },
        accuracy: null,
      },
      {
        first: 20,
        last: 24,
        evaluations: 250,
        elapsedMs: 24,
        best: { min: 20, max: 24, last: 24 },
        mean: { max: 12 },
        accuracy: null,
      },
    ]);
  });

  it('begins with the bucket of a generation, and gives as many as are wanted', async () => {
    const { data } = await server.ask<Curve>(CURVE, { id, size: 5, from: 10, limit: 2 });
    expect(data.run.curve.map(({ first, last }) => [first, last])).toEqual([
      [10, 14],
      [15, 19],
    ]);
  });

  it.each([
    [1, 1],
    [3, 2],
    [4, 4],
    [7, 7],
    [24, 13],
    [25, 25],
    [9_999, 25],
  ])('finds the size of which at most %i buckets hold the run', async (most, buckets) => {
    const { data } = await server.ask<Curve>(CURVE, { id, most });
    const { curve } = data.run;
    expect(curve).toHaveLength(buckets);
    expect([curve[0]?.first, curve.at(-1)?.last]).toEqual([0, 24]);
    expect(Math.log2(curve[1]?.first ?? 1) % 1).toBe(0);
  });

  it.each([
    [{}, 'size is null: it takes 1 or more, or `most` instead of it.'],
    [{ size: 1, most: 1 }, 'most is 1: it takes no value beside a size.'],
    [{ most: 0 }, 'most is 0: it takes 1 or more.'],
    [{ size: 0 }, 'size is 0: it takes 1 or more.'],
    [{ size: 10, from: 5 }, 'from is 5: it takes a multiple of the size, 10.'],
    [{ size: 10, from: -10 }, 'from is -10: it takes 0 or more.'],
    [{ size: 10, limit: -1 }, 'limit is -1: it takes 0 or more.'],
  ])('refuses %j', async (variables, message) => {
    const { errors } = await server.ask(CURVE, { id, ...variables });
    expect(errors).toMatchObject([{ message, extensions: { code: 'BAD_USER_INPUT' } }]);
  });
});

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { presets } from '@evorx/recipe';
import { type TestServer, eventually, testServer } from './testing/test-server';

interface Outcome {
  readonly __typename: string;
  readonly id?: string;
  readonly state?: string;
  readonly path?: string;
  readonly message?: string;
  readonly accepted?: string | null;
}

const RECIPE = {
  problem: { sphere: { dimension: 4, centre: 0.3, bounds: [0, 1] } },
  algorithm: {
    generational: {
      population: 10,
      select: { tournament: { size: 2, replacement: false } },
      vary: [
        { uniformCrossover: { rate: 0.5, bias: 0.5 } },
        { gaussianMutation: { rate: 0.1, deviation: { from: 1, to: 0.1, curve: 'linear' } } },
      ],
      replace: { plus: {} },
      rescore: 'none',
    },
  },
  budget: { generations: 7, time: '90s' },
  stop: [{ target: 0.001 }, { steady: { generations: 3, tolerance: 0 } }],
};

const STREAM_OR_JSON = 'text/event-stream, application/json';

describe('mutations', () => {
  let server: TestServer;
  beforeEach(async () => (server = await testServer()));
  afterEach(() => server.close());

  const start = async (input: object): Promise<Outcome> =>
    (
      await server.ask<{ startRun: Outcome }>(
        'mutation ($input: StartRunInput!) { startRun(input: $input) { __typename ... on Run { id state } ... on InvalidInput { path message accepted } } }',
        { input },
      )
    ).data.startRun;
  const command = async (name: string, id: string): Promise<Outcome> => {
    const told = name === 'deleteRun' ? 'DeletedRun { id }' : 'Run { id state }';
    const query = `mutation ($id: ID!) { it: ${name}(id: $id) { __typename ... on ${told} ... on NotFound { id } ... on InvalidState { state message } } }`;
    return (await server.ask<{ it: Outcome }>(query, { id })).data.it;
  };
  const run = async <T>(id: string, fields: string): Promise<T> =>
    (await server.ask<{ run: T }>(`query ($id: ID!) { run(id: $id) { ${fields} } }`, { id })).data.run;
  const generation = async (id: string) => (await run<{ generation: number }>(id, 'generation')).generation;

  it('names what is wrong by the name that the input has', async () =>
    expect(await start({ preset: 'onemax', timeLimitMs: 0 })).toMatchObject({
      __typename: 'InvalidInput',
      path: 'timeLimitMs',
    }));

  it.each([
    ['{ runs(first: -1) { edges { cursor } } }', 'first is -1: it takes 0 or more.'],
    ['{ runs(after: "none") { edges { cursor } } }', 'after is "none": it takes the cursor of a run.'],
    ['subscription { runEvents(id: "ID", every: 0) { __typename } }', 'every is 0: it takes 1 or more.'],
    ['{ run(id: "ID") { generations(every: 0) { index } } }', 'every is 0: it takes 1 or more.'],
  ])('refuses %s', async (query, message) => {
    const id = await server.startRun({ preset: 'onemax', generations: 1 });
    const response = await server.post({ query: query.replace('ID', id) }, { headers: { accept: STREAM_OR_JSON } });
    expect(await response.text()).toContain(JSON.stringify(message).slice(1, -1));
  });

  it('start a run of a recipe, with its defaults filled in and overrides applied', async () => {
    const { id } = await start({
      recipe: RECIPE,
      seed: 7,
      name: 'mine',
      population: 12,
      overrides: [{ path: 'problem.sphere.dimension', value: 5 }],
    });
    const found = await run<Record<string, unknown>>(id!, 'name seed preset recipe createdAt');
    expect(found).toMatchObject({
      name: 'mine',
      seed: 7,
      preset: null,
      recipe: {
        problem: { sphere: { dimension: 5, centre: 0.3, bounds: [0, 1] } },
        algorithm: { generational: { population: 12, children: null, replace: { plus: {} } } },
        budget: { generations: 7, time: 90_000 },
        stop: RECIPE.stop,
      },
    });
    expect(new Date(found['createdAt'] as string).toISOString()).toBe(found['createdAt']);
  });

  it('start a run of a preset, with a seed of its own and the budget asked for', async () => {
    const { id } = await start({ preset: 'mnist-seed', generations: 3 });
    await eventually(async () => (await run<{ state: string }>(id!, 'state')).state === 'FINISHED');
    expect(
      await run(
        id!,
        'preset generation evaluations progress reason best champion { genes backend } generations(every: 2) { index }',
      ),
    ).toEqual({
      preset: 'mnist-seed',
      generation: 3,
      evaluations: 40,
      progress: 1,
      reason: 'generations',
      best: 3,
      champion: { genes: 10, backend: 'cpu' },
      generations: [{ index: 0 }, { index: 2 }, { index: 3 }],
    });
  });

  it('treat a null option as one that is not given', async () => {
    expect(
      await start({ preset: 'mnist-ga', seed: null, target: null, recipe: null, overrides: null, generations: 1 }),
    ).toMatchObject({ __typename: 'Run' });
  });

  it.each([
    [{ preset: 'nothing' }, 'preset', /nothing/, /mnist-seed/],
    [{ preset: 'mnist-ga', seed: -1 }, 'seed', /-1/, /2147483647/],
    [{ preset: 'mnist-ga', generations: -1 }, 'generations', /-1/, /0/],
    [{ preset: 'mnist-ga', population: 0 }, 'population', /0/, /integer/],
    [{ preset: 'mnist-ga', recipe: RECIPE }, 'recipe', /./, /./],
    [{ recipe: { ...RECIPE, problem: { sphere: { dimension: 0 } } } }, 'problem.sphere.dimension', /0/, /integer/],
    [{ recipe: { ...RECIPE, budget: { time: 'soon' } } }, 'budget.time', /soon/, /90s/],
    [
      { preset: 'mnist-ga', overrides: [{ path: 'algorithm.generational.nothing', value: 1 }] },
      'algorithm.generational.nothing',
      /nothing/,
      /population/,
    ],
  ])('refuse %j and say where, what, and what is accepted', async (input, path, message, accepted) => {
    const outcome = await start(input);
    expect(outcome.__typename).toBe('InvalidInput');
    expect(outcome.message).toMatch(message);
    expect(outcome.accepted).toMatch(accepted);
    expect(outcome.path).toContain(path);
    const { data } = await server.ask<{ runs: { edges: ReadonlyArray<unknown> } }>('{ runs { edges { cursor } } }');
    expect(data.runs.edges).toEqual([]);
  });

  it.each([
    [{ problem: { sphere: {}, onemax: {} } }, /Exactly one key/],
    [{ algorithm: {} }, /Exactly one key/],
    [{ problem: { nothing: {} } }, /"nothing" is not defined/],
    [{ algorithm: { generational: { replace: { plus: { elites: 1 } } } } }, /it takes {}/],
  ])('refuse the recipe %j by its type', async (recipe, message) => {
    const { errors } = await server.ask(
      'mutation ($input: StartRunInput!) { startRun(input: $input) { __typename } }',
      { input: { recipe } },
    );
    expect(errors?.[0]?.message).toMatch(message);
  });

  it.each(presets.map(({ name, recipe }) => [name, recipe] as const))(
    'take the recipe of %s, as the command line does',
    async (name, recipe) => {
      const [typed, named] = [await start({ recipe, generations: 1 }), await start({ preset: name, generations: 1 })];
      expect(typed).toMatchObject({ __typename: 'Run' });
      const recipeOf = (id: string) => run<{ recipe: unknown }>(id, 'recipe');
      expect(await recipeOf(typed.id!)).toEqual(await recipeOf(named.id!));
    },
  );

  it('pause, resume and cancel a run, and delete it with its files', async () => {
    const { id } = await start({ preset: 'mnist-ga', generations: 1_000 });
    await eventually(async () => (await generation(id!)) > 5);
    expect(await command('pauseRun', id!)).toEqual({ __typename: 'Run', id, state: 'PAUSED' });
    expect(await command('pauseRun', id!)).toEqual({ __typename: 'Run', id, state: 'PAUSED' });
    const paused = await generation(id!);
    expect(await command('deleteRun', id!)).toMatchObject({ __typename: 'InvalidState', state: 'PAUSED' });
    expect(await command('resumeRun', id!)).toMatchObject({ __typename: 'Run', id });
    await eventually(async () => (await generation(id!)) > paused);
    expect(await command('cancelRun', id!)).toEqual({ __typename: 'Run', id, state: 'CANCELLED' });
    expect(await command('pauseRun', id!)).toMatchObject({ __typename: 'InvalidState', state: 'CANCELLED' });
    expect(await command('resumeRun', id!)).toMatchObject({ __typename: 'InvalidState', state: 'CANCELLED' });
    expect(await command('deleteRun', id!)).toEqual({ __typename: 'DeletedRun', id });
    expect(await run(id!, 'id')).toBeNull();
    expect(existsSync(join(server.home, 'runs', id!))).toBe(false);
  });

  it.each(['pauseRun', 'resumeRun', 'cancelRun', 'deleteRun'])('%s tells that there is no such run', async (name) => {
    expect(await command(name, 'nobody')).toEqual({ __typename: 'NotFound', id: 'nobody' });
  });
});

describe('the list of runs', () => {
  it('is paged, newest first, and can be narrowed to a state', async () => {
    const server = await testServer({}, { concurrency: 1 });
    const ids: Array<string> = [];
    for (let i = 0; i < 5; i++) ids.push(await server.startRun({ preset: 'mnist-ga', generations: 10_000 }));
    const page = async (args: string) =>
      (
        await server.ask<{
          runs: {
            edges: ReadonlyArray<{ cursor: string; node: { id: string } }>;
            pageInfo: { hasNextPage: boolean; endCursor: string };
          };
        }>(`{ runs${args} { edges { cursor node { id } } pageInfo { hasNextPage endCursor } } }`)
      ).data.runs;
    const first = await page('(first: 3)');
    expect(first.edges.map(({ node }) => node.id)).toEqual([ids[4], ids[3], ids[2]]);
    expect(first.pageInfo.hasNextPage).toBe(true);
    const second = await page(`(first: 3, after: "${first.pageInfo.endCursor}")`);
    expect(second.edges.map(({ node }) => node.id)).toEqual([ids[1], ids[0]]);
    expect(second.pageInfo.hasNextPage).toBe(false);
    expect((await page('(state: RUNNING)')).edges.map(({ node }) => node.id)).toEqual([ids[0]]);
    expect((await page('(state: QUEUED)')).edges).toHaveLength(4);
    await server.close();
  });
});

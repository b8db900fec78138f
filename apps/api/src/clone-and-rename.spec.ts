import { type TestServer, eventually, testServer } from './testing/test-server';

interface Outcome {
  readonly __typename: string;
  readonly id?: string;
  readonly name?: string | null;
  readonly seed?: number;
  readonly clonedFrom?: string | null;
  readonly recipe?: { readonly algorithm: { readonly generational: { readonly population: number } } };
  readonly path?: string;
  readonly message?: string;
}

const RUN = '... on Run { id name seed clonedFrom recipe } ... on NotFound { id }';
const CLONE = `mutation ($id: ID!, $input: CloneRunInput!) { it: cloneRun(id: $id, input: $input) { __typename ${RUN} ... on InvalidInput { path message } } }`;
const RENAME = `mutation ($id: ID!, $name: String) { it: renameRun(id: $id, name: $name) { __typename ${RUN} } }`;

describe('a run', () => {
  let server: TestServer;
  let id: string;
  beforeEach(async () => {
    server = await testServer();
    id = await server.startRun({ preset: 'onemax', seed: 7, generations: 3, name: 'first' });
  });
  afterEach(() => server.close());

  const clone = async (input: object, of = id): Promise<Outcome> =>
    (await server.ask<{ it: Outcome }>(CLONE, { id: of, input })).data.it;

  it('is cloned with its recipe and its seed', async () => {
    const cloned = await clone({});
    expect(cloned).toMatchObject({ __typename: 'Run', seed: 7, name: null, clonedFrom: id });
    expect(cloned.id).not.toBe(id);
    const { data } = await server.ask<{ a: Outcome; b: Outcome }>(
      'query ($a: ID!, $b: ID!) { a: run(id: $a) { recipe clonedFrom } b: run(id: $b) { recipe } }',
      { a: id, b: cloned.id },
    );
    expect(data.a.recipe).toEqual(data.b.recipe);
    expect(data.a.clonedFrom).toBeNull();
  });

  it('is cloned with changes', async () => {
    const overrides = [{ path: 'problem.onemax.length', value: 12 }];
    const cloned = await clone({ seed: 8, population: 20, generations: 4, overrides, name: 'wider' });
    expect(cloned).toMatchObject({
      seed: 8,
      name: 'wider',
      recipe: {
        problem: { onemax: { length: 12 } },
        algorithm: { generational: { population: 20 } },
        budget: { generations: 4 },
      },
    });
  });

  it.each([
    [{ population: 0 }, 'population'],
    [{ overrides: [{ path: 'problem.onemax.width', value: 1 }] }, 'problem.onemax.width'],
    [{ timeLimitMs: -1 }, 'timeLimitMs'],
    [{ name: 'x'.repeat(201) }, 'name'],
  ])('is not cloned with %j, which is said by its name', async (input, path) => {
    expect(await clone(input)).toMatchObject({ __typename: 'InvalidInput', path });
  });

  it('that does not exist is neither cloned nor renamed', async () => {
    expect(await clone({}, 'none')).toEqual({ __typename: 'NotFound', id: 'none' });
    expect((await server.ask<{ it: Outcome }>(RENAME, { id: 'none', name: 'x' })).data.it).toEqual({
      __typename: 'NotFound',
      id: 'none',
    });
  });

  it('is renamed while it runs and after its end, and unnamed again', async () => {
    const rename = async (name: string | null) => (await server.ask<{ it: Outcome }>(RENAME, { id, name })).data.it;
    expect(await rename('second')).toMatchObject({ id, name: 'second' });
    const state = async () =>
      (
        await server.ask<{ run: { state: string; name: string } }>('query ($id: ID!) { run(id: $id) { state name } }', {
          id,
        })
      ).data.run;
    await eventually(async () => (await state()).state === 'FINISHED');
    expect((await state()).name).toBe('second');
    expect(await rename(null)).toMatchObject({ id, name: null });
  });

  it.each(['x'.repeat(201), 'two\nlines', 'nul\0'])('does not take the name %j', async (name) => {
    const { errors } = await server.ask(RENAME, { id, name });
    expect(errors?.[0]).toMatchObject({
      message: expect.stringContaining(
        'it takes at most 200 characters, none of them a control character, invisible, or half of a character.',
      ),
      extensions: { code: 'BAD_USER_INPUT' },
    });
  });

  it('tells how long it has worked', async () => {
    const elapsed = async () =>
      (await server.ask<{ run: { elapsedMs: number } }>('query ($id: ID!) { run(id: $id) { elapsedMs } }', { id })).data
        .run.elapsedMs;
    await eventually(async () => (await elapsed()) === 3);
  });
});

import { forkedHost } from '@evorx/host';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventsOf, sseClient } from './testing/clients';
import { type TestServer, eventually, testServer } from './testing/test-server';

/** A knapsack of a user's, in a file of his own. */
const KNAPSACK = `
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bits, operator, p, preset, problem } from 'evorx';

writeFileSync(join(__dirname, 'loaded-' + process.pid), '');

const weights = [3, 14, 8, 6, 3, 4, 10, 1, 9, 7];
const values = [18, 60, 35, 20, 18, 8, 55, 15, 30, 21];
const sum = (items: Uint8Array, of: readonly number[]): number => items.reduce((total, bit, i) => total + bit * of[i]!, 0);

export default [
  problem({
    name: 'sack',
    about: 'The most valuable things that fit, "quoted" and \\u0022so\\u0022.',
    parameters: {
      capacity: p.integer({ default: 30, min: 1, about: 'What can be carried.' }),
      slowMs: p.number({ default: 0, min: 0, max: 100 }),
    },
    build: ({ capacity, slowMs }) => ({
      genome: bits({ length: weights.length }),
      objectives: [{ name: 'value', direction: 'maximise' }],
      evaluate: async (items: Uint8Array) => {
        if (slowMs > 0) await new Promise((resolve) => setTimeout(resolve, slowMs));
        return { value: sum(items, values), violation: Math.max(0, sum(items, weights) - capacity) };
      },
      show: (items: Uint8Array) => ({ kind: 'table', columns: ['item'], rows: [...items].flatMap((bit, i) => (bit ? [[i]] : [])) }),
    }),
  }),
  operator({
    name: 'keepFirst',
    kind: 'mutation',
    for: ['bits'],
    about: 'Leaves everything as it is.',
    build: () => ({ parentsFor: (count: number) => count, apply: (parents: readonly unknown[]) => (rng: unknown) => [parents, rng] }) as never,
  }),
  preset({ name: 'small-sack', about: 'Little room.', recipe: { problem: { sack: { capacity: 10 } } } }),
];
`;

interface Told {
  readonly state: string;
  readonly error: string | null;
  readonly problem: string;
  readonly direction: string;
  readonly generation: number;
  readonly best: number | null;
  readonly champion: { readonly genome: ReadonlyArray<number>; readonly show: unknown } | null;
}

describe('a module of a user, on the server', () => {
  const directory = mkdtempSync(join(tmpdir(), 'evorx-server-modules-'));
  const file = join(directory, 'evorx.config.ts');
  let server: TestServer;

  beforeAll(async () => {
    writeFileSync(file, KNAPSACK);
    server = await testServer({ modules: [file] }, { host: forkedHost({ env: { EVORX_USE: file } }) });
  }, 60_000);
  afterAll(async () => {
    await server.close();
    rmSync(directory, { recursive: true, force: true });
  });

  const told = async (id: string): Promise<Told> =>
    (
      await server.ask<{ run: Told }>(
        'query ($id: ID!) { run(id: $id) { state error problem direction generation best champion { genome show } } }',
        { id },
      )
    ).data.run;

  it('brings a problem with its parameters, an operator and a preset into the catalogue', async () => {
    const { data } = await server.ask<Record<'problems' | 'operators' | 'presets', ReadonlyArray<{ name: string }>>>(
      `{ problems { name direction parameters { name type default min max } } operators(kind: MUTATION) { name } presets { name problem } }`,
    );
    expect(data.problems.find(({ name }) => name === 'sack')).toEqual({
      name: 'sack',
      direction: 'maximise',
      parameters: [
        { name: 'capacity', type: 'integer', default: 30, min: 1, max: null },
        { name: 'slowMs', type: 'number', default: 0, min: 0, max: 100 },
      ],
    });
    expect(data.operators.map(({ name }) => name)).toContain('keepFirst');
    expect(data.presets).toEqual(
      expect.arrayContaining([
        { name: 'sack', problem: 'sack' },
        { name: 'small-sack', problem: 'sack' },
      ]),
    );
  });

  it('has an input of its own in the schema', async () => {
    const { data } = await server.ask<{ __type: { inputFields: ReadonlyArray<unknown> } }>(
      '{ __type(name: "SackProblemInput") { inputFields { name description type { name } } } }',
    );
    expect(data.__type.inputFields).toEqual([
      { name: 'capacity', description: 'What can be carried.', type: { name: 'Int' } },
      { name: 'slowMs', description: '', type: { name: 'Float' } },
    ]);
  });

  it('is run in processes of its own, with a champion that its problem shows', async () => {
    const recipe = {
      problem: { sack: { capacity: 20 } },
      algorithm: { generational: { vary: [{ bitFlipMutation: {} }, { keepFirst: {} }] } },
    };
    const id = await server.startRun({ recipe, seed: 1, generations: 60 });
    const client = sseClient(server.url);
    const events = await eventsOf(client, { id });
    await client.dispose();
    expect(events.at(-1)).toMatchObject({ __typename: 'RunFinished' });
    // By hand: 18, 20, 55 and 15 weigh 3 + 6 + 10 + 1, and nothing else of 20 is worth 108.
    expect(await told(id)).toMatchObject({
      state: 'FINISHED',
      error: null,
      problem: 'sack',
      direction: 'maximise',
      champion: {
        genome: [1, 0, 0, 1, 0, 0, 1, 1, 0, 0],
        show: { kind: 'table', columns: ['item'], rows: [[0], [3], [6], [7]] },
      },
    });
  }, 60_000);

  it('is paused and resumed: the generations are those of a run that was not', async () => {
    const input = { recipe: { problem: { sack: { slowMs: 5 } } }, seed: 2, population: 10, generations: 25 };
    const of = async (id: string): Promise<ReadonlyArray<unknown>> => {
      const client = sseClient(server.url);
      const events = await eventsOf(client, { id });
      await client.dispose();
      return events.flatMap(({ generation }) => (generation ? [[generation.index, generation.best]] : []));
    };
    const straight = await of(await server.startRun(input));
    const id = await server.startRun(input);
    await eventually(async () => (await told(id)).generation >= 3, 30_000);
    await server.ask(`mutation { pauseRun(id: "${id}") { __typename } }`);
    await eventually(async () => (await told(id)).state === 'PAUSED', 30_000);
    await server.ask(`mutation { resumeRun(id: "${id}") { __typename } }`);
    expect(await of(id)).toEqual(straight);
  }, 60_000);

  it.each([
    [{ recipe: { problem: { sack: { capacity: 0 } } } }, 'problem.sack.capacity'],
    [
      { recipe: { problem: { sack: {} }, algorithm: { generational: { vary: [{ gaussianMutation: {} }] } } } },
      'algorithm.generational.vary.0.gaussianMutation',
    ],
    [{ preset: 'small-sack', overrides: [{ path: 'problem.sack.room', value: 1 }] }, 'problem.sack.room'],
  ])('is checked before a run is made of it: %j', async (input, path) => {
    const { data } = await server.ask<{ startRun: unknown }>(
      'mutation ($input: StartRunInput!) { startRun(input: $input) { __typename ... on InvalidInput { path } } }',
      { input },
    );
    expect(data.startRun).toEqual({ __typename: 'InvalidInput', path });
  });

  it('is not started with where a module is no good: one line says which and why', async () => {
    const broken = join(directory, 'broken.mjs');
    writeFileSync(broken, 'export default { definition: "problem", name: "sphere" };');
    await expect(testServer({ modules: [broken] })).rejects.toThrow(/^[^\n]*broken\.mjs [^\n]+$/);
  });

  it('has run in processes of runs and of descriptions, and never in that of the server', () => {
    const processes = readdirSync(directory).flatMap((name) => /^loaded-(\d+)$/.exec(name)?.[1] ?? []);
    expect(processes.length).toBeGreaterThan(2);
    expect(processes).not.toContain(String(process.pid));
  });
});

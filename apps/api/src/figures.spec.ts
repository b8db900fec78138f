import { STANDARD_FIGURES } from '@evorx/evolution';
import { encodeFront, type HostMessage, type RunHost } from '@evorx/runs';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { from } from 'rxjs';
import { scriptedHost } from './testing/scripted-host';
import { eventually, type TestServer, testServer } from './testing/test-server';

/** Figures that no version of evorx knows. */
const FIGURES = [
  { key: 'tour', label: 'length of the tour', unit: 'km', objective: 'length', better: 'lower' },
  { key: 'f2.crossings', label: 'crossings', unit: null, objective: null, better: null },
] as const;

const message = (index: number): HostMessage => ({
  type: 'generations',
  generations: [
    {
      index,
      evaluations: index,
      progress: 0.1,
      elapsedMs: index,
      evaluationMs: 0,
      figures: { 'f2.crossings': index % 2 === 0 ? null : index, tour: 100 - index },
    },
  ],
});

const membersOf = (generation: number) => [
  { genome: [0, 1], objectives: { length: generation, crossings: 3 } },
  { genome: null, objectives: { length: 9, crossings: 1 } },
];

const front = (generation: number): HostMessage => ({
  type: 'front',
  generation,
  bytes: encodeFront({ generation, members: membersOf(generation) }),
});

/** Declares them, and goes on until it is cancelled. */
const host: RunHost = {
  launch: (job, interrupt) =>
    job.spec.preset === null
      ? from<ReadonlyArray<HostMessage>>([
          { type: 'figures', figures: FIGURES },
          ...Array.from({ length: 10 }, (_, i) => message(i)),
          front(2),
          front(7),
          { type: 'failed', message: 'That was all.' },
        ])
      : scriptedHost().launch(job, interrupt),
};

interface Found {
  readonly run: {
    readonly state: string;
    readonly best: number | null;
    readonly figures: ReadonlyArray<unknown>;
    readonly generations: ReadonlyArray<unknown>;
    readonly curves: ReadonlyArray<unknown>;
  };
}

const QUERY = `query ($id: ID!, $keys: [String!]!) { run(id: $id) { state best figures { key label unit objective better }
  generations(first: 2, after: 2) { index best invalid values figures { key value } }
  curves(keys: $keys, size: 4) { first last ranges { min max last } } } }`;

describe.each([
  ['in memory', {}],
  [
    'in a database',
    { databaseUrl: `file:${join(process.env['TMPDIR'] ?? '/tmp', `evorx-figures-${process.pid}.db`)}` },
  ],
])('figures that a run declares, %s', (_, options) => {
  let server: TestServer;
  let id: string;
  beforeAll(async () => {
    server = await testServer(options, { host });
    id = await server.startRun({ recipe: { problem: { onemax: {} }, algorithm: { generational: {} } } });
    await eventually(async () => {
      const run = await server.runs.get(id)();
      return run._tag === 'Right' && run.right.state === 'FAILED';
    });
  });
  afterAll(() => server.close());

  const found = async (keys: ReadonlyArray<string>) => (await server.ask<Found>(QUERY, { id, keys })).data.run;

  it('are told of with the run, whatever they are', async () =>
    expect(await found([])).toMatchObject({ best: null, figures: FIGURES }));

  it('have a value or null in every generation', async () =>
    expect((await found([])).generations).toEqual([
      {
        index: 3,
        best: null,
        invalid: 0,
        values: [97, 3],
        figures: [
          { key: 'tour', value: 97 },
          { key: 'f2.crossings', value: 3 },
        ],
      },
      {
        index: 4,
        best: null,
        invalid: 0,
        values: [96, null],
        figures: [
          { key: 'tour', value: 96 },
          { key: 'f2.crossings', value: null },
        ],
      },
    ]));

  it('have curves, in the order of the keys', async () =>
    expect((await found(['f2.crossings', 'best', 'tour'])).curves).toEqual([
      { first: 0, last: 3, ranges: [{ min: 1, max: 3, last: 3 }, null, { min: 97, max: 100, last: 97 }] },
      { first: 4, last: 7, ranges: [{ min: 5, max: 7, last: 7 }, null, { min: 93, max: 96, last: 93 }] },
      { first: 8, last: 9, ranges: [{ min: 9, max: 9, last: 9 }, null, { min: 91, max: 92, last: 91 }] },
    ]));

  it('come with the fronts of several objectives, which can be asked for at a generation', async () => {
    const asked = async (generation: number | null) => {
      const query =
        'query ($id: ID!, $at: Int) { run(id: $id) { fronts front(generation: $at) { genome objectives } } }';
      const { data } = await server.ask<{ run: { fronts: unknown; front: unknown } }>(query, { id, at: generation });
      return data.run;
    };
    await eventually(async () => JSON.stringify((await asked(null)).fronts).includes('7'));
    expect((await asked(null)).front).toEqual(membersOf(7));
    expect((await asked(7)).front).toEqual(membersOf(7));
    expect((await asked(1)).front).toEqual([]);
  });

  it('are those of every run where a host declares them', async () => {
    const other = await server.startRun({ preset: 'mnist-ga', generations: 3 });
    await eventually(async () => {
      const run = await server.runs.get(other)();
      return run._tag === 'Right' && run.right.state === 'FINISHED';
    });
    const { data } = await server.ask<Found>(QUERY, { id: other, keys: ['best'] });
    expect(await server.ask(`{ run(id: "${other}") { objectives { name direction unit best } } }`)).toEqual({
      data: { run: { objectives: [{ name: 'value', direction: 'maximise', unit: null, best: 'best' }] } },
    });
    expect(data.run.figures.map((figure) => (figure as { readonly key: string }).key)).toEqual([
      ...STANDARD_FIGURES.map(({ key }) => key),
      'accuracy',
    ]);
    expect(data.run.curves).toEqual([{ first: 0, last: 3, ranges: [{ min: 0, max: 3, last: 3 }] }]);
  });
});

describe('figures', () => {
  const root = join(__dirname, '..', '..', '..');
  const sources = ['libs/runs', 'libs/store', 'apps/api', 'apps/host', 'apps/cli'].flatMap((part) =>
    readdirSync(join(root, part, 'src'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /(?<!\.spec)\.ts$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name)),
  );

  it('are listed nowhere but where they are measured, and where a published migration has to', () => {
    const rare = STANDARD_FIGURES.map(({ key }) => key).filter((key) => /quartile|median/i.test(key));
    expect(rare.length).toBeGreaterThan(1);
    const listing = sources.filter((file) => {
      const text = readFileSync(file, 'utf8');
      return rare.every((key) => text.includes(key));
    });
    expect(listing.map((file) => relative(root, file)).sort()).toEqual([
      'libs/store/src/sql/migrations/0001-runs.ts',
      'libs/store/src/sql/migrations/0004-figures.ts',
    ]);
  });
});

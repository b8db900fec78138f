import type { RunChange, RunResult, RunStore } from '@evorx/runs';
import * as O from 'fp-ts/Option';
import { Kysely, type SqliteDatabase, SqliteDialect } from 'kysely';
import Libsql from 'libsql';
import { Client } from 'pg';
import { advanced, generation, record, right } from '../contract/samples';
import { throwawayFiles } from '../contract/throwaway-files';
import { openStore } from '../open-store';
import { postgresIsTested, startPostgres } from '../testing';
import { migrate } from './migrate';
import type { Schema } from './schema';

jest.setTimeout(60_000);

const bytes = Buffer.from(Uint8Array.from({ length: 3_000_000 }, (_, i) => i ^ (i >> 8)));

/** The columns of figures before runs declared theirs. */
const COLUMNS = [
  'best',
  'best_so_far',
  'mean',
  'median',
  'worst',
  'lower_quartile',
  'upper_quartile',
  'deviation',
  'diversity',
  'step_size',
  'invalid',
  'accuracy',
];

/** Makes the tables what they were before runs declared their figures. */
const before0004: ReadonlyArray<string> = [
  'alter table runs drop column figures',
  ...COLUMNS.map((name, place) => `alter table journal rename column f${place} to ${name}`),
  ...Array.from({ length: 64 - COLUMNS.length }, (_, i) => `alter table journal drop column f${COLUMNS.length + i}`),
  `delete from kysely_migration where name >= '0004'`,
];

/** Makes the tables what they were before the best so far was kept. */
const before0003: ReadonlyArray<string> = [
  ...before0004,
  'alter table runs drop column best_so_far',
  'alter table journal drop column best_so_far',
  `delete from kysely_migration where name >= '0003'`,
];

/** Makes the tables what they were before attachments were in pieces. */
const before0002 = (blob: string): ReadonlyArray<string> => [
  ...before0003,
  'drop table pieces',
  'drop table attachments',
  `create table attachments (
     run bigint not null references runs(number) on delete cascade, kind text not null, generation bigint not null,
     size bigint not null, bytes ${blob} not null, primary key (run, kind, generation))`,
  `delete from kysely_migration where name >= '0002'`,
];

const attach = (parameter: string): string =>
  `insert into attachments select number, 'checkpoint', 3, ${bytes.length}, ${parameter} from runs`;

/** A new database with a run that is paused. */
const paused = async (url: string): Promise<void> => {
  const store = await right(openStore(url));
  await right(store.create(record('a', { state: 'PAUSED' })));
  await right(store.append(record('a', { state: 'PAUSED', generation: 3 }), advanced(0, 3)));
  await right(store.close());
};

/** The checkpoint is what it was, and makes room for others. */
const goesOn = async (store: RunStore): Promise<void> => {
  const found = await right(store.attachment('a', 'checkpoint', 3));
  expect(O.isSome(found) && bytes.equals(found.value.bytes)).toBe(true);
  expect(await right(store.claim('a'))).toBe(true);
  for (const n of [4, 5])
    await right(
      store.append(record('a', { generation: n }), advanced(n, n), [
        { kind: 'checkpoint', generation: n, bytes: Uint8Array.of(n) },
      ]),
    );
  expect(await right(store.attachments('a', 'checkpoint'))).toEqual([
    { generation: 5, size: 1 },
    { generation: 4, size: 1 },
  ]);
  await right(store.close());
};

const recipe = record('a').spec.recipe;
const mnist = (batch: number | null, fitness: string) =>
  ({ ...recipe, problem: { mnist: { batch, fitness } } }) as unknown as typeof recipe;

/** A best a generation, and what is the best so far then. */
const bests = [3, null, 1, 2, 5];
const histories: ReadonlyArray<readonly [string, typeof recipe, number, ReadonlyArray<number | null>]> = [
  ['minimised', recipe, 0, [3, 3, 1, 1, 1]],
  ['maximised', { ...recipe, problem: { onemax: { length: 9 } } }, 0, [3, 3, 3, 3, 5]],
  ['accurate', mnist(null, 'accuracy'), 0, [3, 3, 3, 3, 5]],
  ['lossy', mnist(null, 'crossEntropy'), 0, [3, 3, 1, 1, 1]],
  ['batched', mnist(100, 'accuracy'), 0, [null, null, null, null, null]],
  ['begun elsewhere', recipe, 7, [null, null, null, null, null]],
];

/** Figures that are kept where those of before were. */
const old = COLUMNS.map((name) => ({
  key: name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase()),
  label: name,
  unit: null,
  objective: null,
  better: null,
}));

const ended = (best: number | null): RunResult => ({
  preset: null,
  seed: 1,
  generations: 4,
  evaluations: 40,
  best,
  bestSoFar: null,
  invalid: 0,
  accuracy: null,
  testAccuracy: null,
  testLoss: null,
  reason: 'generations',
  genes: 2,
  backend: 'cpu',
  dataset: null,
  elapsedMs: 1,
});

/** A new database with these runs, all finished, whose results say what results said before. */
const finished = async (url: string): Promise<void> => {
  const store = await right(openStore(url));
  for (const [id, of, from] of histories) {
    const run = record(id, { spec: { ...record(id).spec, recipe: of }, figures: old });
    const { bestSoFar: _, invalid: __, ...before } = ended(5);
    const result = before as RunResult;
    await right(store.create(run));
    const generations = bests.map((best, i) => ({ ...generation(from + i), figures: { best, invalid: i } }));
    await right(
      store.append({ ...run, generation: from + 4, best: 5, result, state: 'FINISHED' }, [
        ...generations.map((each): RunChange => ({ type: 'Advanced', generation: each })),
        { type: 'Finished', result },
      ]),
    );
  }
  await right(store.close());
};

/** Every generation, record, result and event has its best so far. */
const hasBests = async (store: RunStore): Promise<void> => {
  for (const [id, , , expected] of histories) {
    const generations = await right(store.generations(id, { first: 10, after: -1, every: 1 }));
    expect([id, generations.map(({ figures }) => figures['bestSoFar'])]).toEqual([id, expected]);
    const found = await right(store.get(id));
    const result = { ...ended(5), bestSoFar: expected.at(-1), invalid: 4 };
    expect(found).toMatchObject({ value: { best: 5, bestSoFar: expected.at(-1), result } });
    const [last] = (await right(store.events(id, { after: -1, limit: 10 }))).slice(-1);
    expect(last).toMatchObject({ type: 'Finished', result });
  }
  await right(store.close());
};

describe('migrate', () => {
  it('tells the first error of a database that cannot be read either', async () => {
    let errors = 0;
    const database = {
      prepare: () => {
        throw new Error(`I/O error ${++errors}`);
      },
      close: () => undefined,
    } satisfies SqliteDatabase;
    const db = new Kysely<Schema>({ dialect: new SqliteDialect({ database }) });
    await expect(migrate({ db, kind: 'libsql' })).rejects.toThrow('I/O error 1');
    expect(errors).toBeGreaterThan(1);
    await db.destroy();
  });

  it('names the schema of a newer evorx', async () => {
    const files = throwawayFiles();
    const url = files.url();
    await paused(url);
    const file = new Libsql(url.slice('file:'.length));
    file.exec(`insert into kysely_migration values ('9999-later', 'now')`);
    file.close();
    expect(await openStore(url)()).toMatchObject({
      left: { message: expect.stringContaining('written by a newer evorx (its schema is 9999-later') },
    });
    files.remove();
  });

  it('brings attachments of a file into pieces', async () => {
    const files = throwawayFiles();
    const url = files.url();
    await paused(url);
    const file = new Libsql(url.slice('file:'.length));
    for (const statement of before0002('blob')) file.exec(statement);
    file.prepare(attach('?')).run([bytes]);
    file.close();
    await goesOn(await right(openStore(url)));
    files.remove();
  });

  it('computes the best so far of the generations in a file, where their scores can be compared', async () => {
    const files = throwawayFiles();
    const url = files.url();
    await finished(url);
    const file = new Libsql(url.slice('file:'.length));
    for (const statement of before0003) file.exec(statement);
    file.close();
    await hasBests(await right(openStore(url)));
    files.remove();
  });

  if (postgresIsTested())
    it('computes the best so far of the generations in a server, where their scores can be compared', async () => {
      const server = await startPostgres();
      const url = await server.database();
      await finished(url);
      const client = new Client({ connectionString: url });
      await client.connect();
      for (const statement of before0003) await client.query(statement);
      await client.end();
      await hasBests(await right(openStore(url)));
      await server.stop();
    });
  else it.skip('computes the best so far of the generations in a server: this machine has none', () => undefined);

  if (postgresIsTested())
    it('brings attachments of a server into pieces', async () => {
      const server = await startPostgres();
      const url = await server.database();
      await paused(url);
      const client = new Client({ connectionString: url });
      await client.connect();
      for (const statement of before0002('bytea')) await client.query(statement);
      await client.query(attach('$1'), [bytes]);
      await client.end();
      await goesOn(await right(openStore(url)));
      await server.stop();
    });
  else it.skip('brings attachments of a server into pieces: this machine has none', () => undefined);
});

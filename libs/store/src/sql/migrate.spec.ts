import type { RunStore } from '@evorx/runs';
import * as O from 'fp-ts/Option';
import Libsql from 'libsql';
import { Client } from 'pg';
import { advanced, record, right } from '../contract/samples';
import { throwawayFiles } from '../contract/throwaway-files';
import { openStore } from '../open-store';
import { postgresIsTested, startPostgres } from '../testing';

jest.setTimeout(60_000);

const bytes = Buffer.from(Uint8Array.from({ length: 3_000_000 }, (_, i) => i ^ (i >> 8)));

/** Makes the tables what they were before attachments were in pieces. */
const before0002 = (blob: string): ReadonlyArray<string> => [
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

describe('migrate', () => {
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

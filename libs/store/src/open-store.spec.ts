import * as E from 'fp-ts/Either';
import Libsql from 'libsql';
import { firstValueFrom } from 'rxjs';
import { databaseContract } from './contract/database-contract';
import { emptied } from './contract/emptied';
import { runStoreContract } from './contract/run-store-contract';
import { advanced, record, right } from './contract/samples';
import { throwawayFiles } from './contract/throwaway-files';
import { openStore } from './open-store';
import { postgresIsTested, startPostgres, type ThrowawayPostgres } from './testing';

// Servers, processes and threads are started, on a machine that may be busy.
jest.setTimeout(60_000);

describe('openStore on a libSQL file', () => {
  const files = throwawayFiles();
  const store = emptied(() => right(openStore(files.url())));
  runStoreContract('a file', store.make);
  databaseContract(async () => files.url());
  afterAll(async () => {
    await store.close();
    files.remove();
  });
});

if (postgresIsTested())
  describe('openStore on PostgreSQL', () => {
    let server: ThrowawayPostgres;
    const store = emptied(async () => right(openStore(await server.database())));
    beforeAll(async () => {
      server = await startPostgres();
    });
    runStoreContract('a server', store.make);
    databaseContract(() => server.database());
    afterAll(async () => {
      await store.close();
      await server.stop();
    });

    it('tells of changes again after its connections were cut, and of those that it may have missed', async () => {
      const url = await server.database();
      const [one, other] = [await right(openStore(url)), await right(openStore(url))];
      await right(one.create(record('a')));
      const missed = firstValueFrom(other.changed);
      await server.cutConnections();
      expect(await missed).toBe('a');
      expect(await right(one.append(record('a'), advanced(0, 0)))).toMatchObject([{ sequence: 0 }]);
      await Promise.all([one.close()(), other.close()()]);
    });
  });
else it.skip('openStore on PostgreSQL: this machine has none', () => undefined);

describe('openStore', () => {
  const files = throwawayFiles();
  afterAll(files.remove);

  it('says in one line what it cannot open, without a password', async () => {
    const refused = async (url: string): Promise<string> => {
      const opened = await openStore(url)();
      if (E.isRight(opened)) throw new Error(`${url} was opened.`);
      return opened.left.message;
    };
    expect(await refused('mysql://root:secret@localhost/evorx')).toBe(
      'A database URL cannot begin with mysql:; file:<path>, postgres://<user>@<host>/<database> and postgresql://... are accepted.',
    );
    expect(await refused('postgres://evorx:secret@127.0.0.1:1/runs')).toBe(
      'The database postgres://127.0.0.1:1/runs cannot be opened: connect ECONNREFUSED 127.0.0.1:1.',
    );
    for (const file of ['/dev/null/evorx.db', '/proc/nowhere/evorx.db'])
      expect(await refused(`file:${file}`)).toMatch(new RegExp(`^The database ${file} cannot be opened: `));
  });

  it('forgets the pieces of a checkpoint that a crash cut short, with the next checkpoint', async () => {
    const url = files.url();
    const store = await right(openStore(url));
    await right(store.create(record('a')));
    const file = new Libsql(url.slice('file:'.length));
    file.exec(`insert into attachments (run, kind, generation) select number, 'checkpoint', 0 from runs`);
    file.exec(`insert into pieces select number, 0, 'half' from attachments`);
    expect(await right(store.attachments('a', 'checkpoint'))).toEqual([]);
    await right(
      store.append(record('a'), advanced(0, 0), [{ kind: 'checkpoint', generation: 0, bytes: Uint8Array.of(1) }]),
    );
    expect(
      file.prepare('select size, hex(bytes) as bytes from attachments join pieces on attachment = number').all(),
    ).toEqual([{ size: 1, bytes: '01' }]);
    file.close();
    await right(store.close());
  });

  it('refuses a database that a newer evorx wrote', async () => {
    const url = files.url();
    await right((await right(openStore(url))).close());
    const file = new Libsql(url.slice('file:'.length));
    file.exec(`insert into kysely_migration values ('9999-later', '2100-01-01T00:00:00.000Z')`);
    file.close();
    const opened = await openStore(url)();
    expect(opened).toMatchObject({
      left: { message: expect.stringMatching(/newer evorx \(its schema is 9999-later, this one knows \d{4}-[\w-]+\)/) },
    });
  });
});

import { processIdentity } from '@evorx/files';
import Libsql from 'libsql';
import { throwError } from 'rxjs';
import { record, right } from '../contract/samples';
import { throwawayFiles } from '../contract/throwaway-files';
import { openLibsql } from '../libsql/open-libsql';
import type { Database } from './database';
import { sqlStore } from './sql-store';

const files = throwawayFiles();
afterAll(files.remove);

const opened = async (): Promise<{ readonly database: Database; readonly file: Libsql.Database }> => {
  const path = files.url().slice('file:'.length);
  return { database: await openLibsql(path), file: new Libsql(path) };
};

/** Whether the connection is closed. */
const isClosed = (database: Database): Promise<boolean> =>
  database.db
    .selectFrom('runs')
    .select('id')
    .execute()
    .then(
      () => false,
      (error: unknown) => /destroyed/.test(String(error)),
    );

describe('sqlStore', () => {
  it('lets go of its database when it is closed, and of its runs', async () => {
    const { database, file } = await opened();
    const store = await sqlStore(database, 'me', processIdentity());
    await right(store.create(record('a')));
    expect(file.prepare('select id from owners').all()).toHaveLength(1);
    await right(store.close());
    expect(await isClosed(database)).toBe(true);
    expect(file.prepare('select id from owners').all()).toHaveLength(0);
    file.close();
  });

  it('lets go of its database where its runs cannot be given up, and says so', async () => {
    const { database, file } = await opened();
    const store = await sqlStore(database, 'me', processIdentity());
    file.exec(`create trigger stays before delete on owners begin select raise(abort, 'it stays'); end`);
    expect(await store.close()()).toMatchObject({ left: { message: 'it stays' } });
    expect(await isClosed(database)).toBe(true);
    file.close();
  });

  it('lets go of its database where it cannot be opened on it', async () => {
    const { database, file } = await opened();
    const deaf = { ...database, news: () => throwError(() => new Error('nothing is heard')) };
    await expect(sqlStore(deaf, 'me', processIdentity())).rejects.toThrow('nothing is heard');
    expect(await isClosed(database)).toBe(true);
    file.close();
  });
});

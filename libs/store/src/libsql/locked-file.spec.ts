import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { advanced, record, right } from '../contract/samples';
import { throwawayFiles } from '../contract/throwaway-files';
import { openStore } from '../open-store';

jest.setTimeout(120_000);

const LOCK = `const L = require('libsql'); const db = new L(process.argv[1]); db.exec('begin immediate'); process.stdout.write('locked');
process.stdin.on('data', () => { db.exec('rollback'); db.close(); process.exit(); });`;

describe('a database file that another process keeps locked', () => {
  const files = throwawayFiles();
  afterAll(files.remove);

  it('is said to be locked, and takes what it is asked once it is not', async () => {
    const url = files.url();
    const store = await right(openStore(url));
    await right(store.create(record('a')));
    const other = spawn(process.execPath, ['-e', LOCK, url.slice('file:'.length)], { cwd: __dirname });
    await once(other.stdout, 'data');
    expect(await store.append(record('a'), advanced(0, 0))()).toEqual({
      _tag: 'Left',
      left: {
        unavailable: 'locked',
        message: 'the database is locked by another process (SQLITE_BUSY: database is locked)',
      },
    });
    expect(await store.ready()()).toMatchObject({ left: { unavailable: 'locked' } });
    expect(await right(store.events('a', { after: -1, limit: 1 }))).toEqual([]);
    other.stdin.write('go');
    await once(other, 'exit');
    expect(await right(store.append(record('a'), advanced(0, 0)))).toMatchObject([{ sequence: 0 }]);
    await right(store.close());
  });
});

import * as E from 'fp-ts/Either';
import { execFileSync } from 'node:child_process';
import { advanced, record, right } from '../contract/samples';
import { throwawayFiles } from '../contract/throwaway-files';
import { openStore } from '../open-store';

jest.setTimeout(60_000);

/** In another process: SQLite loses its locks on a file that is opened and closed in its own. */
const shell = (command: string, ...args: ReadonlyArray<string>): string =>
  execFileSync('sh', ['-c', command, 'sh', ...args], { encoding: 'utf8' });

describe('a database file that is changed under a store', () => {
  const files = throwawayFiles();
  afterAll(files.remove);

  const opened = async () => {
    const url = files.url();
    const store = await right(openStore(url));
    await right(store.create(record('a')));
    await right(store.append(record('a'), advanced(0, 0)));
    return { store, url, file: url.slice('file:'.length) };
  };

  const cases: ReadonlyArray<
    readonly [what: string, change: string, unavailable: string, undo: string | null, named: string]
  > = [
    ['deleted', 'mv "$1" "$1.old"', 'deleted', 'mv "$1.old" "$1"', 'evorx.db was deleted'],
    [
      'deleted with its log',
      'mkdir "$1.d" && mv "$1"* "$1.d/" 2>/dev/null; true',
      'deleted',
      'mv "$1.d/"* "$(dirname "$1")"',
      'evorx.db was deleted',
    ],
    ['left without its log', 'mv "$1-wal" "$1.log"', 'deleted', 'mv "$1.log" "$1-wal"', 'evorx.db-wal was deleted'],
    [
      'left without its index',
      'mv "$1-shm" "$1.index"',
      'deleted',
      'mv "$1.index" "$1-shm"',
      'evorx.db-shm was deleted',
    ],
    [
      'replaced by a copy of itself',
      'cp "$1" "$1.new" && mv "$1" "$1.old" && mv "$1.new" "$1"',
      'replaced',
      'mv "$1.old" "$1"',
      'evorx.db was replaced',
    ],
    [
      'replaced by a directory',
      'mv "$1" "$1.old" && mkdir "$1"',
      'replaced',
      'rmdir "$1" && mv "$1.old" "$1"',
      'evorx.db was replaced',
    ],
    ['overwritten with another', 'head -c 65536 /dev/zero > "$1"', 'replaced', null, 'evorx.db was overwritten'],
    ['cut to a page', 'truncate -s 4096 "$1"', 'cut', null, 'evorx.db was cut to 4096 bytes'],
    ['cut to nothing', 'truncate -s 0 "$1"', 'cut', null, 'evorx.db was cut to 0 bytes'],
  ];

  it.each(cases)(
    'that is %s, acknowledges nothing any more and says so',
    async (_, change, unavailable, undo, named) => {
      const { store, file, url } = await opened();
      // What was written last is in the log until it is other; a file that grows is of no concern.
      const other = await right(openStore(url));
      await right(other.close());
      shell(
        `node -e "const L = require('libsql'); const db = new L(process.argv[1]); db.pragma('wal_checkpoint(passive)'); db.close()" "$1"`,
        file,
      );
      await right(store.append(record('a'), advanced(1, 1)));
      shell(change, file);
      const refused = { left: { unavailable, message: expect.stringContaining(named) } };
      const before = undo === null ? shell('cksum < "$1"', file) : '';
      expect(await store.append(record('a'), advanced(2, 2))()).toMatchObject(refused);
      expect(
        await store.append(
          record('a'),
          [],
          [{ kind: 'checkpoint', generation: 1, bytes: new Uint8Array(3_000_000) }],
        )(),
      ).toMatchObject(refused);
      expect(await store.get('a')()).toMatchObject(refused);
      expect(await store.ready()()).toMatchObject(refused);
      if (undo === null) {
        expect(E.isLeft(await store.close()())).toBe(true);
        expect(shell('cksum < "$1"', file)).toBe(before);
        return;
      }
      shell(undo, file);
      await right(store.ready());
      await right(store.append(record('a'), advanced(2, 2)));
      expect((await right(store.events('a', { after: -1, limit: 10 }))).map(({ sequence }) => sequence)).toEqual([
        0, 1, 2,
      ]);
      await right(store.close());
    },
  );

  it.each([
    ['moved into its place', 'mv "$1.backup" "$1"'],
    ['copied over it', 'cat "$1.backup" > "$1"'],
    [
      'that was changed more often copied over it',
      `node -e "const db = new (require('libsql'))(process.argv[1]); for (const t of 'abcdefgh') db.exec('create table ' + t + ' (a)'); db.close()" "$1.backup" && cat "$1.backup" > "$1"`,
    ],
  ])('and has an older copy %s, leaves that alone when it is closed', async (_, change) => {
    const { store, file, url } = await opened();
    const sqlite = (statement: string): string =>
      shell(
        `node -e "const db = new (require('libsql'))(process.argv[1]); console.log(db.prepare(process.argv[2]).all())" "$1" "$2"`,
        file,
        statement,
      );
    sqlite('pragma wal_checkpoint(passive)');
    shell('cp "$1" "$1.backup"', file);
    for (const n of [1, 2, 3]) await right(store.append(record('a'), advanced(n, n)));
    // The page with the header is written to.
    sqlite('create table other (a)');
    sqlite('pragma wal_checkpoint(passive)');
    for (const n of [4, 5]) await right(store.append(record('a'), advanced(n, n)));
    shell(change, file);
    const before = shell('cksum < "$1"', file);
    expect(await store.append(record('a'), advanced(6, 6))()).toMatchObject({ left: { unavailable: 'replaced' } });
    expect(await store.close()()).toMatchObject({ left: { unavailable: 'replaced' } });
    expect(shell('cksum < "$1"', file)).toBe(before);
    expect(Number(shell('cat "$1-wal."*.old | wc -c', file))).toBeGreaterThan(4096);

    const next = await right(openStore(url));
    expect(await right(next.events('a', { after: -1, limit: 10 }))).toHaveLength(1);
    expect(sqlite('pragma integrity_check')).toContain('ok');
    await right(next.close());
  });

  it('that another process copies its log to, and makes smaller, is the same file', async () => {
    const { store, file } = await opened();
    const bytes = () => new Uint8Array(8_000_000).fill(3);
    for (const generation of [0, 1, 2])
      await right(store.append(record('a'), [], [{ kind: 'checkpoint', generation, bytes: bytes() }]));
    const work = `node -e "const L = require('libsql'); const db = new L(process.argv[1], { timeout: 10000 }); db.exec(process.argv[2]); db.close()" "$1" "$2"`;
    shell(work, file, 'pragma wal_checkpoint(truncate)');
    await right(store.append(record('a'), advanced(1, 1)));
    shell(work, file, `delete from pieces; vacuum; pragma wal_checkpoint(truncate)`);
    await right(store.append(record('a'), advanced(2, 2)));
    await right(store.ready());
    await right(store.close());
  });
});

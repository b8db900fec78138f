import type { Unavailable } from '@evorx/runs';
import { type BigIntStats, openSync, readSync, statSync } from 'node:fs';

/**
 * The file of a database is not the one that was opened any more, or not all of it.
 *
 * @internal
 */
export class FileChanged extends Error {
  constructor(
    readonly unavailable: Extract<Unavailable, 'deleted' | 'replaced' | 'cut'>,
    message: string,
  ) {
    super(message);
    this.name = 'FileChanged';
  }
}

const MAGIC = 'SQLite format 3\0';
/** Bytes of SQLite's header: https://www.sqlite.org/fileformat2.html#the_database_header */
const HEADER = 100;

interface Header {
  readonly isSqlite: boolean;
  /** Counts up only. */
  readonly changes: number;
  /** Bytes that the database has. */
  readonly length: number;
  readonly id: number;
}

const headerOf = (descriptor: number): Header | undefined => {
  const bytes = Buffer.alloc(HEADER);
  if (readSync(descriptor, bytes, 0, HEADER, 0) < HEADER) return undefined;
  const pageSize = bytes.readUInt16BE(16);
  return {
    isSqlite: bytes.toString('latin1', 0, MAGIC.length) === MAGIC,
    changes: bytes.readUInt32BE(24),
    length: bytes.readUInt32BE(28) * (pageSize === 1 ? 65_536 : pageSize),
    id: bytes.readUInt32BE(60),
  };
};

const statsOf = (path: string): BigIntStats | undefined => statSync(path, { bigint: true, throwIfNoEntry: false });

const isSame = (one: BigIntStats, other: BigIntStats): boolean => one.dev === other.dev && one.ino === other.ino;

/**
 * Watches that a path leads to the file that is there now, with its log and index beside it, and that this file is
 * neither overwritten nor cut: the function throws {@link FileChanged} otherwise. `id` is what the database has as its
 * `user_version`.
 *
 * The descriptor that the header is read through stays open to the end of the process: to close any descriptor of a
 * file takes away the locks that SQLite has on it, in this thread and in others
 * (https://www.sqlite.org/howtocorrupt.html, 2.2).
 *
 * @category Internals
 */
export const fileIdentity = (file: string, id: number): (() => void) => {
  const descriptor = openSync(file, 'r');
  const companions = ['', '-wal', '-shm'].map((suffix) => ({
    path: `${file}${suffix}`,
    stats: statsOf(`${file}${suffix}`),
  }));
  let largest = 0n;
  let changes = 0;
  let known = false;

  return () => {
    for (const { path, stats } of companions) {
      if (stats === undefined) continue;
      const now = statsOf(path);
      if (now === undefined) throw new FileChanged('deleted', `${path} was deleted while it was in use`);
      if (!isSame(stats, now))
        throw new FileChanged('replaced', `${path} was replaced by another file while it was in use`);
      if (path !== file) continue;
      const header = headerOf(descriptor);
      // A checkpoint of another process may have written the header and not yet the rest: the file grows then.
      if (header === undefined || (now.size < largest && now.size < header.length))
        throw new FileChanged('cut', `${path} was cut to ${now.size} bytes while it was in use`);
      // The id is in the file as soon as the log was copied to it.
      if (!header.isSqlite || header.changes < changes || (known && header.id !== id))
        throw new FileChanged('replaced', `${path} was overwritten with another file while it was in use`);
      known ||= header.id === id;
      if (now.size > largest) largest = now.size;
      changes = header.changes;
    }
  };
};

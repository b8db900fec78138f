import type { Unavailable } from '@evorx/runs';
import {
  type BigIntStats,
  copyFileSync,
  ftruncateSync,
  openSync,
  readSync,
  renameSync,
  statSync,
  writeSync,
} from 'node:fs';

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
  readonly bytes: Buffer;
  readonly isSqlite: boolean;
  /** Counts up only. */
  readonly changes: number;
  /** Bytes that the database has. */
  readonly length: number;
  readonly id: number;
}

const read = (descriptor: number, offset: number, length: number): Buffer | undefined => {
  const bytes = Buffer.alloc(length);
  return readSync(descriptor, bytes, 0, length, offset) < length ? undefined : bytes;
};

const headerOf = (descriptor: number): Header | undefined => {
  const bytes = read(descriptor, 0, HEADER);
  if (bytes === undefined) return undefined;
  const pageSize = bytes.readUInt16BE(16);
  return {
    bytes,
    isSqlite: bytes.toString('latin1', 0, MAGIC.length) === MAGIC,
    changes: bytes.readUInt32BE(24),
    length: bytes.readUInt32BE(28) * (pageSize === 1 ? 65_536 : pageSize),
    id: bytes.readUInt32BE(60),
  };
};

/** Bytes of the log's index, before its hash tables: https://www.sqlite.org/walformat.html#the_wal_index_file_format */
const INDEX = 136;

/**
 * How much of which log was copied into the file: as long as it is the same, nothing of SQLite has written to the
 * file. Undefined while something is being copied. The bytes between, on which there are locks, are not read.
 */
const copiedOf = (index: number): string | undefined => {
  const bytes = read(index, 32, 68);
  const attempted = read(index, 128, 4);
  if (bytes === undefined || attempted === undefined) return undefined;
  const copied = bytes.subarray(64);
  return copied.equals(attempted) ? `${bytes.toString('hex', 0, 8)} ${copied.toString('hex')}` : undefined;
};

const statsOf = (path: string): BigIntStats | undefined => statSync(path, { bigint: true, throwIfNoEntry: false });

const isSame = (one: BigIntStats, other: BigIntStats): boolean => one.dev === other.dev && one.ino === other.ino;

/**
 * What watches over the file of a database.
 *
 * @category Internals
 */
export interface FileIdentity {
  /** Throws {@link FileChanged} where the file is not the one that was opened any more, or not all of it. */
  readonly verify: () => void;
  /**
   * Keeps the log of a database from a file that is not its own any more, into which SQLite would copy it when the
   * last connection is closed, or when another process opens that file: it is put aside, as
   * `evorx.db-wal.<milliseconds>.old`. The database must not be used afterwards.
   */
  readonly putLogAside: () => void;
}

/**
 * Watches that a path leads to the file that is there now, with its log and index beside it, and that this file is
 * neither overwritten nor cut. `id` is what the database has as its `user_version`.
 *
 * The descriptors of the file and its companions stay open to the end of the process: to close any descriptor of a
 * file takes away the locks that SQLite has on it, in this thread and in others
 * (https://www.sqlite.org/howtocorrupt.html, 2.2).
 *
 * @category Internals
 */
export const fileIdentity = (file: string, id: number): FileIdentity => {
  const descriptor = openSync(file, 'r');
  const companions = ['-wal', '-shm'].flatMap((suffix) => {
    const path = `${file}${suffix}`;
    const stats = statsOf(path);
    return stats === undefined ? [] : [{ suffix, path, stats, descriptor: openSync(path, 'r+') }];
  });
  const members = [{ path: file, stats: statsOf(file)! }, ...companions];
  const descriptorOf = (wanted: string) => companions.find(({ suffix }) => suffix === wanted)?.descriptor;
  const log = descriptorOf('-wal');
  const index = descriptorOf('-shm');
  let largest = 0n;
  let changes = 0;
  let known = false;
  let seen: { readonly copied: string; readonly header: Buffer } | undefined;

  /** Whether the header is another, though nothing was copied from the log. */
  const isForeign = ({ bytes }: Header, before: string | undefined): boolean => {
    const copied = before === undefined || index === undefined ? undefined : copiedOf(index);
    if (copied === undefined || copied !== before) return false;
    if (seen?.copied === copied) return !bytes.equals(seen.header);
    seen = { copied, header: bytes };
    return false;
  };

  const verify = (): void => {
    for (const { path, stats } of members) {
      const now = statsOf(path);
      if (now === undefined) throw new FileChanged('deleted', `${path} was deleted while it was in use`);
      if (!isSame(stats, now))
        throw new FileChanged('replaced', `${path} was replaced by another file while it was in use`);
      if (path !== file) continue;
      const before = index === undefined ? undefined : copiedOf(index);
      const header = headerOf(descriptor);
      // A checkpoint of another process may have written the header and not yet the rest: the file grows then.
      if (header === undefined || (now.size < largest && now.size < header.length))
        throw new FileChanged('cut', `${path} was cut to ${now.size} bytes while it was in use`);
      // The id is in the file as soon as the log was copied to it.
      if (!header.isSqlite || header.changes < changes || (known && header.id !== id) || isForeign(header, before))
        throw new FileChanged('replaced', `${path} was overwritten with another file while it was in use`);
      known ||= header.id === id;
      if (now.size > largest) largest = now.size;
      changes = header.changes;
    }
  };

  const isInPlace = (path: string, stats: BigIntStats): boolean => {
    const now = statsOf(path);
    return now !== undefined && isSame(now, stats);
  };

  const putLogAside = (): void => {
    const to = (path: string): string => `${path}.${Date.now()}.old`;
    const own = companions.filter(({ path, stats }) => isInPlace(path, stats));
    if (!isInPlace(file, members[0]!.stats)) {
      // SQLite sees that as well, and copies nothing: whoever puts the file back has its log.
      for (const { path } of own) renameSync(path, to(path));
      return;
    }
    for (const { path, suffix } of own) if (suffix === '-wal') copyFileSync(path, to(path));
    // An empty log, and an index that has to be made anew: there is nothing to be copied.
    if (log !== undefined) ftruncateSync(log, 0);
    if (index !== undefined) writeSync(index, Buffer.alloc(INDEX), 0, INDEX, 0);
  };

  return { verify, putLogAside };
};

import type { StoreError, Unavailable } from '@evorx/runs';
import { messageOf } from '../message-of';
import { FileChanged } from './file-identity';

/** SQLite's result codes, without what extends them, and what they mean: https://www.sqlite.org/rescode.html */
const MEANINGS: ReadonlyArray<readonly [code: string, number: number, words: string, unavailable?: Unavailable]> = [
  ['SQLITE_FULL', 13, 'the disk is full', 'full'],
  ['SQLITE_BUSY', 5, 'the database is locked by another process', 'locked'],
  ['SQLITE_LOCKED', 6, 'the database is locked by another connection', 'locked'],
  ['SQLITE_IOERR', 10, 'the disk reports an I/O error', 'failing'],
  ['SQLITE_CANTOPEN', 14, 'the file cannot be opened', 'failing'],
  ['SQLITE_PROTOCOL', 15, 'the file cannot be locked', 'locked'],
  ['SQLITE_READONLY', 8, 'the file or its disk is read-only', 'readOnly'],
  ['SQLITE_PERM', 3, 'the file may not be accessed', 'readOnly'],
  ['SQLITE_CORRUPT', 11, 'the file is corrupt'],
  ['SQLITE_NOTADB', 26, 'the file is no database'],
];

/** What is meant by another code than its group's. */
const EXTENDED: Readonly<Record<string, readonly [words: string, unavailable: Unavailable]>> = {
  SQLITE_READONLY_DBMOVED: ['the file was moved or deleted', 'replaced'],
  // The index of the log could not be made larger.
  SQLITE_IOERR_SHMSIZE: ['the disk is full, or reports an I/O error', 'full'],
};

/** What Node's own reading of the file may meet, see `fileIdentity`. */
const SYSTEM: Readonly<Record<string, readonly [words: string, unavailable: Unavailable]>> = {
  EIO: ['the disk reports an I/O error', 'failing'],
  ENOSPC: ['the disk is full', 'full'],
  EROFS: ['the file or its disk is read-only', 'readOnly'],
  EMFILE: ['the file cannot be opened', 'failing'],
  ENFILE: ['the file cannot be opened', 'failing'],
};

interface SqliteError {
  readonly code?: unknown;
  readonly rawCode?: unknown;
}

/**
 * What an error of libSQL means: what may pass is said to make the store unavailable for the time being; all of them
 * are named in words, with SQLite's own code. Errors of the system are those of Node's `fs`.
 *
 * @category Internals
 */
export const libsqlFailure = (error: unknown): StoreError => {
  const message = messageOf(error);
  if (error instanceof FileChanged) return { message, unavailable: error.unavailable };
  const { code, rawCode } = Object(error) as SqliteError;
  const name = typeof code === 'string' ? code : '';
  const system = SYSTEM[name];
  if (system !== undefined) return { message: `${system[0]} (${message})`, unavailable: system[1] };
  const meaning = MEANINGS.find(
    ([group, number]) =>
      name === group || name.startsWith(`${group}_`) || (typeof rawCode === 'number' && (rawCode & 0xff) === number),
  );
  if (meaning === undefined) return { message };
  const [words, unavailable] = EXTENDED[name] ?? [meaning[2], meaning[3]];
  return { message: `${words} (${name || meaning[0]}: ${message})`, ...(unavailable !== undefined && { unavailable }) };
};

import { libsqlFailure } from './libsql-failure';

const error = (code: string, message: string, rawCode?: number): Error =>
  Object.assign(new Error(message), { code, rawCode });

describe('libsqlFailure', () => {
  it.each([
    ['SQLITE_FULL', 13, 'full', 'the disk is full (SQLITE_FULL: x)'],
    ['SQLITE_BUSY', 5, 'locked', 'the database is locked by another process (SQLITE_BUSY: x)'],
    ['SQLITE_BUSY_SNAPSHOT', 517, 'locked', 'the database is locked by another process (SQLITE_BUSY_SNAPSHOT: x)'],
    ['SQLITE_IOERR_WRITE', 778, 'failing', 'the disk reports an I/O error (SQLITE_IOERR_WRITE: x)'],
    ['SQLITE_IOERR_FSYNC', 1034, 'failing', 'the disk reports an I/O error (SQLITE_IOERR_FSYNC: x)'],
    ['SQLITE_IOERR_SHMSIZE', 4874, 'full', 'the disk is full, or reports an I/O error (SQLITE_IOERR_SHMSIZE: x)'],
    ['SQLITE_READONLY', 8, 'readOnly', 'the file or its disk is read-only (SQLITE_READONLY: x)'],
    ['SQLITE_READONLY_DBMOVED', 1032, 'replaced', 'the file was moved or deleted (SQLITE_READONLY_DBMOVED: x)'],
    ['SQLITE_CANTOPEN_FULLPATH', 782, 'failing', 'the file cannot be opened (SQLITE_CANTOPEN_FULLPATH: x)'],
    ['', 266, 'failing', 'the disk reports an I/O error (SQLITE_IOERR: x)'],
    ['SQLITE_CORRUPT_INDEX', 779, undefined, 'the file is corrupt (SQLITE_CORRUPT_INDEX: x)'],
    ['SQLITE_NOTADB', 26, undefined, 'the file is no database (SQLITE_NOTADB: x)'],
  ])('knows %s (%i)', (code, rawCode, unavailable, message) => {
    const failure = libsqlFailure(error(code, 'x', rawCode));
    expect(failure).toEqual({ message, ...(unavailable !== undefined && { unavailable }) });
  });

  it.each([
    ['EIO', 'failing', 'the disk reports an I/O error (x)'],
    ['ENOSPC', 'full', 'the disk is full (x)'],
    ['EROFS', 'readOnly', 'the file or its disk is read-only (x)'],
    ['EMFILE', 'failing', 'the file cannot be opened (x)'],
    ['ENFILE', 'failing', 'the file cannot be opened (x)'],
  ])('knows %s, which the look at the file itself may meet', (code, unavailable, message) => {
    expect(libsqlFailure(error(code, 'x'))).toEqual({ message, unavailable });
  });

  it('has the words of whatever else goes wrong, which does not pass', () => {
    expect(libsqlFailure(error('SQLITE_CONSTRAINT', 'twice', 19))).toEqual({ message: 'twice' });
    expect(libsqlFailure('odd')).toEqual({ message: 'odd' });
    expect(libsqlFailure(null)).toEqual({ message: 'null' });
  });
});

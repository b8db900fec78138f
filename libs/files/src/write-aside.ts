import * as TE from 'fp-ts/TaskEither';
import type { TaskEither } from 'fp-ts/TaskEither';
import { mkdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileReason } from './file-reason';
import { replaceFile } from './replace-file';

/**
 * Why a file could not be written: one sentence that names it.
 *
 * @category Errors
 */
export interface FileError {
  readonly message: string;
}

/**
 * Writes a file beside its place and then renames it, so that whoever reads it finds the old one or the new one, and
 * never a part. `before` is waited for between the two. Directories are made; a file in one that others may not enter
 * is closed to them as well.
 *
 * @category Files
 * @example
 * import { writeAside } from '@evorx/files';
 * import { mkdtempSync } from 'node:fs';
 * import { tmpdir } from 'node:os';
 * import { join } from 'node:path';
 *
 * const file = join(mkdtempSync(join(tmpdir(), 'example-')), 'notes', 'first.txt');
 * writeAside(file, new TextEncoder().encode('whole'))().then(console.log); // a right
 */
export const writeAside = (
  file: string,
  bytes: Uint8Array,
  before: () => Promise<unknown> = () => Promise.resolve(),
): TaskEither<FileError, void> =>
  TE.tryCatch(
    async () => {
      await mkdir(dirname(file), { recursive: true });
      const { mode } = await stat(dirname(file));
      await replaceFile(file, bytes, { mode: mode & 0o666, before });
    },
    (error) => ({ message: `${file} cannot be written: ${fileReason(error).message}` }),
  );

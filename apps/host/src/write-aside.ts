import * as TE from 'fp-ts/TaskEither';
import type { TaskEither } from 'fp-ts/TaskEither';
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileReason } from './file-reason';

/**
 * Why a file could not be written: one sentence that names it.
 *
 * @category Errors
 */
export interface FileError {
  readonly message: string;
}

/**
 * Writes a file beside its place and then renames it, so that whoever reads it finds the old one or the new one, and never a part. `before`
 * is waited for between the two. A file in a directory that others may not enter is closed to them as well.
 *
 * @category Checkpoint
 */
export const writeAside = (
  file: string,
  bytes: Uint8Array,
  before: () => Promise<unknown> = () => Promise.resolve(),
): TaskEither<FileError, void> => {
  const aside = `${file}.${process.pid}.part`;
  return TE.tryCatch(
    async () => {
      try {
        await mkdir(dirname(file), { recursive: true });
        const { mode } = await stat(dirname(file));
        const handle = await open(aside, 'w', mode & 0o666);
        try {
          await handle.writeFile(bytes);
          await handle.sync();
        } finally {
          await handle.close();
        }
        await before();
        await rename(aside, file);
      } catch (error) {
        await rm(aside, { force: true }).catch(() => undefined);
        throw error;
      }
    },
    (error) => ({ message: `${file} cannot be written: ${fileReason(error).message}` }),
  );
};

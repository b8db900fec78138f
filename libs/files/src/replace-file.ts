import { randomUUID } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';

/** A new name is on the disk once its directory is; some file systems cannot say so, and are as good as they are. */
const syncDirectory = async (directory: string): Promise<void> => {
  const handle = await open(directory, 'r').catch(() => null);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
};

/**
 * Writes a file beside its place, on the disk, and then renames it: a crash leaves the old file or the new one, and
 * never a part. `before` is waited for between the two. Rejects with what the file system rejects with.
 *
 * @category Internals
 */
export const replaceFile = async (
  file: string,
  bytes: Uint8Array,
  { mode, before }: { readonly mode?: number; readonly before?: () => Promise<unknown> } = {},
): Promise<void> => {
  // A name of its own for each: a file may be written while the one before it still is.
  const aside = `${file}.${randomUUID()}.part`;
  try {
    const handle = await open(aside, 'wx', mode);
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await before?.();
    await rename(aside, file);
    await syncDirectory(dirname(file));
  } catch (error) {
    await rm(aside, { force: true }).catch(() => undefined);
    throw error;
  }
};

import { renameSync, rmSync, writeFileSync } from 'node:fs';

/**
 * Writes a file beside its place, on the disk, and moves it there, so that the place never holds half of it, for
 * programs that have nothing else to do meanwhile. Throws what the file system throws.
 *
 * @category Files
 * @example
 * import { writeAsideSync } from '@evorx/files';
 * import { mkdtempSync } from 'node:fs';
 * import { tmpdir } from 'node:os';
 * import { join } from 'node:path';
 *
 * writeAsideSync(join(mkdtempSync(join(tmpdir(), 'example-')), 'result.json'), '{}\n');
 */
export const writeAsideSync = (file: string, content: string | Uint8Array): void => {
  const aside = `${file}.part`;
  try {
    writeFileSync(aside, content, { flush: true });
    renameSync(aside, file);
  } catch (error) {
    rmSync(aside, { force: true });
    throw error;
  }
};

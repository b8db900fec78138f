import { renameSync, rmSync, writeFileSync } from 'node:fs';

/**
 * Writes a file beside its place and moves it there, so that the place never holds half of it.
 *
 * @category Files
 */
export const writeAside = (file: string, content: string | Uint8Array): void => {
  const aside = `${file}.part`;
  try {
    writeFileSync(aside, content);
    renameSync(aside, file);
  } catch (error) {
    rmSync(aside, { force: true });
    throw error;
  }
};

import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';

/**
 * Reads a whole file of at most `limit` bytes. A directory, a device, a pipe, an empty or a larger file is refused
 * before anything is read, so that neither time nor memory is spent on it. Throws an `Error` with the reason in a few
 * words, or what the file system throws.
 *
 * @category Reading
 * @example
 * import { readRegularFile } from '@evorx/files';
 * import { mkdtempSync, writeFileSync } from 'node:fs';
 * import { tmpdir } from 'node:os';
 * import { join } from 'node:path';
 *
 * const file = join(mkdtempSync(join(tmpdir(), 'example-')), 'recipe.json');
 * writeFileSync(file, '{}');
 * console.log(readRegularFile(file, 1024).toString()); // {}
 */
export const readRegularFile = (file: string, limit: number): Buffer => {
  // A pipe that nobody writes to would be waited for.
  const descriptor = openSync(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const stat = fstatSync(descriptor);
    if (!stat.isFile()) throw new Error(stat.isDirectory() ? 'it is a directory' : 'it is no regular file');
    if (stat.size === 0) throw new Error('it is empty');
    if (stat.size > limit) throw new Error(`it has ${stat.size} bytes, at most ${limit} are read`);
    const bytes = Buffer.alloc(stat.size);
    let length = 0;
    while (length < bytes.length) {
      const read = readSync(descriptor, bytes, length, bytes.length - length, length);
      if (read === 0) break;
      length += read;
    }
    return bytes.subarray(0, length);
  } finally {
    closeSync(descriptor);
  }
};

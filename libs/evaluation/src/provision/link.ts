import { lstatSync, readlinkSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type CacheEntry, readEntry } from './cache-entry';
import type { InstalledPackage } from './installed-package';

const PARTS = ['deps', 'lib'] as const;

const linkTarget = (path: string): string | null => {
  try {
    return readlinkSync(path);
  } catch {
    return null;
  }
};

/** The complete cache entry that the package is linked to, if it is. */
export const linkedEntry = (target: InstalledPackage): CacheEntry | null => {
  const [deps, lib] = PARTS.map((part) => linkTarget(join(target.directory, part)));
  return deps && lib && dirname(deps) === dirname(lib) ? readEntry(dirname(lib)) : null;
};

/** Makes the package's `deps` and `lib` links to an entry of the cache; each is replaced in one step. */
export const linkEntry = (target: InstalledPackage, entry: CacheEntry): void => {
  for (const part of PARTS) {
    const path = join(target.directory, part);
    const aside = `${path}.${process.pid}`;
    rmSync(aside, { recursive: true, force: true });
    symlinkSync(join(entry.directory, part), aside, 'junction');
    // A rename replaces a link, not a directory: leftovers of an interrupted install make way first.
    if (lstatSync(path, { throwIfNoEntry: false })?.isDirectory()) rmSync(path, { recursive: true, force: true });
    renameSync(aside, path);
  }
};

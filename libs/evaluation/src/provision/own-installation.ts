import { lstatSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { ADDON, type checkAddon } from './addon';
import type { InstalledPackage } from './installed-package';

const versionIn = (stamp: string): string | null => {
  try {
    return readFileSync(stamp, 'utf8').trim();
  } catch {
    return null;
  }
};

/**
 * The version of TensorFlow behind an addon that the package's own install script has put into the package; null where there is none or
 * it does not load, as after an interrupted download. It is loaded once; a stamp in the cache saves the second time.
 */
export const ownInstallation = async (
  target: InstalledPackage,
  cache: string,
  environment: NodeJS.ProcessEnv,
  check: typeof checkAddon,
): Promise<string | null> => {
  const addon = join(target.directory, ADDON);
  const lib = lstatSync(join(target.directory, 'lib'), { throwIfNoEntry: false });
  const file = statSync(addon, { throwIfNoEntry: false });
  if (!lib?.isDirectory() || file === undefined) return null;
  const stamp = join(
    cache,
    `own-${createHash('sha256').update(`${addon} ${file.mtimeMs} ${file.size}`).digest('hex').slice(0, 16)}`,
  );
  const known = versionIn(stamp);
  if (known !== null) return known;
  const loaded = await check(addon, environment);
  if ('reason' in loaded) return null;
  writeFileSync(stamp, `${loaded.version}\n`);
  return loaded.version;
};

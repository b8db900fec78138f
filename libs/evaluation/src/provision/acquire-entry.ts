import { mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ADDON, type checkAddon } from './addon';
import { type CacheEntry, type CacheKey, entryName, markReady, readEntry } from './cache-entry';
import type { InstalledPackage } from './installed-package';
import type { Source } from './source';

/** What the sources are tried with. */
export interface AcquireInput {
  readonly cache: string;
  readonly key: CacheKey;
  readonly target: InstalledPackage;
  readonly environment: NodeJS.ProcessEnv;
  readonly report: (line: string) => void;
  /** Loads the addon and gives the version behind it. */
  readonly check: typeof checkAddon;
}

const STAGING = '.staging-';

/**
 * Tries the sources in turn, and gives the entry that the first of them made, or the reasons of them all.
 *
 * Everything happens in a staging directory; it is renamed to its place only after the addon in it has loaded. The caller holds the
 * lock of the cache, so staging directories that lie about are those of interrupted set-ups.
 */
export const acquireEntry = async (
  sources: ReadonlyArray<Source>,
  { cache, key, target, environment, report, check }: AcquireInput,
): Promise<CacheEntry | ReadonlyArray<string>> => {
  for (const name of readdirSync(cache)) {
    if (name.startsWith(STAGING)) rmSync(join(cache, name), { recursive: true, force: true });
  }
  const reasons: Array<string> = [];
  for (const source of sources) {
    const staging = join(cache, `${STAGING}${process.pid}`);
    try {
      mkdirSync(staging);
      const reason = await source.fill({ target, staging, environment, report });
      const loaded = reason === null ? await check(join(staging, ADDON), environment) : { reason };
      if ('version' in loaded) {
        const directory = join(cache, entryName(key, loaded.version));
        markReady(staging, loaded.version, source.name);
        rmSync(directory, { recursive: true, force: true }); // without a marker, or it would have been found
        renameSync(staging, directory);
        return readEntry(directory) ?? [`${directory} cannot be read`];
      }
      reasons.push(`${source.name}: ${loaded.reason}`);
      report(`native TensorFlow from ${source.name}: ${loaded.reason}`);
    } catch (error) {
      reasons.push(`${source.name}: ${(error as Error).message}`);
      report(`native TensorFlow from ${source.name}: ${(error as Error).message}`);
    } finally {
      rmSync(staging, { recursive: true, force: true });
    }
  }
  return reasons;
};

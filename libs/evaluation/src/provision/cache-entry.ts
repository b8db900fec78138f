import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** One complete native library in the per-user cache: `deps/lib` with libtensorflow, `lib/napi-v*` with the addon. */
export interface CacheEntry {
  readonly directory: string;
  /** The version of libtensorflow, as the addon reports it. */
  readonly tensorflow: string;
}

/** What an entry fits: the package whose addon it holds, and the machine. */
export interface CacheKey {
  readonly tfjsNode: string;
  readonly platform: string;
  readonly arch: string;
}

const READY = 'ready.json';

/** `<home>/cache/tensorflow`. */
export const cacheDirectory = (home: string): string => join(home, 'cache', 'tensorflow');

/** The name of the directory of an entry. */
export const entryName = (key: CacheKey, tensorflow: string): string =>
  `tfjs-node-${key.tfjsNode}_tensorflow-${tensorflow}_${key.platform}-${key.arch}`;

/** Marks a directory as complete; written into it before it is renamed to its place, so that a partial one never counts. */
export const markReady = (directory: string, tensorflow: string, source: string): void =>
  writeFileSync(join(directory, READY), `${JSON.stringify({ tensorflow, source })}\n`);

/** The entry in a directory, if it is complete. */
export const readEntry = (directory: string): CacheEntry | null => {
  try {
    const { tensorflow } = JSON.parse(readFileSync(join(directory, READY), 'utf8')) as { readonly tensorflow: string };
    return { directory, tensorflow };
  } catch {
    return null;
  }
};

const names = (directory: string): ReadonlyArray<string> => {
  try {
    return readdirSync(directory);
  } catch {
    return [];
  }
};

/** The newest complete entry that fits, by version. */
export const findEntry = (cache: string, key: CacheKey): CacheEntry | null => {
  const prefix = entryName(key, '').split('_tensorflow-')[0] + '_tensorflow-';
  const suffix = `_${key.platform}-${key.arch}`;
  const entries = names(cache)
    .filter((name) => name.startsWith(prefix) && name.endsWith(suffix))
    .map((name) => readEntry(join(cache, name)))
    .filter((entry) => entry !== null);
  const collator = new Intl.Collator('en', { numeric: true });
  return [...entries].sort((a, b) => collator.compare(b.tensorflow, a.tensorflow))[0] ?? null;
};

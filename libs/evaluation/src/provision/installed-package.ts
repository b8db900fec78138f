import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The package `@tensorflow/tfjs-node` as it is installed. */
export interface InstalledPackage {
  readonly directory: string;
  readonly version: string;
}

/** The package in a directory. */
export const readPackage = (directory: string): InstalledPackage => {
  const { version } = JSON.parse(readFileSync(join(directory, 'package.json'), 'utf8')) as { readonly version: string };
  return { directory, version };
};

/** Where `require` finds `@tensorflow/tfjs-node`; null where it is not installed (it is an optional peer). */
export const findPackage = (): InstalledPackage | null => {
  try {
    return readPackage(dirname(require.resolve('@tensorflow/tfjs-node/package.json')));
  } catch {
    return null;
  }
};

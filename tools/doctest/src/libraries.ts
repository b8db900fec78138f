import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './root';

/** A folder of `libs`. */
export interface Library {
  /** From the root of the repository: `libs/core`. */
  readonly folder: string;
  readonly name: string;
  /** What its `layer:*` tag says. */
  readonly layer: string | undefined;
}

interface Manifest {
  readonly name: string;
  readonly nx?: { readonly tags?: ReadonlyArray<string> };
}

const TAG = 'layer:';

/** Every library, by its package.json: the only place where a library says what it is. */
export const libraries = (): ReadonlyArray<Library> =>
  readdirSync(join(ROOT, 'libs'))
    .map((name) => `libs/${name}`)
    .filter((folder) => existsSync(join(ROOT, folder, 'package.json')))
    .map((folder) => {
      const { name, nx } = JSON.parse(readFileSync(join(ROOT, folder, 'package.json'), 'utf8')) as Manifest;
      return { folder, name, layer: nx?.tags?.find((tag) => tag.startsWith(TAG))?.slice(TAG.length) };
    });

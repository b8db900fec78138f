import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './root';

/** What is read of a package.json. */
export interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly private?: boolean;
  readonly files?: ReadonlyArray<string>;
  readonly bin?: Readonly<Record<string, string>>;
  readonly exports?: Readonly<Record<string, unknown>>;
  readonly scripts?: Readonly<Record<string, string>>;
  readonly repository?: { readonly url: string; readonly directory?: string };
  readonly publishConfig?: { readonly access: string; readonly provenance: boolean };
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}

/** A workspace that is published. */
export interface Package {
  /** From the root of the repository: `libs/core`. */
  readonly folder: string;
  readonly manifest: Manifest;
}

/** The package.json of a folder, from the root of the repository. */
export const manifestOf = (folder: string): Manifest =>
  JSON.parse(readFileSync(join(ROOT, folder, 'package.json'), 'utf8')) as Manifest;

/** Every workspace of those folders. */
export const workspaces = (...folders: ReadonlyArray<string>): ReadonlyArray<Package> =>
  folders.flatMap((folder) =>
    readdirSync(join(ROOT, folder))
      .map((name) => `${folder}/${name}`)
      .filter((path) => existsSync(join(ROOT, path, 'package.json')))
      .map((path) => ({ folder: path, manifest: manifestOf(path) })),
  );

/** Every library and application that is not private, each after those that it depends on. */
export const published = (): ReadonlyArray<Package> => {
  const all = new Map(
    workspaces('libs', 'apps')
      .filter(({ manifest }) => manifest.private !== true)
      .map((one) => [one.manifest.name, one]),
  );
  const ordered = new Set<Package>();
  const add = (one: Package): void => {
    if (ordered.has(one)) return;
    for (const name of Object.keys(one.manifest.dependencies ?? {})) {
      const other = all.get(name);
      if (other !== undefined) add(other);
    }
    ordered.add(one);
  };
  all.forEach(add);
  return [...ordered];
};

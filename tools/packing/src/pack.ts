import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { execute } from './execute';
import { type Manifest, manifestOf, type Package, published, workspaces } from './published';
import { ROOT } from './root';

const dependenciesOf = ({
  dependencies,
  devDependencies,
  peerDependencies,
}: Manifest): ReadonlyArray<[string, string]> =>
  Object.entries({ ...peerDependencies, ...devDependencies, ...dependencies });

/**
 * Where a version differs from the repository's, one line each: its own of every workspace, and those of its
 * dependencies on others.
 */
export const differingVersions = (): ReadonlyArray<string> => {
  const { version } = manifestOf('.');
  return workspaces('libs', 'apps', 'tools').flatMap(({ folder, manifest }) => [
    ...(manifest.version === version ? [] : [`${folder} has version ${manifest.version}, not ${version}`]),
    ...dependenciesOf(manifest)
      .filter(([name, wanted]) => name.startsWith('@evorx/') && wanted !== version)
      .map(([name, wanted]) => `${folder} depends on ${name} ${wanted}, not ${version}`),
  ]);
};

/** The name of the file that npm packs a package into. */
export const tarballOf = ({ manifest: { name, version } }: Package): string =>
  `${name.replace('@', '').replace('/', '-')}-${version}.tgz`;

/**
 * Packs every published package into a directory, which is emptied first, in order, each with its own `prepack`; gives
 * the files.
 */
export const packAll = async (directory: string): Promise<ReadonlyArray<string>> => {
  const differing = differingVersions();
  if (differing.length > 0) throw new Error(`versions differ:\n${differing.join('\n')}`);
  mkdirSync(directory, { recursive: true });
  readdirSync(directory)
    .filter((name) => name.endsWith('.tgz'))
    .forEach((name) => rmSync(join(directory, name)));
  const packages = published();
  const chosen = packages.map(({ folder }) => `--workspace=${folder}`);
  // The repository installs without scripts; here the scripts are its own, and only those of the packages that are
  // packed.
  await execute(ROOT, 'npm', 'pack', '--silent', '--ignore-scripts=false', '--pack-destination', directory, ...chosen);
  return packages.map((one) => join(directory, tarballOf(one)));
};

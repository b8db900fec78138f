import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execute } from './execute';
import { packAll, tarballOf } from './pack';
import { type Package, published } from './published';
import { ROOT } from './root';

/** The libraries that are published. */
export const libraries: ReadonlyArray<Package> = published().filter(({ folder }) => folder.startsWith('libs/'));

/** Their names. */
export const libraryNames: ReadonlyArray<string> = libraries.map(({ manifest }) => manifest.name);

const versionOf = (name: string): string =>
  (JSON.parse(readFileSync(join(ROOT, 'node_modules', name, 'package.json'), 'utf8')) as { readonly version: string })
    .version;

const versionsOf = (...names: ReadonlyArray<string>) =>
  Object.fromEntries(names.map((name) => [name, versionOf(name)]));

/**
 * Packs what is published and installs it, with its peers, in a new application outside the workspace; gives its
 * directory.
 */
export const packedApplication = async (): Promise<string> => {
  const application = mkdtempSync(join(tmpdir(), 'evorx-application-'));
  await packAll(join(application, 'tarballs'));

  // The packages depend on one another by version; here the tarballs stand for the registry.
  const packed = Object.fromEntries(
    published().map((one) => [one.manifest.name, `file:tarballs/${tarballOf(one)}`] as const),
  );
  const manifest = {
    name: 'application',
    private: true,
    dependencies: { ...packed, ...versionsOf('fp-ts', 'rxjs') },
    devDependencies: versionsOf('typescript', '@types/node'),
    overrides: packed,
  };
  writeFileSync(join(application, 'package.json'), JSON.stringify(manifest, null, 2));
  const quiet = ['--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error'];
  await execute(application, 'npm', 'install', '--prefer-offline', ...quiet);
  return application;
};

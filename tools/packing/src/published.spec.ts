import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { differingVersions } from './pack';
import { manifestOf, published, workspaces } from './published';
import { ROOT } from './root';

const packages = published();

describe('what is published', () => {
  it('is in order: each package after those that it depends on', () => {
    const names = packages.map(({ manifest }) => manifest.name);
    packages.forEach(({ manifest }, index) =>
      Object.keys(manifest.dependencies ?? {})
        .filter((name) => name.startsWith('@evorx/'))
        .forEach((name) => expect(names.slice(0, index)).toContain(name)),
    );
  });

  it('is everything that users need: nothing of it depends on a workspace that is private', () => {
    const secret = workspaces('libs', 'apps', 'tools').filter(({ manifest }) => manifest.private === true);
    const wanted = packages.flatMap(({ manifest }) =>
      Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies }),
    );
    expect(secret.map(({ manifest }) => manifest.name).filter((name) => wanted.includes(name))).toEqual([]);
  });

  it('has one version, and depends on itself by that', () => expect(differingVersions()).toEqual([]));

  it.each(packages.map(({ manifest, folder }) => [manifest.name, manifest, folder] as const))(
    '%s says where it comes from, what it holds, and that it has a provenance',
    (_, manifest, folder) => {
      const { repository } = manifestOf('.');
      expect(manifest.repository).toEqual({ ...repository, directory: folder });
      expect(manifest.publishConfig).toEqual({ access: 'public', provenance: true });
      expect(manifest.files?.length).toBeGreaterThan(0);
      expect(manifest.scripts?.['prepack']).toContain('tools/packing/prepack.mjs');
      expect(manifest.scripts?.['postpack']).toContain('prepack.mjs --after');
      expect(existsSync(join(ROOT, folder, 'README.md'))).toBe(true);
    },
  );
});

describe('the lock file', () => {
  it('names no registry, so that it can be installed from any', () => {
    const { packages: entries } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as {
      readonly packages: Readonly<Record<string, { readonly resolved?: string; readonly link?: boolean }>>;
    };
    expect(Object.entries(entries).filter(([, { resolved, link }]) => resolved !== undefined && link !== true)).toEqual(
      [],
    );
  });
});

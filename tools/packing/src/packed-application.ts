import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from './root';

/** Names of the libraries that are published: all but the one for specs. */
export const libraries: ReadonlyArray<string> = readdirSync(join(ROOT, 'libs')).filter((name) => name !== 'testing');

/** An npm run tells its children where it is and what it runs; the application is elsewhere. */
const environment = Object.fromEntries(
  Object.entries(process.env).filter(
    ([name]) => !/^npm_(config_(local_)?prefix$|package|lifecycle|command)|^(INIT_CWD|NODE_OPTIONS)$/i.test(name),
  ),
);

/** Runs a command in a directory; gives what it prints, or fails with all that it said. */
export const execute = (directory: string, command: string, ...args: ReadonlyArray<string>): Promise<string> =>
  new Promise((resolve, reject) => {
    execFile(command, [...args], { cwd: directory, env: environment, maxBuffer: 1 << 26 }, (error, stdout, stderr) =>
      error === null
        ? resolve(stdout)
        : reject(new Error(`${command} ${args.join(' ')}: ${stdout}${stderr || error.message}`)),
    );
  });

const versionOf = (name: string): string =>
  (JSON.parse(readFileSync(join(ROOT, 'node_modules', name, 'package.json'), 'utf8')) as { readonly version: string })
    .version;

const versionsOf = (...names: ReadonlyArray<string>) =>
  Object.fromEntries(names.map((name) => [name, versionOf(name)]));

/** Packs the libraries and installs them, with their peers, in a new application outside the workspace; gives its directory. */
export const packedApplication = async (): Promise<string> => {
  const application = mkdtempSync(join(tmpdir(), 'evorx-application-'));
  const tarballs = join(application, 'tarballs');
  mkdirSync(tarballs);
  const workspaces = libraries.map((name) => `--workspace=libs/${name}`);
  await execute(ROOT, 'npm', 'pack', '--silent', '--ignore-scripts', '--pack-destination', tarballs, ...workspaces);

  // The libraries depend on one another by version; here the tarballs stand for the registry.
  const packed = Object.fromEntries(
    libraries.map((name) => [`@evorx/${name}`, `file:tarballs/evorx-${name}-${versionOf(`@evorx/${name}`)}.tgz`]),
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

import { createHash } from 'node:crypto';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { run, script } from './command.mjs';
import { ROOT } from './paths.mjs';
import { giveUp, say } from './say.mjs';
import { isStamped, stamp } from './stamp.mjs';

const FOLDERS = ['libs', 'apps', 'tools'];
const SKIPPED = new Set(['dist', 'node_modules', 'coverage']);
const SOURCE = /\.tsx?$|^tsconfig.*\.json$|^package\.json$/;

/** Every project directory: `libs/core`, `apps/cli` and so on. */
const projects = () =>
  FOLDERS.filter((folder) => existsSync(join(ROOT, folder))).flatMap((folder) =>
    readdirSync(join(ROOT, folder)).map((name) => join(folder, name)),
  );

const sourcesIn = (directory) =>
  readdirSync(directory, { withFileTypes: true }).flatMap((entry) => {
    const path = join(directory, entry.name);
    if (entry.isDirectory()) return SKIPPED.has(entry.name) ? [] : sourcesIn(path);
    return SOURCE.test(entry.name) ? [path] : [];
  });

/** Changes when a source does, by name, size or time; and when a build is removed. */
const fingerprintOf = () => {
  const hash = createHash('sha256');
  const built = projects().filter((project) => existsSync(join(ROOT, project, 'tsconfig.json')));
  hash.update(built.map((project) => `${project} ${existsSync(join(ROOT, project, 'dist'))}`).join());
  for (const path of [
    ...FOLDERS.map((folder) => join(ROOT, folder))
      .filter(existsSync)
      .flatMap(sourcesIn),
    join(ROOT, 'tsconfig.base.json'),
  ]) {
    const { mtimeMs, size } = statSync(path);
    hash.update(`${path} ${mtimeMs} ${size}\n`);
  }
  return hash.digest('hex');
};

/** Compiles what has changed; gives the compiler's complaints. */
export const compile = (...configurations) =>
  run(process.execPath, script('typescript/bin/tsc', '-b', ...configurations));

/** Builds every library, application and tool (without specs), unless that is done. */
export const ensureBuild = async () => {
  if (isStamped('build', fingerprintOf())) return;
  say('building');
  const configurations = projects().map((project) => join(project, 'tsconfig.json'));
  const done = await compile(...configurations.filter((path) => existsSync(join(ROOT, path))));
  if (!done.ok) giveUp(`the build failed:\n${done.output}`);
  stamp('build', fingerprintOf());
};

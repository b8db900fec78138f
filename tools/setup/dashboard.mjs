import { createHash } from 'node:crypto';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { run } from './command.mjs';
import { ROOT } from './paths.mjs';
import { giveUp, say } from './say.mjs';
import { isStamped, stamp } from './stamp.mjs';

const STEP = 'dashboard';
const DASHBOARD = join(ROOT, 'apps', 'dashboard');
const SKIPPED = new Set(['dist', 'node_modules', 'e2e', 'testing', 'screenshots']);

const sourcesIn = (directory) =>
  readdirSync(directory, { withFileTypes: true }).flatMap((entry) => {
    const path = join(directory, entry.name);
    if (entry.isDirectory()) return SKIPPED.has(entry.name) ? [] : sourcesIn(path);
    return /\.spec\.ts$|\.md$/.test(entry.name) ? [] : [path];
  });

/** Changes when a source does, by name, size or time; when a dependency does; and when the build is removed. */
const fingerprintOf = () => {
  const hash = createHash('sha256').update(String(existsSync(join(DASHBOARD, 'dist', 'index.html'))));
  for (const path of [...sourcesIn(DASHBOARD), join(ROOT, 'package-lock.json')]) {
    const { mtimeMs, size } = statSync(path);
    hash.update(`${path} ${mtimeMs} ${size}\n`);
  }
  return hash.digest('hex');
};

/** Where Vite is, among the dashboard's dependencies. */
const vite = () => {
  const { resolve } = createRequire(join(DASHBOARD, 'package.json'));
  return join(dirname(resolve('vite/package.json')), 'bin', 'vite.js');
};

/** Builds the dashboard, unless that is done. */
export const ensureDashboard = async () => {
  if (!existsSync(join(DASHBOARD, 'package.json')) || isStamped(STEP, fingerprintOf())) return;
  say('building the dashboard');
  const done = await run(process.execPath, [vite(), 'build', DASHBOARD, '--logLevel', 'warn']);
  if (!done.ok) giveUp(`the build of the dashboard failed:\n${done.output}`);
  stamp(STEP, fingerprintOf());
};

import { readFileSync, writeFileSync } from 'node:fs';
import { run } from './command.mjs';
import { ROOT } from './paths.mjs';
import { giveUp } from './say.mjs';

// Changesets give all packages one version, but not the repository itself: it follows here, with the lock file.
const read = (path) => JSON.parse(readFileSync(`${ROOT}${path}`, 'utf8'));
const { version } = read('libs/core/package.json');
writeFileSync(`${ROOT}package.json`, `${JSON.stringify({ ...read('package.json'), version }, null, 2)}\n`);
const done = await run('npm', ['install', '--package-lock-only', '--no-audit', '--no-fund']);
if (!done.ok) giveUp(`npm install failed:\n${done.output}`);
process.stdout.write(`${version}\n`);

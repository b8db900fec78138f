import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './command.mjs';
import { ROOT } from './paths.mjs';
import { giveUp, say } from './say.mjs';
import { isStamped, stamp } from './stamp.mjs';

const STEP = 'dependencies';

/**
 * Whether npm's own record of node_modules already holds every version of the lock file, as after a plain `npm
 * install`.
 */
const isInstalled = (lock) => {
  try {
    const record = JSON.parse(readFileSync(join(ROOT, 'node_modules', '.package-lock.json'), 'utf8')).packages;
    return Object.entries(JSON.parse(lock).packages).every(
      ([path, entry]) => !path.startsWith('node_modules/') || entry.optional || record[path]?.version === entry.version,
    );
  } catch {
    return false;
  }
};

/** Installs what package-lock.json names, unless that is done. */
export const ensureDependencies = async () => {
  const lock = readFileSync(join(ROOT, 'package-lock.json'), 'utf8');
  const fingerprint = createHash('sha256').update(lock).digest('hex');
  if (isStamped(STEP, fingerprint)) return;
  if (!isInstalled(lock)) {
    say('installing the dependencies');
    const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
    // Not `npm ci`: it insists on the binaries for every other platform, which some mirrors do not carry.
    const done = await run(npm, [
      'install',
      '--no-save',
      '--no-audit',
      '--no-fund',
      '--prefer-offline',
      '--loglevel=error',
    ]);
    if (!done.ok) giveUp(`npm install failed:\n${done.output}`);
  }
  stamp(STEP, fingerprint);
};

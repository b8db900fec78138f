import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ROOT } from './paths.mjs';
import { say } from './say.mjs';

// Outside the checkout, because node_modules may be removed.
const lock = join(tmpdir(), `evorx-setup-${createHash('sha256').update(ROOT).digest('hex').slice(0, 16)}`);
const owner = join(lock, 'pid');

/** A lock that names no owner for this long was left by one that died before it could. */
const OWNERLESS_MS = 5_000;

const isAlive = (pid) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
};

const isAbandoned = () => {
  try {
    return !isAlive(Number(readFileSync(owner, 'utf8')));
  } catch {
    const left = statSync(lock, { throwIfNoEntry: false });
    return left !== undefined && Date.now() - left.mtimeMs > OWNERLESS_MS;
  }
};

const acquire = () => {
  try {
    mkdirSync(lock);
    writeFileSync(owner, String(process.pid));
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    return false;
  }
};

/** Runs a step that must not run twice at once in this checkout. */
export const alone = async (body) => {
  for (let waits = 0; !acquire(); waits++) {
    if (isAbandoned()) rmSync(lock, { recursive: true, force: true });
    else if (waits === 0) say(`waiting for another set-up of this checkout (${lock})`);
    await sleep(100);
  }
  try {
    return await body();
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
};

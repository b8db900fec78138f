import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const STALE_MS = 30 * 60_000;
const POLL_MS = 200;

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
};

const isStale = (lock: string): boolean => {
  try {
    if (Date.now() - statSync(lock).mtimeMs > STALE_MS) return true;
    const [host, pid] = readFileSync(join(lock, 'owner'), 'utf8').split(' ');
    return host === hostname() && !isAlive(Number(pid));
  } catch {
    return false; // between mkdir and the owner's line, or just released
  }
};

const acquire = (lock: string): boolean => {
  try {
    mkdirSync(lock);
    writeFileSync(join(lock, 'owner'), `${hostname()} ${process.pid}`);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return false;
  }
};

const removeStale = (lock: string): void => {
  const aside = `${lock}.stale-${process.pid}`;
  try {
    renameSync(lock, aside);
    rmSync(aside, { recursive: true, force: true });
  } catch {
    // another process was faster
  }
};

/** Runs `body` while this process alone holds the lock directory; a lock whose owner is gone is taken over. `waiting` is called once. */
export const withLock = async <A>(lock: string, waiting: () => void, body: () => Promise<A>): Promise<A> => {
  for (let waits = 0; !acquire(lock); waits++) {
    if (isStale(lock)) removeStale(lock);
    else if (waits === 0) waiting();
    await sleep(POLL_MS);
  }
  try {
    return await body();
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
};

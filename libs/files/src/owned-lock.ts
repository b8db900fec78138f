import { mkdirSync, readdirSync, readFileSync, rmdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isAlive, processIdentity, type ProcessIdentity } from './process-identity';

/*
 * A lock is a directory of turns: files with the numbers 1, 2, ... A turn holds the lock as long as the process that
 * it names is alive. Where no turn does, the next number is free, and only one process can make its file. It then
 * looks again: a process that was slow may find a later turn, or one that is held, and gives its own up. Turns are
 * removed by their owner at the end, and abandoned ones by the next holder.
 */

/** How old the sign of life of a process on another machine may be. */
const SILENCE_MS = 30 * 60_000;
/** How often a process gives a sign of life. */
const SIGN_MS = 60_000;
/** How long a turn may be without its owner's name. */
const NAMELESS_MS = 5_000;
const POLL_MS = 100;

/**
 * A lock that this process holds.
 *
 * @category Locks
 */
export interface OwnedLock {
  readonly release: () => void;
}

const codeOf = (error: unknown): string | undefined => (error as NodeJS.ErrnoException).code;

const turnsIn = (place: string): ReadonlyArray<number> =>
  readdirSync(place)
    .filter((name) => /^[1-9]\d*$/.test(name))
    .map(Number)
    .sort((a, b) => a - b);

const ownerIn = (file: string): ProcessIdentity | null => {
  try {
    const { machine, pid, started } = JSON.parse(readFileSync(file, 'utf8')) as Partial<ProcessIdentity>;
    return typeof machine === 'string' && typeof pid === 'number' ? { machine, pid, started: started ?? null } : null;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') throw error;
    return null;
  }
};

const isHeld = (file: string, me: ProcessIdentity): boolean => {
  const owner = ownerIn(file);
  const age = Date.now() - statSync(file).mtimeMs;
  if (owner === null) return age < NAMELESS_MS;
  return owner.machine === me.machine ? isAlive(owner) : age < SILENCE_MS;
};

const held = (place: string, turn: number): OwnedLock => {
  const file = join(place, String(turn));
  const sign = setInterval(() => {
    try {
      utimesSync(file, new Date(), new Date());
    } catch {
      // It was removed by hand.
    }
  }, SIGN_MS).unref();
  return {
    release: () => {
      clearInterval(sign);
      rmSync(file, { force: true });
      try {
        rmdirSync(place);
      } catch {
        // Another process has its turn.
      }
    },
  };
};

/** Takes the turn after `last`; null where another process turns out to have one. */
const takeTurn = (place: string, last: number, me: ProcessIdentity): OwnedLock | null => {
  const turn = last + 1;
  const file = join(place, String(turn));
  writeFileSync(file, JSON.stringify(me), { flag: 'wx', mode: 0o600 });
  if (turnsIn(place).some((other) => other > turn || (other < turn && isHeld(join(place, String(other)), me)))) {
    rmSync(file, { force: true });
    return null;
  }
  // What is not a turn is of a version whose locks had another form.
  for (const name of readdirSync(place))
    if (!(Number(name) >= turn)) rmSync(join(place, name), { recursive: true, force: true });
  return held(place, turn);
};

/**
 * Takes the lock at `place`, a directory that exists while the lock is held; null where another process that is alive
 * holds it. Of any number of processes that try at once, one succeeds, also where they find the lock of a process that
 * is gone. Throws what the file system throws where no directory can be made at `place`.
 *
 * @category Locks
 * @example
 * import { tryLock } from '@evorx/files';
 * import { mkdtempSync } from 'node:fs';
 * import { tmpdir } from 'node:os';
 * import { join } from 'node:path';
 *
 * const place = join(mkdtempSync(join(tmpdir(), 'example-')), 'lock');
 * const lock = tryLock(place);
 * console.log(lock !== null, tryLock(place)); // true null
 * lock?.release();
 */
export const tryLock = (place: string): OwnedLock | null => {
  const me = processIdentity();
  for (;;) {
    try {
      mkdirSync(place, { mode: 0o700 });
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error;
    }
    try {
      const turns = turnsIn(place);
      if (turns.some((turn) => isHeld(join(place, String(turn)), me))) return null;
      const lock = takeTurn(place, turns.at(-1) ?? 0, me);
      if (lock !== null) return lock;
    } catch (error) {
      // The turn was taken, or the lock released, since it was looked at.
      if (codeOf(error) !== 'EEXIST' && codeOf(error) !== 'ENOENT') throw error;
    }
  }
};

/**
 * Runs `body` while this process alone holds the lock at `place`. `waiting` is called once if another process has it.
 * The lock of a process that is gone is taken over.
 *
 * @category Locks
 * @example
 * import { withLock } from '@evorx/files';
 * import { mkdtempSync } from 'node:fs';
 * import { tmpdir } from 'node:os';
 * import { join } from 'node:path';
 *
 * const place = join(mkdtempSync(join(tmpdir(), 'example-')), 'lock');
 * withLock(place, () => console.log('waiting'), async () => 42).then(console.log); // 42
 */
export const withLock = async <A>(place: string, waiting: () => void, body: () => Promise<A>): Promise<A> => {
  let lock = tryLock(place);
  if (lock === null) waiting();
  while (lock === null) {
    await sleep(POLL_MS);
    lock = tryLock(place);
  }
  try {
    return await body();
  } finally {
    lock.release();
  }
};

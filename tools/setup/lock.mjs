import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ROOT } from './paths.mjs';
import { say } from './say.mjs';

/*
 * The lock of `libs/files`, for what runs before anything is built: a directory of turns, files with the numbers 1, 2,
 * ... A turn holds the lock as long as the process that it names is alive. Where no turn does, the next number is free,
 * and only one process can make its file. It then looks again: a process that was slow may find a later turn, or one
 * that is held, and gives its own up.
 */

// Outside the checkout, because node_modules may be removed.
const lock = join(tmpdir(), `evorx-setup-${createHash('sha256').update(ROOT).digest('hex').slice(0, 16)}`);

/** How long a turn may be without its owner's number. */
const NAMELESS_MS = 5_000;

const fileOf = (turn) => join(lock, String(turn));

const isAlive = (pid) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
};

const isHeld = (turn) => {
  const pid = Number(readFileSync(fileOf(turn), 'utf8'));
  return pid > 0 ? isAlive(pid) : Date.now() - statSync(fileOf(turn)).mtimeMs < NAMELESS_MS;
};

const turns = () =>
  readdirSync(lock)
    .filter((name) => /^[1-9]\d*$/.test(name))
    .map(Number);

/** The turn that this process has now; null where another has one. */
const takeTurn = () => {
  const before = turns();
  if (before.some(isHeld)) return null;
  const turn = Math.max(0, ...before) + 1;
  writeFileSync(fileOf(turn), String(process.pid), { flag: 'wx' });
  if (turns().some((other) => other > turn || (other < turn && isHeld(other)))) {
    rmSync(fileOf(turn), { force: true });
    return null;
  }
  // What is not a turn is the lock of an earlier version.
  for (const name of readdirSync(lock)) if (!(Number(name) >= turn)) rmSync(join(lock, name), { force: true });
  return turn;
};

const acquire = () => {
  try {
    mkdirSync(lock, { recursive: true });
    return takeTurn();
  } catch (error) {
    // Another process was faster, or has just released it.
    if (error.code === 'EEXIST' || error.code === 'ENOENT') return null;
    throw error;
  }
};

const release = (turn) => {
  rmSync(fileOf(turn), { force: true });
  try {
    rmdirSync(lock);
  } catch {
    // Another process has its turn.
  }
};

/** Runs a step that must not run twice at once in this checkout. */
export const alone = async (body) => {
  let turn = acquire();
  for (let waits = 0; turn === null; waits++) {
    if (waits === 1) say(`waiting for another set-up of this checkout (${lock})`);
    await sleep(100);
    turn = acquire();
  }
  try {
    return await body();
  } finally {
    release(turn);
  }
};

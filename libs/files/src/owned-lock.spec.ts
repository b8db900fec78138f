import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { processIdentity, tryLock, withLock } from './index';

let place: string;
let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'evorx-lock-'));
  place = join(directory, 'lock');
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

const gone = () => ({ ...processIdentity(), pid: spawnSync(process.execPath, ['-e', '']).pid });
const leave = (turn: number, owner: object | string): string => {
  mkdirSync(place, { recursive: true });
  const file = join(place, String(turn));
  writeFileSync(file, typeof owner === 'string' ? owner : JSON.stringify(owner));
  return file;
};

describe('tryLock', () => {
  it('gives the lock to one, and to the next when that one has released it', () => {
    const first = tryLock(place);
    expect(first).not.toBeNull();
    expect(tryLock(place)).toBeNull();
    first?.release();
    expect(existsSync(place)).toBe(false);
    const next = tryLock(place);
    expect(next).not.toBeNull();
    next?.release();
  });

  it('takes over from a process that is gone, and leaves nothing of it', () => {
    leave(3, gone());
    const lock = tryLock(place);
    expect(lock).not.toBeNull();
    expect(readdirSync(place)).toEqual(['4']);
    lock?.release();
    expect(existsSync(place)).toBe(false);
  });

  it('takes over from a later process with the same number', () => {
    leave(1, { ...processIdentity(), started: '1' });
    const lock = tryLock(place);
    expect(lock === null).toBe(processIdentity().started === null);
    lock?.release();
  });

  it('believes a process of another machine for half an hour after its last sign of life', () => {
    const file = leave(1, { ...processIdentity(), machine: 'another' });
    expect(tryLock(place)).toBeNull();
    const past = Date.now() / 1000 - 31 * 60;
    utimesSync(file, past, past);
    const lock = tryLock(place);
    expect(lock).not.toBeNull();
    lock?.release();
  });

  it('believes a turn without a name for a moment only', () => {
    const file = leave(1, '');
    expect(tryLock(place)).toBeNull();
    utimesSync(file, 1, 1);
    const lock = tryLock(place);
    expect(lock).not.toBeNull();
    lock?.release();
  });

  it('does not overtake a process that is alive behind one that is gone', () => {
    leave(1, processIdentity());
    leave(2, gone());
    expect(tryLock(place)).toBeNull();
  });

  it('removes what a version with another form of locks has left', () => {
    mkdirSync(place);
    writeFileSync(join(place, 'pid'), '1');
    const lock = tryLock(place);
    expect(readdirSync(place)).toEqual(['1']);
    lock?.release();
  });

  it('throws where there can be no lock', () => {
    writeFileSync(place, '');
    expect(() => tryLock(place)).toThrow(/ENOTDIR/);
    expect(() => tryLock(join(directory, 'absent', 'lock'))).toThrow(/ENOENT/);
  });

  it('gives an abandoned lock to exactly one of many processes that try for it at the same moment', async () => {
    for (let round = 0; round < 3; round++) {
      leave(1, gone());
      const at = String(Date.now() + 1_000);
      const children: ChildProcess[] = [];
      const answers = await Promise.all(
        Array.from({ length: 6 }, async () => {
          const child = spawn(process.execPath, [join(__dirname, 'testing', 'contender.cjs'), place, at]);
          children.push(child);
          return new Promise<string>((resolve) =>
            child.stdout.once('data', (text: Buffer) => resolve(text.toString())),
          );
        }),
      );
      expect(answers.filter((answer) => answer === 'won')).toHaveLength(1);
      await Promise.all(
        children.map((child) => {
          const closed = new Promise((resolve) => child.once('close', resolve));
          child.stdin?.end();
          return closed;
        }),
      );
      expect(existsSync(place)).toBe(false);
    }
  }, 30_000);
});

describe('withLock', () => {
  it('runs one body at a time, and says once that it waits', async () => {
    let inside = 0;
    let waits = 0;
    const body = async (): Promise<void> => {
      expect(++inside).toBe(1);
      await new Promise((resolve) => setTimeout(resolve, 20));
      inside--;
    };
    await Promise.all([1, 2, 3].map(() => withLock(place, () => waits++, body)));
    expect(waits).toBe(2);
    expect(existsSync(place)).toBe(false);
  });

  it('is released where the body fails', async () => {
    await expect(
      withLock(
        place,
        () => undefined,
        () => Promise.reject(new Error('no')),
      ),
    ).rejects.toThrow('no');
    expect(existsSync(place)).toBe(false);
  });
});

import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { homeDirectory, makeDirectories, makeHome, readRegularFile } from './index';

let directory: string;
beforeEach(() => (directory = mkdtempSync(join(tmpdir(), 'evorx-files-'))));
afterEach(() => rmSync(directory, { recursive: true, force: true }));

const modeOf = (path: string): number => statSync(path).mode & 0o777;

describe('makeDirectories', () => {
  it('makes what is absent, and gives the first that it made', () => {
    const path = join(directory, 'a', 'b', 'c');
    expect(makeDirectories(path)).toBe(join(directory, 'a'));
    expect(existsSync(path)).toBe(true);
    expect(makeDirectories(path)).toBeUndefined();
  });

  it('gives up where nothing can be made', () => {
    const place = existsSync('/proc/self') ? '/proc/nowhere/a' : '/dev/null/a';
    expect(() => makeDirectories(place)).toThrow();
  });
});

describe('makeHome', () => {
  const home = () => join(directory, 'x', '.evorx');

  it('makes a directory that only its owner may enter', () => {
    makeHome(home());
    expect(modeOf(home())).toBe(0o700);
    expect(modeOf(join(directory, 'x'))).toBe(0o700);
  });

  it('closes one that an earlier version left open', () => {
    mkdirSync(join(home(), 'runs'), { recursive: true });
    writeFileSync(join(home(), 'evorx.db-wal'), '');
    chmodSync(home(), 0o755);
    makeHome(home());
    expect(modeOf(home())).toBe(0o700);
  });

  it('leaves one alone that others use as well', () => {
    mkdirSync(home(), { recursive: true });
    writeFileSync(join(home(), 'notes.txt'), '');
    chmodSync(home(), 0o755);
    makeHome(home());
    expect(modeOf(home())).toBe(0o755);
  });

  it('is named by EVORX_HOME', () => {
    expect(homeDirectory({ EVORX_HOME: directory })).toBe(directory);
    expect(homeDirectory({})).toMatch(/\.evorx$/);
  });
});

describe('readRegularFile', () => {
  const file = () => join(directory, 'file');

  it('reads up to the limit', () => {
    writeFileSync(file(), 'abc');
    expect(readRegularFile(file(), 3).toString()).toBe('abc');
    expect(() => readRegularFile(file(), 2)).toThrow('it has 3 bytes, at most 2 are read');
  });

  it('refuses a file of a terabyte without reading it', () => {
    writeFileSync(file(), '');
    truncateSync(file(), 2 ** 40);
    expect(() => readRegularFile(file(), 2 ** 20)).toThrow('it has 1099511627776 bytes');
  });

  it('refuses what is no file, without waiting for it', () => {
    expect(() => readRegularFile(directory, 9)).toThrow('it is a directory');
    if (existsSync('/dev/zero')) expect(() => readRegularFile('/dev/zero', 9)).toThrow('it is no regular file');
    if (spawnSync('mkfifo', [join(directory, 'pipe')]).status === 0)
      expect(() => readRegularFile(join(directory, 'pipe'), 9)).toThrow('it is no regular file');
  });

  it('refuses an empty file, and one that is absent', () => {
    writeFileSync(file(), '');
    expect(() => readRegularFile(file(), 9)).toThrow('it is empty');
    expect(() => readRegularFile(join(directory, 'absent'), 9)).toThrow('ENOENT');
  });
});

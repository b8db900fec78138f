import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeDirectories } from './make-directories';

describe('makeDirectories', () => {
  it('makes what is absent, and gives the first that it made', () => {
    const directory = mkdtempSync(join(tmpdir(), 'evorx-directories-'));
    const path = join(directory, 'a', 'b', 'c');
    expect(makeDirectories(path)).toBe(join(directory, 'a'));
    expect(existsSync(path)).toBe(true);
    expect(makeDirectories(path)).toBeUndefined();
    rmSync(directory, { recursive: true });
  });

  it('gives up where nothing can be made', () => {
    const place = existsSync('/proc/self') ? '/proc/nowhere/a' : '/dev/null/a';
    expect(() => makeDirectories(place)).toThrow();
  });
});

import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as E from 'fp-ts/Either';
import { processIdentity } from '@evorx/files';
import { failureLine } from '../terminal/failure';
import { openDestination, outDirectory } from './destination';

let directory: string;
beforeEach(() => (directory = mkdtempSync(join(tmpdir(), 'evorx-out-'))));
afterEach(() => rmSync(directory, { recursive: true, force: true }));

const lineOf = E.match(failureLine, () => 'accepted');

describe('outDirectory', () => {
  it('takes a directory that is new or empty, and makes nothing yet', () => {
    const fresh = join(directory, 'a', 'b');
    expect(outDirectory(fresh, null)).toEqual(E.right(fresh));
    expect(outDirectory(directory, null)).toEqual(E.right(directory));
    expect(existsSync(fresh)).toBe(false);
  });

  it('refuses a directory that holds something, and says what it takes', () => {
    writeFileSync(join(directory, 'x'), '');
    expect(lineOf(outDirectory(directory, null))).toMatch(
      /^--out: ".*" is not empty; accepted: a directory that is new/,
    );
  });

  it('refuses a file, and no name at all', () => {
    writeFileSync(join(directory, 'x'), '');
    expect(lineOf(outDirectory(join(directory, 'x'), null))).toContain('is a file');
    expect(lineOf(outDirectory('', null))).toContain('--out: ""');
  });

  it('takes the own directory of the resumed run, and no other that holds something', () => {
    const [own, other] = [join(directory, 'own'), join(directory, 'other')];
    [own, other].forEach((each) => mkdirSync(each));
    const checkpoint = join(own, 'checkpoint.evorx');
    [checkpoint, join(other, 'x')].forEach((file) => writeFileSync(file, ''));
    expect(outDirectory(own, checkpoint)).toEqual(E.right(own));
    expect(E.isLeft(outDirectory(other, checkpoint))).toBe(true);
  });

  it('goes back to the directory that the resumed run saved to', () => {
    const checkpoint = join(directory, 'checkpoint.evorx');
    writeFileSync(checkpoint, '');
    expect(outDirectory(undefined, checkpoint)).toEqual(E.right(null));
    writeFileSync(join(directory, 'generations.csv'), '');
    expect(outDirectory(undefined, checkpoint)).toEqual(E.right(directory));
  });
});

describe('openDestination', () => {
  const opened = (out: string | null, home = directory) => {
    const found = openDestination(out, home, 'cli-1');
    if (E.isLeft(found)) throw new Error(failureLine(found.left));
    return found.right;
  };

  it('makes the directory, tries it, and leaves no trace of the trial', () => {
    const out = join(directory, 'a', 'b');
    opened(out);
    expect(readdirSync(out)).toEqual(['.evorx-lock']);
  });

  it('gives a directory to one run at a time', () => {
    const out = join(directory, 'a');
    const first = opened(out);
    expect(lineOf(openDestination(out, directory, 'cli-2'))).toMatch(
      /^--out: ".*" is where another run is saved at the/,
    );
    writeFileSync(join(out, 'checkpoint.evorx'), 'x');
    first.close(false);
    expect(lineOf(openDestination(out, directory, 'cli-2'))).toContain('is not empty');
    const resumed = openDestination(out, directory, 'cli-2', join(out, 'checkpoint.evorx'));
    expect(E.isRight(resumed)).toBe(true);
    expect(E.isLeft(openDestination(out, directory, 'cli-3', join(out, 'checkpoint.evorx')))).toBe(true);
    if (E.isRight(resumed)) resumed.right.close(true);
    expect(readdirSync(out)).toEqual(['checkpoint.evorx']);
  });

  it('takes a directory in which a run was killed before it had written anything', () => {
    const lock = join(directory, 'a', '.evorx-lock');
    mkdirSync(lock, { recursive: true });
    writeFileSync(join(lock, '1'), JSON.stringify({ ...processIdentity(), pid: 4194304 }));
    expect(lineOf(outDirectory(join(directory, 'a'), null))).toBe('accepted');
    opened(join(directory, 'a')).close(false);
    expect(readdirSync(join(directory, 'a'))).toEqual([]);
  });

  it('takes away what it made when nothing has come of the run', () => {
    opened(join(directory, 'a', 'b')).close(false);
    expect(readdirSync(directory)).toEqual([]);
  });

  it('leaves a directory that was there before', () => {
    const out = join(directory, 'a');
    mkdirSync(out);
    opened(out).close(false);
    expect(readdirSync(directory)).toEqual(['a']);
  });

  it('keeps what a run has left', () => {
    const out = join(directory, 'a');
    const destination = opened(out);
    writeFileSync(join(out, 'checkpoint.evorx'), 'x');
    destination.close(false);
    expect(readdirSync(out)).toEqual(['checkpoint.evorx']);
  });

  it('says in one line why a place cannot be written to', () => {
    writeFileSync(join(directory, 'file'), '');
    expect(lineOf(openDestination(join(directory, 'file', 'x'), directory, 'cli-1'))).toMatch(
      /^--out: ".*" cannot be written to \(.*\); accepted: a directory/,
    );
  });

  it('keeps the checkpoint of a run without a directory in the home only while it is needed', () => {
    const kept = opened(null);
    writeFileSync(kept.checkpoint!, 'x');
    kept.close(true);
    expect(existsSync(kept.checkpoint!)).toBe(true);
    kept.close(false);
    expect(existsSync(kept.checkpoint!)).toBe(false);
  });

  it('runs without a checkpoint where the home cannot be written to', () => {
    writeFileSync(join(directory, 'file'), '');
    expect(opened(null, join(directory, 'file')).checkpoint).toBeNull();
  });
});

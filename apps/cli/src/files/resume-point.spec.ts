import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { configure, type RunSpec } from '@evorx/recipe';
import { encodeCheckpoint } from '@evorx/runs';
import * as E from 'fp-ts/Either';
import { failureLine } from '../terminal/failure';
import { resumePoint } from './resume-point';

let directory: string;
beforeEach(() => (directory = mkdtempSync(join(tmpdir(), 'evorx-resume-'))));
afterEach(() => rmSync(directory, { recursive: true, force: true }));

const lineOf = (file: string): string => E.match(failureLine, () => 'accepted')(resumePoint(file));

const spec = (): RunSpec => {
  const found = configure(7)({ problem: 'onemax' });
  if (E.isLeft(found)) throw new Error(found.left.message);
  return found.right;
};

const written = (recipe: unknown): string => {
  const file = join(directory, 'checkpoint.evorx');
  const bytes = encodeCheckpoint({
    spec: { ...spec(), recipe } as RunSpec,
    state: { json: {}, buffers: [] },
    generation: 3,
    evaluations: 200,
    elapsedMs: 1,
    dataset: null,
    backend: 'cpu',
    version: '0.1.0',
    extra: null,
  });
  writeFileSync(file, bytes);
  return file;
};

describe('resumePoint', () => {
  it('gives the run and the generation of a checkpoint', () => {
    expect(resumePoint(written(spec().recipe))).toEqual(E.right({ spec: spec(), generation: 3 }));
  });

  it.each([
    [{}, 'problem'],
    [{ problem: { onemax: { length: -1 } } }, 'problem.onemax.length'],
  ])('refuses a checkpoint of the recipe %j by the place of the fault', (recipe, path) => {
    expect(lineOf(written(recipe))).toContain(`cannot be used: its recipe is wrong at ${path}: `);
  });

  it.each(['/dev/zero', '/dev/stdin', '/'])('does not begin to read %s', (file) => {
    expect(lineOf(file)).toMatch(
      /^--resume: ".+" cannot be read \(.+\); accepted: a checkpoint\.evorx that evorx wrote$/,
    );
  });

  it('does not begin to read a terabyte', () => {
    const file = join(directory, 'giant');
    writeFileSync(file, '');
    truncateSync(file, 2 ** 40);
    expect(lineOf(file)).toContain('cannot be read (it has 1099511627776 bytes, at most 2147483648 are read)');
  });
});

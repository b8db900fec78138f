import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { evolve, fromFunction } from '@evorx/evolution';
import { sphere } from '@evorx/problems';
import { normals, seed } from '@evorx/random';
import * as fc from 'fast-check';
import * as E from 'fp-ts/Either';
import { lastValueFrom, take } from 'rxjs';
import { searchCodec, snes, stateFromBytes, stateToBytes } from '../index';
import { crc32 } from '../crc32';
import { loadState, saveState } from './index';

const { objective, score } = sphere({ dimension: 3 });
const strategy = snes({ init: normals(3), evaluator: fromFunction(objective, score), deviation: 0.3 });
const stateAt = async (generation: number) =>
  lastValueFrom(evolve(strategy.step)(await lastValueFrom(strategy.start(seed(1)))).pipe(take(generation + 1)));

const directory = mkdtempSync(join(tmpdir(), 'evorx-states-'));
afterAll(() => rmSync(directory, { recursive: true, force: true }));
const file = join(directory, 'run.state');

describe('a state as bytes', () => {
  it('is the same state when it is read', async () => {
    const state = await stateAt(3);
    expect(stateFromBytes(searchCodec)(stateToBytes(searchCodec)(state))).toEqual(E.right(state));
  });

  it('is refused wherever one byte of it is another one, or it ends early', async () => {
    const bytes = stateToBytes(searchCodec)(await stateAt(2));
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (place, change) => {
        const damaged = bytes.slice();
        damaged[place]! ^= change;
        expect(E.isLeft(stateFromBytes(searchCodec)(damaged))).toBe(true);
        expect(E.isLeft(stateFromBytes(searchCodec)(bytes.subarray(0, place)))).toBe(true);
      }),
    );
  });

  it('has the checksum that zip files have', () => {
    expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926);
  });
});

describe('saveState and loadState', () => {
  it('go on from the file as if there had been no end', async () => {
    expect(await saveState(searchCodec, file)(await stateAt(4))()).toEqual(E.right(undefined));
    const loaded = await loadState(searchCodec, file)();
    if (E.isLeft(loaded)) throw new Error(loaded.left);
    expect(await lastValueFrom(evolve(strategy.step)(loaded.right).pipe(take(4)))).toEqual(await stateAt(7));
  });

  it('leave the last state whole, and nothing beside it, whoever saves at the same time', async () => {
    const states = await Promise.all([1, 2, 3, 4].map(stateAt));
    await Promise.all(states.map((state) => saveState(searchCodec, file)(state)()));
    expect(states).toContainEqual(E.toUnion(await loadState(searchCodec, file)()));
    expect(readdirSync(directory)).toEqual(['run.state']);
  });

  it('keep the file that is there where another cannot be written', async () => {
    const inside = join(file, 'below-a-file');
    expect(await saveState(searchCodec, inside)(await stateAt(1))()).toMatchObject({
      left: expect.stringContaining(`could not be written to ${inside}`),
    });
    const occupied = join(directory, 'occupied');
    mkdirSync(join(occupied, 'full'), { recursive: true });
    expect(E.isLeft(await saveState(searchCodec, occupied)(await stateAt(1))())).toBe(true);
    expect(readdirSync(directory).sort()).toEqual(['occupied', 'run.state']);
    expect(E.isRight(await loadState(searchCodec, file)())).toBe(true);
  });

  const refusals = [
    ['is absent', () => undefined, 'ENOENT'],
    ['is foreign', (path: string) => writeFileSync(path, 'index,best\n0,1\n'), 'no state that evorx has saved'],
    ['is empty', (path: string) => writeFileSync(path, ''), 'no state that evorx has saved'],
    ['is cut off', (path: string) => writeFileSync(path, readFileSync(file).subarray(0, 60)), 'damaged or incomplete'],
    ['is a directory', (path: string) => mkdirSync(path), 'no regular file'],
    ['is a pipe', (path: string) => execFileSync('mkfifo', [path]), 'no regular file'],
    [
      'is of another kind',
      (path: string) =>
        writeFileSync(path, stateToBytes({ encode: () => ({ json: { version: 1, genome: 'bits' }, buffers: [] }) })(0)),
      'bits',
    ],
  ] as const;

  it.each(refusals)('refuse by name a file that %s', async (name, make, reason) => {
    const path = join(directory, name.replaceAll(' ', '-'));
    make(path);
    const loaded = await loadState(searchCodec, path)();
    expect(loaded).toMatchObject({ left: expect.stringContaining(path) });
    expect(loaded).toMatchObject({ left: expect.stringContaining(reason) });
  });
});

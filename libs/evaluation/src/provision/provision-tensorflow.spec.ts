import * as E from 'fp-ts/Either';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { processIdentity } from '@evorx/files';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ADDON } from './addon';
import { fromWheel } from './from-wheel';
import { provisionTensorFlow, type ProvisionOptions } from './provision-tensorflow';
import type { Source } from './source';

const root = mkdtempSync(join(tmpdir(), 'evorx-provision-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

let worlds = 0;

/** A home, an installed package, and a PATH of stand-ins for python3 and g++. */
const world = () => {
  const directory = join(root, String(worlds++));
  const [home, packageDirectory, bin] = ['home', 'tfjs-node', 'bin'].map((name) => join(directory, name)) as [
    string,
    string,
    string,
  ];
  mkdirSync(join(packageDirectory, 'binding'), { recursive: true });
  writeFileSync(join(packageDirectory, 'package.json'), JSON.stringify({ version: '4.22.0' }));
  writeFileSync(join(packageDirectory, 'binding', 'addon.cc'), '');
  mkdirSync(bin, { recursive: true });
  const lines: Array<string> = [];
  const tool = (name: string, script: string) => {
    writeFileSync(join(bin, name), `#!/bin/sh\n${script}\n`);
    chmodSync(join(bin, name), 0o755);
  };
  const options: ProvisionOptions = {
    home,
    packageDirectory,
    report: (line) => lines.push(line),
    environment: { PATH: bin },
    sources: [fromWheel],
    check: (addon) => Promise.resolve(existsSync(addon) ? { version: '9.9.9' } : { reason: 'no addon' }),
  };
  const calls = () =>
    existsSync(join(directory, 'calls')) ? readFileSync(join(directory, 'calls'), 'utf8').trim().split('\n') : [];
  const entry = join(
    home,
    'cache',
    'tensorflow',
    `tfjs-node-4.22.0_tensorflow-9.9.9_${process.platform}-${process.arch}`,
  );
  const python = (download: string) =>
    tool(
      'python3',
      `echo python >> ${directory}/calls
case "$1" in
  -m) while [ "$1" != --dest ]; do shift; done
      ${download} ;;
  -c) /bin/mkdir -p "$5/deps/lib"; echo library > "$5/deps/lib/libtensorflow.so" ;;
esac`,
    );
  const compiler = () => tool('g++', 'while [ "$1" != -o ]; do shift; done\necho addon > "$2"');
  return { options, lines, tool, python, compiler, calls, entry, home, packageDirectory };
};

const DOWNLOAD = 'echo wheel > "$2/tensorflow.whl"';
const NATIVE = E.right({ backend: 'tensorflow', tensorflow: '9.9.9', note: null });

describe('provisionTensorFlow', () => {
  it('unpacks the wheel, compiles the addon and links both into the package', async () => {
    const w = world();
    w.python(DOWNLOAD);
    w.compiler();
    expect(await provisionTensorFlow(w.options)()).toEqual(NATIVE);
    expect(readlinkSync(join(w.packageDirectory, 'deps'))).toBe(join(w.entry, 'deps'));
    expect(readFileSync(join(w.packageDirectory, ADDON), 'utf8')).toBe('addon\n');
    expect(readdirSync(join(w.home, 'cache', 'tensorflow'))).toHaveLength(1);
    expect(readdirSync(w.entry).sort()).toEqual(['deps', 'lib', 'ready.json']);
  });

  it('does nothing the second time', async () => {
    const w = world();
    w.python(DOWNLOAD);
    w.compiler();
    await provisionTensorFlow(w.options)();
    const [calls, lines] = [w.calls().length, w.lines.length];
    expect(await provisionTensorFlow(w.options)()).toEqual(NATIVE);
    expect([w.calls().length, w.lines.length]).toEqual([calls, lines]);
  });

  it('links a second installation from the cache without any tool', async () => {
    const w = world();
    w.python(DOWNLOAD);
    w.compiler();
    await provisionTensorFlow(w.options)();
    const second = world();
    expect(await provisionTensorFlow({ ...second.options, home: w.home })()).toEqual(NATIVE);
    expect(readlinkSync(join(second.packageDirectory, 'lib'))).toBe(join(w.entry, 'lib'));
  });

  it('works once when it is called twice at the same time', async () => {
    const w = world();
    w.python(DOWNLOAD);
    w.compiler();
    const both = await Promise.all([provisionTensorFlow(w.options)(), provisionTensorFlow(w.options)()]);
    expect(both).toEqual([NATIVE, NATIVE]);
    expect(w.calls()).toHaveLength(2); // one download, one unpacking
    expect(w.lines).toContain('waiting for another set-up of TensorFlow');
  });

  it('falls back to WebAssembly with one line when there is no compiler', async () => {
    const w = world();
    w.python(DOWNLOAD);
    const done = await provisionTensorFlow(w.options)();
    const note = expect.stringMatching(
      /^WebAssembly instead of native TensorFlow.*there is no C\+\+ compiler.*evorx setup$/,
    );
    expect(done).toEqual(E.right({ backend: 'wasm', tensorflow: null, note }));
    expect(w.lines.filter((line) => line.startsWith('WebAssembly'))).toHaveLength(1);
    expect(existsSync(w.entry)).toBe(false);
  });

  it('falls back to WebAssembly when there is no python', async () => {
    const done = await provisionTensorFlow(world().options)();
    expect(done).toMatchObject({
      right: { backend: 'wasm', note: expect.stringContaining('there is no python3 with pip') },
    });
  });

  it('does not count a download that breaks off, and succeeds when it is repeated', async () => {
    const w = world();
    w.python('echo part > "$2/tensorflow.whl"; echo "ERROR: connection broken" >&2; exit 1');
    w.compiler();
    const broken = await provisionTensorFlow(w.options)();
    expect(broken).toMatchObject({
      right: { backend: 'wasm', note: expect.stringContaining('ERROR: connection broken') },
    });
    w.python(DOWNLOAD);
    expect(await provisionTensorFlow({ ...w.options, retry: true })()).toEqual(NATIVE);
  });

  it('does not count an addon that does not load', async () => {
    const w = world();
    w.python(DOWNLOAD);
    w.compiler();
    const done = await provisionTensorFlow({ ...w.options, check: async () => ({ reason: 'it does not load' }) })();
    expect(done).toMatchObject({ right: { backend: 'wasm', note: expect.stringContaining('it does not load') } });
    expect(existsSync(join(w.packageDirectory, 'lib'))).toBe(false);
  });

  it('removes what an interrupted set-up has left, and does not take it for a library', async () => {
    const w = world();
    const cache = join(w.home, 'cache', 'tensorflow');
    mkdirSync(join(cache, '.staging-1', 'deps'), { recursive: true });
    mkdirSync(join(w.entry, 'deps'), { recursive: true }); // in place, but without its marker
    w.python(DOWNLOAD);
    w.compiler();
    expect(await provisionTensorFlow(w.options)()).toEqual(NATIVE);
    expect(existsSync(join(cache, '.staging-1'))).toBe(false);
  });

  it('takes over the lock of a process that is gone', async () => {
    const w = world();
    const lock = join(w.home, 'cache', 'tensorflow', '.lock');
    mkdirSync(lock, { recursive: true });
    writeFileSync(join(lock, '1'), JSON.stringify({ ...processIdentity(), pid: 4194304 })); // above the largest process id there can be
    w.python(DOWNLOAD);
    w.compiler();
    expect(await provisionTensorFlow(w.options)()).toEqual(NATIVE);
    expect(existsSync(lock)).toBe(false);
  });

  it('does not repeat a failed attempt at once, unless native TensorFlow is asked for or a tool has appeared', async () => {
    const w = world();
    w.python('echo "ERROR: No matching distribution found" >&2; exit 1');
    await provisionTensorFlow(w.options)();
    const attempts = w.calls().length;
    const again = await provisionTensorFlow(w.options)();
    expect(w.calls()).toHaveLength(attempts);
    expect(again).toMatchObject({ right: { note: expect.stringContaining('No matching distribution') } });
    await provisionTensorFlow({ ...w.options, wanted: 'tensorflow' })();
    expect(w.calls().length).toBeGreaterThan(attempts);
    w.python(DOWNLOAD);
    w.compiler();
    expect(await provisionTensorFlow(w.options)()).toEqual(NATIVE);
  });

  it('tries the sources in order and tells of each why it failed', async () => {
    const w = world();
    const offline: Source = { name: 'the archive', fill: async () => 'it cannot be reached' };
    w.python(DOWNLOAD);
    w.compiler();
    expect(await provisionTensorFlow({ ...w.options, sources: [offline, fromWheel] })()).toEqual(NATIVE);
    expect(w.lines[0]).toBe('native TensorFlow from the archive: it cannot be reached');
  });

  it('makes way for the library where an interrupted install has left a directory', async () => {
    const w = world();
    mkdirSync(join(w.packageDirectory, 'deps', 'lib'), { recursive: true });
    w.python(DOWNLOAD);
    w.compiler();
    expect(await provisionTensorFlow(w.options)()).toEqual(NATIVE);
    expect(readlinkSync(join(w.packageDirectory, 'deps'))).toBe(join(w.entry, 'deps'));
  });

  it("uses an addon that the package's own install script has made, and loads it once", async () => {
    const w = world();
    mkdirSync(join(w.packageDirectory, 'lib', 'napi-v8'), { recursive: true });
    writeFileSync(join(w.packageDirectory, ADDON), 'addon');
    let loads = 0;
    const check: ProvisionOptions['check'] = async () => ({ version: `9.9.${loads++}` });
    const first = await provisionTensorFlow({ ...w.options, check })();
    expect(first).toMatchObject({ right: { backend: 'tensorflow', tensorflow: '9.9.0' } });
    expect(await provisionTensorFlow({ ...w.options, check })()).toEqual(first);
    expect(w.calls()).toHaveLength(0);
  });

  it.each(['wasm', 'cpu'] as const)('gives %s without any work when it is asked for', async (backend) => {
    const w = world();
    expect(await provisionTensorFlow({ ...w.options, wanted: backend })()).toEqual(
      E.right({ backend, tensorflow: null, note: null }),
    );
    expect(existsSync(w.home)).toBe(false);
  });

  it('reads EVORX_BACKEND, and refuses a backend that it does not know', async () => {
    const { options } = world();
    const withBackend = (name: string) => provisionTensorFlow({ ...options, environment: { EVORX_BACKEND: name } })();
    expect(await withBackend('wasm')).toMatchObject({ right: { backend: 'wasm' } });
    expect(await withBackend('gpu')).toMatchObject({
      left: { message: expect.stringContaining('one of tensorflow, wasm, cpu') },
    });
  });

  it('fails with the remedy when native TensorFlow is asked for and cannot be had', async () => {
    const w = world();
    const done = await provisionTensorFlow({ ...w.options, environment: { PATH: '', EVORX_BACKEND: 'native' } })();
    const message = expect.stringMatching(/there is no python3 with pip.*npx evorx setup/);
    expect(done).toEqual(E.left({ _tag: 'BackendUnavailable', message }));
  });

  it('says so in one line when the home cannot be written', async () => {
    const w = world();
    writeFileSync(w.home, 'a file');
    const done = await provisionTensorFlow(w.options)();
    expect(done).toMatchObject({ right: { backend: 'wasm', note: expect.stringMatching(/ENOTDIR|EEXIST/) } });
  });
});

import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { UNPACK_WHEEL } from './wheel-members';

const root = mkdtempSync(join(tmpdir(), 'evorx-wheel-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const python = spawnSync('python3', ['--version']).status === 0;
if (!python && process.env['EVORX_REQUIRE_ALL'] === '1') throw new Error('python3 is not on the PATH');

(python ? describe : describe.skip)('UNPACK_WHEEL', () => {
  const wheel = join(root, 'tensorflow.whl');
  const binding = join(root, 'binding');
  const staging = join(root, 'staging');

  const unpack = (files: Readonly<Record<string, string>>) => {
    rmSync(staging, { recursive: true, force: true });
    mkdirSync(binding, { recursive: true });
    writeFileSync(
      join(binding, 'addon.cc'),
      '#include "tensorflow/c/c_api.h"\n#include "utils.h"\n#include <string>\n',
    );
    writeFileSync(
      wheel,
      zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)]))),
    );
    execFileSync('python3', ['-c', UNPACK_WHEEL, wheel, binding, staging], { stdio: 'pipe' });
  };

  const LIBRARIES = {
    'tensorflow/libtensorflow_cc.so.2': 'cc',
    'tensorflow/libtensorflow_framework.so.2': 'framework',
  };

  it('puts the libraries under the names that the linker and the loader look for', () => {
    unpack(LIBRARIES);
    const libraries = join(staging, 'deps', 'lib');
    const contents = readdirSync(libraries).map((name) => [name, readFileSync(join(libraries, name), 'utf8')]);
    expect(Object.fromEntries(contents)).toEqual({
      'libtensorflow.so': 'cc',
      'libtensorflow_cc.so': 'cc',
      'libtensorflow_cc.so.2': 'cc',
      'libtensorflow_framework.so': 'framework',
      'libtensorflow_framework.so.2': 'framework',
    });
  });

  it('unpacks the headers that the sources include, through other headers, and no others', () => {
    unpack({
      ...LIBRARIES,
      'tensorflow/include/tensorflow/c/c_api.h': '#include "tsl/platform/string.h"\n',
      'tensorflow/include/tsl/platform/string.h': '#include "tensorflow/c/c_api.h"\n',
      'tensorflow/include/tensorflow/cc/ops.h': '',
    });
    const headers = readdirSync(join(staging, 'deps', 'include'), { recursive: true, encoding: 'utf8' });
    expect(headers.filter((name) => name.endsWith('.h')).sort()).toEqual([
      join('tensorflow', 'c', 'c_api.h'),
      join('tsl', 'platform', 'string.h'),
    ]);
  });

  it('fails on a wheel without the libraries', () => {
    expect(() => unpack({ 'tensorflow/__init__.py': '' })).toThrow(
      'the wheel holds no libtensorflow_cc and libtensorflow_framework',
    );
  });
});

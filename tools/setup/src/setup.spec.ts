import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, realpathSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Checkout, makeCheckout } from './checkout';

// Each test starts several processes, on a machine that may be busy.
jest.setTimeout(60_000);

let checkout: Checkout;
beforeEach(() => {
  checkout = makeCheckout();
});
afterEach(() => checkout.remove());

const FIRST = ['npm install', 'tsc -b libs/one/tsconfig.json', 'tensorflow any'];

const jestResult = (passed: number, failed = 0, skipped: ReadonlyArray<string> = []): string =>
  JSON.stringify({
    numPassedTests: passed,
    numFailedTests: failed,
    numRuntimeErrorTestSuites: 0,
    testResults: [{ assertionResults: skipped.map((fullName) => ({ status: 'pending', fullName })) }],
  });

const lastLine = (text: string): string => text.trimEnd().split('\n').at(-1) ?? '';

describe('a command on a fresh clone', () => {
  it('installs, builds, provisions, and goes on as the program, whose output alone is on stdout', async () => {
    const { code, stdout, stderr } = await checkout.run('evolve.mjs', ['--seed', '1']);
    expect([code, stdout]).toEqual([0, 'cli evolve --seed 1\n']);
    expect(checkout.calls()).toEqual(FIRST);
    expect(stderr).toMatch(/installing the dependencies[^]*building/);
  });

  it('does none of that a second time', async () => {
    await checkout.run('evolve.mjs');
    const { stderr } = await checkout.run('start.mjs');
    expect(stderr).toBe('');
    expect(checkout.calls().slice(FIRST.length)).toEqual(['tensorflow any']);
  });

  it('gives the exit code of the program', async () => {
    expect((await checkout.run('evolve.mjs', [], { APP_CODE: '3' })).code).toBe(3);
  });

  it('works once when two commands start at the same time', async () => {
    await Promise.all([checkout.run('evolve.mjs'), checkout.run('start.mjs')]);
    expect(checkout.calls().filter((call) => !call.startsWith('tensorflow'))).toEqual(FIRST.slice(0, 2));
  });
});

describe('a command that finds the lock of another', () => {
  const lockOf = ({ root }: Checkout): string => {
    const name = createHash('sha256')
      .update(`${realpathSync(root)}/`)
      .digest('hex')
      .slice(0, 16);
    return join(tmpdir(), `evorx-setup-${name}`);
  };

  it('takes it over where its owner is dead', async () => {
    const lock = lockOf(checkout);
    mkdirSync(lock);
    writeFileSync(join(lock, '1'), String(spawnSync(process.execPath, ['-e', '']).pid));
    expect((await checkout.run('evolve.mjs')).code).toBe(0);
    expect(existsSync(lock)).toBe(false);
  });

  it('takes it over where its owner died before it could say who it was', async () => {
    const lock = lockOf(checkout);
    mkdirSync(lock);
    writeFileSync(join(lock, '1'), '');
    utimesSync(join(lock, '1'), 1, 1);
    expect((await checkout.run('evolve.mjs')).code).toBe(0);
    expect(existsSync(lock)).toBe(false);
  });
});

describe('two commands that find the lock of a process that is gone', () => {
  it('take it over one after the other', async () => {
    const lock = join(
      tmpdir(),
      `evorx-setup-${createHash('sha256')
        .update(`${realpathSync(checkout.root)}/`)
        .digest('hex')
        .slice(0, 16)}`,
    );
    mkdirSync(lock);
    writeFileSync(join(lock, '1'), String(spawnSync(process.execPath, ['-e', '']).pid));
    await Promise.all(['evolve.mjs', 'start.mjs', 'evolve.mjs'].map((script) => checkout.run(script)));
    expect(checkout.calls().filter((call) => !call.startsWith('tensorflow'))).toEqual(FIRST.slice(0, 2));
    expect(existsSync(lock)).toBe(false);
  });
});

describe('a command after a change', () => {
  beforeEach(() => checkout.run('evolve.mjs'));

  const callsAfter = async (): Promise<ReadonlyArray<string>> => {
    const before = checkout.calls().length;
    await checkout.run('evolve.mjs');
    return checkout.calls().slice(before, -1);
  };

  it('builds again when a source has changed', async () => {
    checkout.write('libs/one/src/index.ts', 'export const one = 11;');
    expect(await callsAfter()).toEqual([FIRST[1]]);
  });

  it('builds again when a project has come', async () => {
    checkout.write('libs/two/tsconfig.json', '{}');
    expect(await callsAfter()).toEqual(['tsc -b libs/one/tsconfig.json libs/two/tsconfig.json']);
  });

  it('builds nothing when a text has changed', async () => {
    checkout.write('libs/one/README.md', '# One');
    expect(await callsAfter()).toEqual([]);
  });

  it('builds the dashboard once, and again when a style has changed or what was built has gone', async () => {
    checkout.write('apps/dashboard/package.json', '{}');
    checkout.write('apps/dashboard/src/styles/base.css', 'a {}');
    checkout.write('apps/dashboard/node_modules/vite/package.json', '{}');
    checkout.write(
      'apps/dashboard/node_modules/vite/bin/vite.js',
      `const fs = require('node:fs');
      fs.appendFileSync(process.env.CALLS, 'vite build\\n');
      fs.mkdirSync(process.argv[3] + '/dist', { recursive: true });
      fs.writeFileSync(process.argv[3] + '/dist/index.html', '');`,
    );
    const builds = () => checkout.calls().filter((call) => call === 'vite build').length;
    await checkout.run('evolve.mjs');
    await checkout.run('evolve.mjs');
    expect(builds()).toBe(1);
    checkout.write('apps/dashboard/src/styles/base.css', 'a { color: red }');
    await checkout.run('evolve.mjs');
    expect(builds()).toBe(2);
    rmSync(join(checkout.root, 'apps', 'dashboard', 'dist'), { recursive: true });
    await checkout.run('evolve.mjs');
    expect(builds()).toBe(3);
  });

  it('installs again when the lock file names another version', async () => {
    checkout.write(
      'package-lock.json',
      JSON.stringify({ packages: { 'node_modules/typescript': { version: '2.0.0' } } }),
    );
    expect(await callsAfter()).toEqual(['npm install']);
  });

  it('takes what npm itself has installed meanwhile', async () => {
    const packages = { 'node_modules/typescript': { version: '2.0.0' } };
    checkout.write('package-lock.json', JSON.stringify({ packages }));
    checkout.write('node_modules/.package-lock.json', JSON.stringify({ packages }));
    expect(await callsAfter()).toEqual([]);
  });
});

describe('a set-up that fails', () => {
  it('says what npm said, and tries again the next time', async () => {
    const { code, stderr, stdout } = await checkout.run('evolve.mjs', [], { NPM_FAILS: '1' });
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toContain('npm error: no such package');
    expect((await checkout.run('evolve.mjs')).code).toBe(0);
  });

  it('says what the compiler said', async () => {
    const { code, stderr } = await checkout.run('evolve.mjs', [], { TSC_CODE: '2' });
    expect(code).toBe(1);
    expect(stderr).toContain('tsc says so');
  });

  it('names the backend that cannot be had', async () => {
    const { code, stderr } = await checkout.run('evolve.mjs', [], { NO_BACKEND: '1' });
    expect([code, lastLine(stderr)]).toEqual([2, 'set-up: no backend']);
  });

  it('names the Node that does not fit, before anything else', async () => {
    checkout.write('package.json', JSON.stringify({ engines: { node: '^18.1 || >=99' } }));
    const { code, stderr } = await checkout.run('evolve.mjs');
    expect([code, stderr]).toEqual([
      1,
      `set-up: Node ${process.versions.node} does not fit; evorx needs ^18.1 || >=99\n`,
    ]);
    expect(checkout.calls()).toEqual([]);
  });
});

describe('npm test', () => {
  it('counts lint and types as one check each, and the tests', async () => {
    const { code, stdout } = await checkout.run('test.mjs', [], { JEST_RESULT: jestResult(5) });
    expect([code, stdout]).toEqual([0, 'PASS lint\nPASS types\n7 passed, 0 failed\n']);
    expect(checkout.calls().slice(FIRST.length)).toEqual(['eslint', 'tsc -b tsconfig.json', 'jest ']);
  });

  it('names what is skipped', async () => {
    const { code, stdout } = await checkout.run('test.mjs', [], {
      JEST_RESULT: jestResult(5, 0, ['native TensorFlow']),
    });
    expect(code).toBe(0);
    expect(stdout).toMatch(/SKIP native TensorFlow\n7 passed, 0 failed, 1 skipped\n$/);
  });

  it('fails for what is skipped where nothing may be', async () => {
    const environment = { JEST_RESULT: jestResult(5, 0, ['native TensorFlow']), EVORX_REQUIRE_ALL: '1' };
    const { code, stdout } = await checkout.run('test.mjs', [], environment);
    expect([code, lastLine(stdout)]).toEqual([1, '7 passed, 1 failed']);
    expect(checkout.calls()).toContain('tensorflow tensorflow');
  });

  it.each([
    ['a failed test', { JEST_RESULT: jestResult(4, 1), JEST_CODE: '1' }, '6 passed, 1 failed'],
    ['a finding of the linter', { JEST_RESULT: jestResult(5), ESLINT_CODE: '1' }, '6 passed, 1 failed'],
    ['a Jest that breaks down', { JEST_CODE: '1' }, '2 passed, 1 failed'],
    ['a Jest that fails without a failed test', { JEST_RESULT: jestResult(5), JEST_CODE: '1' }, '7 passed, 1 failed'],
  ])('fails for %s', async (_, environment, line) => {
    const { code, stdout } = await checkout.run('test.mjs', [], environment);
    expect([code, lastLine(stdout)]).toEqual([1, line]);
  });

  it('counts native TensorFlow that cannot be had as a failure where nothing may be skipped, and goes on', async () => {
    const environment = { JEST_RESULT: jestResult(5), EVORX_REQUIRE_ALL: '1', NO_BACKEND: '1' };
    const { code, stdout } = await checkout.run('test.mjs', [], environment);
    expect(code).toBe(1);
    expect(stdout).toMatch(/^FAIL native TensorFlow\nno backend\n[^]*\n7 passed, 1 failed\n$/);
  });

  it('says that nothing passed when the set-up fails', async () => {
    const { code, stdout } = await checkout.run('test.mjs', [], { NPM_FAILS: '1' });
    expect([code, stdout]).toEqual([1, '0 passed, 1 failed\n']);
  });

  it('runs the named tests alone', async () => {
    const { stdout } = await checkout.run('test.mjs', ['libs/one'], { JEST_RESULT: jestResult(2) });
    expect(stdout).toBe('2 passed, 0 failed\n');
    expect(checkout.calls().at(-1)).toBe('jest libs/one');
  });
});

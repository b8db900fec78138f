import { spawn } from 'node:child_process';
import {
  appendFileSync,
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const SETUP = join(__dirname, '..');

/** How a script ended, and what it printed. */
export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * A small repository with the real set-up scripts, and stand-ins for npm, the compiler, the linter, Jest and the
 * applications.
 */
export interface Checkout {
  readonly root: string;
  readonly run: (script: string, args?: ReadonlyArray<string>, environment?: NodeJS.ProcessEnv) => Promise<Ended>;
  readonly write: (path: string, text: string) => void;
  readonly exists: (path: string) => boolean;
  /** What the stand-ins were called for, in order. */
  readonly calls: () => ReadonlyArray<string>;
  readonly remove: () => void;
}

const NODE_SCRIPT = '#!/usr/bin/env node\n';
const note = (what: string): string => `require('node:fs').appendFileSync(process.env.CALLS, ${what} + '\\n');\n`;

/** Makes one. */
export const makeCheckout = (): Checkout => {
  const root = mkdtempSync(join(tmpdir(), 'evorx-checkout-'));
  const calls = join(root, 'calls.txt');
  appendFileSync(calls, '');
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  mkdirSync(join(root, 'tools', 'setup'), { recursive: true });
  for (const name of readdirSync(SETUP).filter((file) => file.endsWith('.mjs'))) {
    copyFileSync(join(SETUP, name), join(root, 'tools', 'setup', name));
  }
  write('tools/setup/package.json', '{ "type": "module" }');
  write('package.json', JSON.stringify({ engines: { node: '>=20' } }));
  write('package-lock.json', JSON.stringify({ packages: { '': {}, 'node_modules/typescript': { version: '1.0.0' } } }));
  write('tsconfig.base.json', '{}');
  write('libs/one/tsconfig.json', '{}');
  write('libs/one/src/index.ts', 'export const one = 1;');
  write(
    'libs/evaluation/dist/provision/provision-tensorflow.js',
    `exports.provisionTensorFlow = (options) => async () => {
      ${note("'tensorflow ' + (options.wanted ?? 'any')")}
      return process.env.NO_BACKEND ? { _tag: 'Left', left: { message: 'no backend' } } : { _tag: 'Right', right: {} };
    };`,
  );
  for (const app of ['cli', 'api']) {
    write(
      `apps/${app}/dist/main.js`,
      `console.log('${app}', ...process.argv.slice(2)); process.exitCode = Number(process.env.APP_CODE ?? 0);`,
    );
  }
  // What the stand-in of npm installs: the tools, each a script that notes its call.
  write(
    'template/typescript/bin/tsc',
    `${note("'tsc ' + process.argv.slice(2).join(' ')")}process.exitCode = Number(process.env.TSC_CODE ?? 0); console.log('tsc says so');`,
  );
  write(
    'template/eslint/bin/eslint.js',
    `${note("'eslint'")}process.exitCode = Number(process.env.ESLINT_CODE ?? 0); console.log('eslint says so');`,
  );
  write(
    'template/jest/bin/jest.js',
    `${note("'jest ' + process.argv.slice(6).join(' ')")}
    const result = process.env.JEST_RESULT;
    if (result) require('node:fs').writeFileSync(process.argv[4], result);
    console.log('noise'); process.exitCode = Number(process.env.JEST_CODE ?? 0);`,
  );
  write(
    'bin/npm',
    `${NODE_SCRIPT}${note("'npm ' + process.argv[2]")}
    if (process.env.NPM_FAILS) { console.error('npm error: no such package'); process.exit(1); }
    require('node:fs').cpSync('template', 'node_modules', { recursive: true });`,
  );
  chmodSync(join(root, 'bin', 'npm'), 0o755);

  return {
    root,
    write,
    exists: (path) => existsSync(join(root, path)),
    calls: () =>
      readFileSync(calls, 'utf8')
        .split('\n')
        .filter((line) => line !== ''),
    remove: () => rmSync(root, { recursive: true, force: true }),
    run: (script, args = [], environment = {}) =>
      new Promise((resolve) => {
        const { EVORX_REQUIRE_ALL: _, ...inherited } = process.env;
        const env = {
          ...inherited,
          PATH: `${join(root, 'bin')}:${process.env['PATH'] ?? ''}`,
          CALLS: calls,
          EVORX_HOME: join(root, 'home'),
          ...environment,
        };
        const child = spawn(process.execPath, [join(root, 'tools', 'setup', script), ...args], { cwd: root, env });
        const [stdout, stderr]: [Array<string>, Array<string>] = [[], []];
        child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk.toString()));
        child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk.toString()));
        child.on('close', (code) => resolve({ code, stdout: stdout.join(''), stderr: stderr.join('') }));
      }),
  };
};

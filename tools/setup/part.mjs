import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { script } from './command.mjs';
import { ROOT } from './paths.mjs';
import { setUp } from './set-up.mjs';

// One part of `npm test`, with what it prints; arguments go on to the program: `npm run test:unit -- libs/selection`.
const [name, ...args] = process.argv.slice(2);
// The names of projects go last: Jest takes whatever follows them for one more.
const jest = (...options) => script('jest/bin/jest.js', ...args, ...options);
const parts = {
  // Every library's own specs: no server, no browser, no packing.
  unit: () => jest('--selectProjects', ...libraries()),
  lint: () => script('eslint/bin/eslint.js', ...(args.length > 0 ? args : ['.']), '--max-warnings', '0'),
  types: () => script('typescript/bin/tsc', '-b', 'tsconfig.json', ...args),
  watch: () => jest('--watch'),
};

const libraries = () => readdirSync(`${ROOT}libs`).filter((name) => existsSync(`${ROOT}libs/${name}/jest.config.cjs`));

await setUp();
const child = spawn(process.execPath, parts[name](), { cwd: ROOT, stdio: 'inherit' });
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('close', (code) => (process.exitCode = code ?? 1));

const { basename, join } = require('node:path');
const { compilerOptions } = require('./tsconfig.base.json');

/** Milliseconds. A machine may have other work: what hangs is found out all the same. */
const TEST_TIMEOUT = 30_000;

/** One Jest configuration for every project: TypeScript through SWC, and `@evorx/*` resolved to the sources. */
module.exports = (directory) => ({
  displayName: basename(directory),
  rootDir: directory,
  testEnvironment: 'node',
  testTimeout: TEST_TIMEOUT,
  testMatch: ['<rootDir>/src/**/*.spec.ts'],
  transform: {
    '^.+\\.ts$': [
      require.resolve('@swc/jest'),
      {
        jsc: { parser: { syntax: 'typescript', decorators: false }, target: 'es2022' },
        module: { type: 'commonjs' },
        swcrc: false,
      },
    ],
  },
  // Jest's sandbox makes every look-up of a global slow, and kernels look up Math in their inner loops.
  sandboxInjectedGlobals: ['Math'],
  moduleNameMapper: Object.fromEntries(
    Object.entries(compilerOptions.paths).map(([name, [path]]) => [`^${name}$`, join(__dirname, path)]),
  ),
});

module.exports.testTimeout = TEST_TIMEOUT;

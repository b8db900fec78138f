import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { execute, libraries, packedApplication } from './packed-application';
import { EVALUATION_PROGRAM, PROGRAM, PURE_PROGRAM } from './program';

const LIMIT_MS = 120_000;

const NAMES = `Object.keys(all).filter((key) => !['default', 'module.exports', '__esModule'].includes(key)).sort().join()`;

const OPTIONS = {
  target: 'es2022',
  module: 'nodenext',
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  types: ['node'],
};

describe('the libraries, packed and installed in an application outside the workspace', () => {
  let application = '';
  const node = (...args: ReadonlyArray<string>): Promise<string> => execute(application, process.execPath, ...args);

  /** Compiles a program as a module of the given type, and runs it. */
  const outputOf = async (type: 'commonjs' | 'module', program: string): Promise<string> => {
    const directory = mkdtempSync(join(application, `${type}-`));
    writeFileSync(join(directory, 'package.json'), JSON.stringify({ type }));
    writeFileSync(join(directory, 'program.ts'), program);
    writeFileSync(
      join(directory, 'tsconfig.json'),
      JSON.stringify({ compilerOptions: OPTIONS, include: ['program.ts'] }),
    );
    await node(join('node_modules', 'typescript', 'bin', 'tsc'), '--project', directory);
    return node(join(directory, 'program.js'));
  };

  beforeAll(async () => {
    application = await packedApplication();
  }, 600_000);

  afterAll(() => application === '' || rmSync(application, { recursive: true, force: true }));

  it.each(libraries)('%s holds compiled code, types and a README, and nothing else', (name) => {
    const installed = join(application, 'node_modules', '@evorx', name);
    expect(readdirSync(installed).sort()).toEqual(['README.md', 'dist', 'package.json']);
    expect(existsSync(join(installed, 'dist', 'index.d.ts'))).toBe(true);
    const files = readdirSync(join(installed, 'dist'), { recursive: true, encoding: 'utf8' });
    expect(files.filter((file) => /\.(spec|bench)\.|\.tsbuildinfo$/.test(file))).toEqual([]);
  });

  it.each(libraries)(
    '%s comes by require and by import, with the same names',
    async (name) => {
      const required = await node('-e', `const all = require('@evorx/${name}'); console.log(${NAMES})`);
      const imported = await node(
        '--input-type=module',
        '-e',
        `import * as all from '@evorx/${name}'; console.log(${NAMES})`,
      );
      expect(required.trim()).not.toBe('');
      expect(imported).toBe(required);
    },
    LIMIT_MS,
  );

  const ways = [
    ['require', 'commonjs'],
    ['import', 'module'],
  ] as const;

  it.each(ways)(
    'serve a strict TypeScript program by %s, their declarations checked as well',
    async (_, type) => {
      expect(await outputOf(type, PROGRAM(libraries))).toBe(`${libraries.length} libraries, best 20\n`);
    },
    LIMIT_MS,
  );

  it.each(ways)(
    'serve a strict TypeScript program that scores networks by %s',
    async (_, type) => {
      expect(await outputOf(type, EVALUATION_PROGRAM)).toBe('cpu true\n');
    },
    LIMIT_MS,
  );

  it(
    'work without RxJS where they are pure',
    async () => {
      rmSync(join(application, 'node_modules', 'rxjs'), { recursive: true });
      expect(await outputOf('commonjs', PURE_PROGRAM)).toBe('10 13\n');
    },
    LIMIT_MS,
  );
});

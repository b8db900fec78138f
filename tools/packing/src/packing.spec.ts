import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { complaintsAbout } from './check-tarball';
import { execute } from './execute';
import { tarballOf } from './pack';
import { manifestOf, published } from './published';
import { ROOT } from './root';
import { libraries, libraryNames, packedApplication } from './packed-application';
import { EVALUATION_PROGRAM, PROGRAM, PURE_PROGRAM } from './program';

const LIMIT_MS = 300_000;

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

  describe('as files', () => {
    const names = published().map(tarballOf);
    const complaints = new Map<string, ReadonlyArray<string>>();

    beforeAll(async () => {
      const queue = names.values();
      const worker = async (): Promise<void> => {
        for (const name of queue) complaints.set(name, await complaintsAbout(join(application, 'tarballs', name)));
      };
      await Promise.all([worker(), worker()]);
    }, 900_000);

    it.each(names)('have nothing that publint or are-the-types-wrong object to: %s', (name) => {
      expect(complaints.get(name)).toEqual([]);
    });

    it(
      'are refused where an export is missing or types belong to other modules',
      async () => {
        const broken = join(application, 'broken');
        mkdirSync(join(broken, 'package'), { recursive: true });
        const { name, version } = manifestOf('libs/core');
        const manifest = {
          name,
          version,
          type: 'module',
          exports: { '.': { types: './index.d.cts', default: './index.js' }, './gone': './gone.js' },
        };
        writeFileSync(join(broken, 'package', 'package.json'), JSON.stringify(manifest));
        writeFileSync(join(broken, 'package', 'index.js'), 'export const one = 1;\n');
        writeFileSync(join(broken, 'package', 'index.d.cts'), 'export const one: number;\n');
        const tarball = join(broken, `evorx-core-${version}.tgz`);
        await execute(broken, 'tar', '-czf', tarball, 'package');
        const found = (await complaintsAbout(tarball)).join('\n');
        expect(found).toContain('gone.js');
        expect(found).toMatch(/masquerading/i);
      },
      LIMIT_MS,
    );

    it('leave no licence behind where they are made from', () => {
      expect(published().filter(({ folder }) => existsSync(join(ROOT, folder, 'LICENSE')))).toEqual([]);
    });
  });

  it.each(libraries.map(({ manifest }) => [manifest.name, manifest] as const))(
    '%s holds compiled code, types and a README, and nothing else',
    (name, { bin }) => {
      const installed = join(application, 'node_modules', name);
      const commands = bin === undefined ? [] : ['bin'];
      expect(readdirSync(installed).sort()).toEqual(['LICENSE', 'README.md', ...commands, 'dist', 'package.json']);
      expect(existsSync(join(installed, 'dist', 'index.d.ts'))).toBe(true);
      const files = readdirSync(join(installed, 'dist'), { recursive: true, encoding: 'utf8' });
      expect(files.filter((file) => /\.(spec|bench)\.|\.tsbuildinfo$/.test(file))).toEqual([]);
    },
  );

  it(
    'have the command evorx among them, which evolves without a build',
    async () => {
      const evorx = join('node_modules', '.bin', 'evorx');
      const home = join(application, 'home');
      const printed = await execute(
        application,
        'env',
        `EVORX_HOME=${home}`,
        evorx,
        ...['evolve', '--problem', 'onemax', '--generations', '3', '--json', '--quiet'],
      );
      const result = JSON.parse(printed.trim().split('\n').at(-1) ?? '') as object;
      expect(result).toMatchObject({ type: 'result', generations: 3, reason: 'generations' });
    },
    LIMIT_MS,
  );

  it.each(libraryNames)(
    '%s comes by require and by import, with the same names',
    async (name) => {
      const required = await node('-e', `const all = require('${name}'); console.log(${NAMES})`);
      const imported = await node('--input-type=module', '-e', `import * as all from '${name}'; console.log(${NAMES})`);
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
      expect(await outputOf(type, PROGRAM(libraryNames))).toBe(`${libraryNames.length} libraries, best 20\n`);
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

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { libraries } from './libraries';
import { ROOT } from './root';

const json = <A>(path: string): A => JSON.parse(readFileSync(join(ROOT, path), 'utf8')) as A;

const { compilerOptions } = json<{
  readonly compilerOptions: { readonly paths: Readonly<Record<string, ReadonlyArray<string>>> };
}>('tsconfig.base.json');
const references = json<{ readonly references: ReadonlyArray<{ readonly path: string }> }>(
  'tsconfig.json',
).references.map(({ path }) => path);

describe('every library', () => {
  it('is found', () => expect(libraries().length).toBeGreaterThan(10));

  describe.each(libraries().map((library) => [library.folder, library] as const))('%s', (folder, { name, layer }) => {
    it('has a layer', () => expect(layer).toEqual(expect.stringMatching(/^[a-z]+$/)));

    it('is found by its name in the sources', () =>
      expect(compilerOptions.paths[name]).toEqual([`./${folder}/src/index.ts`]));

    it('is compiled with the others, and its specs', () =>
      expect(references).toEqual(expect.arrayContaining([`./${folder}`, `./${folder}/tsconfig.spec.json`])));

    it('has specs that run', () => expect(existsSync(join(ROOT, folder, 'jest.config.cjs'))).toBe(true));
  });
});

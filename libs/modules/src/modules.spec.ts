import { configure, directionOf, problemsOf, standard } from '@evorx/recipe';
import * as E from 'fp-ts/Either';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { describeModules, loadModules, moduleFiles } from './index';

const directory = mkdtempSync(join(tmpdir(), 'evorx-modules-'));
afterAll(() => rmSync(directory, { recursive: true, force: true }));

const written = (name: string, content: string): string => {
  const file = join(directory, name);
  writeFileSync(file, content);
  return file;
};

/** A problem in plain JavaScript, which needs no package to be there. */
const ones = (name: string, more = ''): string => `{
  definition: 'problem', name: '${name}', about: 'Ones.', parameters: { length: { type: 'integer', about: '', default: 5, min: 1 } },
  build: ({ length }) => ({
    genome: {
      kind: 'bits', size: length, sample: () => undefined, variations: [],
      codec: { name: 'bits', toBytes: () => undefined, fromBytes: () => undefined },
      json: { toJson: () => undefined, fromJson: () => undefined },
    },
    objectives: [{ name: 'ones', direction: 'maximise' }],
    evaluate: () => 0,
    ${more}
  }),
}`;

const moduleNamed = (name: string): string => written(`${name}.mjs`, `export default ${ones(name)};`);

const refused = async (file: string): Promise<string> => {
  const used = await loadModules([file])();
  if (E.isRight(used)) throw new Error('nothing is wrong');
  return used.left;
};

describe('the files of modules', () => {
  it('are those of the options, else those of the environment, else the configuration that lies there', () => {
    const environment = { EVORX_USE: ['a.ts', '/b.mjs', 'a.ts'].join(delimiter) };
    expect(moduleFiles({ use: ['c.ts'], environment, directory })).toEqual([join(directory, 'c.ts')]);
    expect(moduleFiles({ environment, directory })).toEqual([join(directory, 'a.ts'), '/b.mjs']);
    expect(moduleFiles({ environment: {}, directory })).toEqual([]);
    const configuration = written('evorx.config.mjs', 'export default [];');
    expect(moduleFiles({ environment: {}, directory })).toEqual([configuration]);
    rmSync(configuration);
  });
});

describe('modules', () => {
  it('bring problems in TypeScript and in JavaScript, each with the hash of its content', async () => {
    const content = `const name: string = 'typed';\nexport default [${ones('typed').replace("'typed'", 'name')}];`;
    const files = [written('typed.ts', content), moduleNamed('plain')];
    const used = await loadModules(files)();
    if (E.isLeft(used)) throw new Error(used.left);
    expect(
      problemsOf(used.right.catalogue)
        .slice(-2)
        .map(({ name }) => name),
    ).toEqual(['typed', 'plain']);
    expect(used.right.hashes['typed.ts']).toBe(createHash('sha256').update(content).digest('hex'));
    expect(E.isRight(configure(1, used.right.catalogue)({ problem: 'plain' }))).toBe(true);
  });

  it('are read anew each time', async () => {
    const file = moduleNamed('first');
    await loadModules([file])();
    writeFileSync(file, `export default ${ones('second')};`);
    const used = await loadModules([file])();
    expect(E.isRight(used) && Object.keys(used.right.catalogue.problems)).toContain('second');
  });

  it.each([
    ['that are not there', '', 'cannot be read: there is no such file'],
    ['that throw', "throw new Error('no data\\nat all');", 'cannot be loaded: no data'],
    ['that are no code', 'export default {', 'cannot be loaded: '],
    ['that import what is not there', "import 'no-such-package';", 'cannot be loaded: Cannot find'],
    ['that export something else', 'export default 7;', 'it exports 7; accepted: what problem(...)'],
    ['that export nothing', 'const nothing = 1;', 'accepted: what problem(...)'],
    ['with a name that exists', `export default ${ones('sphere')};`, 'problem "sphere" is there already'],
  ])('%s are refused in one line that names the file', async (_, content, words) => {
    const file = content === '' ? join(directory, 'missing.mjs') : written('refused.mjs', content);
    const message = await refused(file);
    expect(message).toContain(`${file} `);
    expect(message).toContain(words);
    expect(message).not.toContain('\n');
  });
});

describe('the description of modules', () => {
  it('is made by another process: the catalogue shows and checks what they bring, and none of their code has run here', async () => {
    const file = written('told.mjs', `globalThis.ranHere = true;\nexport default ${ones('told')};`);
    const used = await describeModules([file], process.env)();
    if (E.isLeft(used)) throw new Error(used.left);
    const { catalogue, hashes } = used.right;
    expect((globalThis as { readonly ranHere?: boolean }).ranHere).toBeUndefined();
    expect(Object.keys(hashes)).toEqual(['told.mjs']);
    expect(problemsOf(catalogue).at(-1)).toMatchObject({ name: 'told', direction: 'maximise' });
    const spec = configure(1, catalogue)({ problem: 'told' });
    if (E.isLeft(spec)) throw new Error(spec.left.message);
    expect(directionOf(spec.right.recipe.problem, catalogue)).toBe('maximise');
    expect(configure(1, catalogue)({ recipe: { problem: { told: { length: 0 } } } })).toMatchObject({
      left: { path: 'problem.told.length' },
    });
  });

  it('takes no process where there are no modules', async () => {
    expect(await describeModules([], process.env)()).toEqual(E.right({ catalogue: standard, files: [], hashes: {} }));
  });

  it.each([
    ['throws', "throw new Error('no data');", 'cannot be loaded: no data', 30_000],
    ['ends its process', 'process.exit(3);', 'cannot be loaded: it ended with 3', 30_000],
    ['never ends', 'while (true);', 'cannot be loaded: not done after 1.5 s', 1_500],
  ])('is refused in one line where a module %s', async (_, content, words, deadlineMs) => {
    const file = written('described.mjs', content);
    const used = await describeModules([file], process.env, deadlineMs)();
    expect(used).toEqual(E.left(expect.stringContaining(words)));
  });
});

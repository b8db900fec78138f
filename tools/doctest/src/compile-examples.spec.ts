import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { compileExamples } from './compile-examples';
import { ROOT } from './root';
import { runScripts } from './run-scripts';

// Inside the repository, so that its packages are found.
const cache = join(ROOT, 'node_modules', '.cache');
mkdirSync(cache, { recursive: true });
const directory = mkdtempSync(join(cache, 'examples-spec-'));
afterAll(() => rmSync(directory, { recursive: true, force: true }));

const example = (code: string) => ({ name: 'x.md:10', file: 'x.md', line: 10, code, runs: true });

describe('an example', () => {
  const compiled = compileExamples(
    [
      'const a = 1;\nconst n: number = "a";',
      'throw new Error("no");',
      'void Promise.reject(new Error("later"));',
      'const a = 1;',
      'process.exit(3);',
      "import { pipe } from 'fp-ts/function';\npipe(1);",
      'setTimeout(() => undefined, 600_000);',
    ].map(example),
    directory,
  );
  const [wrong, throwing, rejecting, fine, exiting, directories, endless] = compiled;

  it('that does not compile is placed where it stands', () => {
    const complaint = "x.md:11 Type 'string' is not assignable to type 'number'.";
    expect(wrong?.map(({ complaints }) => complaints)).toEqual([[complaint], [complaint]]);
    expect([throwing, rejecting, fine].flat().flatMap((one) => one?.complaints)).toEqual([]);
  });

  it('that throws, at once or later, is told from one that ends well', async () => {
    const scripts = [throwing, rejecting, fine].flat().map((one) => one?.script ?? '');
    const [no, later] = [expect.stringContaining('no'), expect.stringContaining('later')];
    expect(await runScripts(scripts, directory)).toEqual([no, no, later, later, null, null]);
  }, 60_000);

  it('that imports a directory runs as CommonJS, and not as a native module', async () => {
    const scripts = directories?.map(({ script }) => script) ?? [];
    expect(await runScripts(scripts, directory)).toEqual([null, expect.stringContaining('ERR_UNSUPPORTED_DIR_IMPORT')]);
  }, 60_000);

  it('that ends its process or takes too long is told, and those after it run', async () => {
    const scripts = [exiting, endless, fine, throwing]
      .flatMap((ways) => [ways?.[0], ways?.[0]])
      .map((one) => one?.script ?? '');
    const [ended, late, no] = ['ended its process with 3', 'took longer than', 'no'].map((text) =>
      expect.stringContaining(text),
    );
    expect(await runScripts(scripts, directory, 5000)).toEqual([ended, ended, late, late, null, null, no, no]);
  }, 120_000);
});

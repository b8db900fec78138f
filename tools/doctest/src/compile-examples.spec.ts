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
  const [wrong, throwing, rejecting, fine] = compileExamples(
    [
      'const a = 1;\nconst n: number = "a";',
      'throw new Error("no");',
      'void Promise.reject(new Error("later"));',
      'const a = 1;',
    ].map(example),
    directory,
  );

  it('that does not compile is placed where it stands', () => {
    expect(wrong?.complaints).toEqual(["x.md:11 Type 'string' is not assignable to type 'number'."]);
    expect([throwing, rejecting, fine].map((compiled) => compiled?.complaints)).toEqual([[], [], []]);
  });

  it('that throws, at once or later, is told from one that ends well', async () => {
    const scripts = [throwing, rejecting, fine].map((compiled) => compiled?.script ?? '');
    expect(await runScripts(scripts, directory)).toEqual([
      expect.stringContaining('no'),
      expect.stringContaining('later'),
      null,
    ]);
  });
});

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compileExamples, type Compiled } from './compile-examples';
import { allExamples } from './examples';
import { runScripts } from './run-scripts';
import { ROOT } from './root';

const examples = allExamples();

describe('the examples in READMEs and doc comments', () => {
  let compiled: ReadonlyArray<Compiled> = [];
  const failures = new Map<string, string | null>();
  // A directory of its own to run in: what an example writes does not stay in the repository.
  const directory = mkdtempSync(join(tmpdir(), 'evorx-examples-'));

  beforeAll(async () => {
    compiled = compileExamples(examples, join(ROOT, 'node_modules', '.cache', 'examples'));
    const sound = examples.flatMap(({ name, runs }, index) => {
      const result = compiled[index];
      return runs && result?.complaints.length === 0 ? [{ name, script: result.script }] : [];
    });
    const scripts = sound.map(({ script }) => script);
    (await runScripts(scripts, directory)).forEach((failure, index) => failures.set(sound[index]?.name ?? '', failure));
  }, 300_000);

  afterAll(() => rmSync(directory, { recursive: true, force: true }));

  it('exist', () => expect(examples.length).toBeGreaterThan(0));

  it.each(examples.map((example, index) => [example.name, index] as const))('%s compiles and runs', (name, index) => {
    expect(compiled[index]?.complaints).toEqual([]);
    expect(failures.get(name) ?? null).toBeNull();
  });
});

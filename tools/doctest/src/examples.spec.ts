import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compileExamples, type Compiled, WAYS } from './compile-examples';
import { allExamples } from './examples';
import { runScripts } from './run-scripts';
import { ROOT } from './root';

const examples = allExamples();

/**
 * The library of laws is not published: the specs that use it are CommonJS, and it shares the types of fast-check
 * with them alone.
 */
const waysOf = (file: string): ReadonlyArray<(typeof WAYS)[number]> =>
  WAYS.filter((way) => way === 'commonjs' || !file.startsWith('libs/testing/'));

describe('the examples in READMEs and doc comments', () => {
  let compiled: ReadonlyArray<ReadonlyArray<Compiled>> = [];
  const failures = new Map<string, string | null>();
  // A directory of its own to run in: what an example writes does not stay in the repository.
  const directory = mkdtempSync(join(tmpdir(), 'evorx-examples-'));

  beforeAll(async () => {
    compiled = compileExamples(examples, join(ROOT, 'node_modules', '.cache', 'examples'));
    const scripts = compiled.flatMap((ways, index) =>
      ways.flatMap(({ script, complaints }) => (examples[index]?.runs && complaints.length === 0 ? [script] : [])),
    );
    (await runScripts(scripts, directory)).forEach((failure, index) => failures.set(scripts[index] ?? '', failure));
  }, 600_000);

  afterAll(() => rmSync(directory, { recursive: true, force: true }));

  it('exist', () => expect(examples.length).toBeGreaterThan(0));

  it.each(
    examples.flatMap(({ name, file }, index) =>
      waysOf(file).map((way) => [name, way, index, WAYS.indexOf(way)] as const),
    ),
  )('%s compiles and runs as %s', (_, __, index, place) => {
    const { script = '', complaints } = compiled[index]?.[place] ?? {};
    expect(complaints).toEqual([]);
    expect(failures.get(script) ?? null).toBeNull();
  });
});

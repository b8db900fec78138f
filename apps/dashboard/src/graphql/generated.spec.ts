import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '..', '..');

describe('the typed documents', () => {
  it('are those of the schema that the API has', () => {
    const { stdout, stderr } = spawnSync(
      process.execPath,
      [
        '--input-type=module',
        '-e',
        "import { generate } from './codegen.mjs'; process.stdout.write(await generate());",
      ],
      { cwd: root, encoding: 'utf8', maxBuffer: 1 << 26 },
    );
    expect(stderr).toBe('');
    expect(stdout).toBe(readFileSync(join(root, 'src', 'graphql', 'graphql.ts'), 'utf8'));
  });
});

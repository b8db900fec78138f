import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(__dirname, '..', '..', '..');

/** The rules that ESLint holds against a file with this text, were it there. */
const broken = (file: string, text: string): ReadonlyArray<string> => {
  const { stdout } = spawnSync(
    process.execPath,
    [join('node_modules', 'eslint', 'bin', 'eslint.js'), '--format=json', '--stdin', '--stdin-filename', file],
    { cwd: root, input: text, encoding: 'utf8' },
  );
  const [result] = JSON.parse(stdout) as ReadonlyArray<{ messages: ReadonlyArray<{ ruleId: string }> }>;
  return result!.messages.map(({ ruleId }) => ruleId);
};

describe('the lint rules', () => {
  it.each([
    ['a pure library imports no streams', 'libs/core/src/x.ts', `import { of } from 'rxjs';\nvoid of;\n`],
    [
      'the engine imports no operator',
      'libs/evolution/src/x.ts',
      `import { rank } from '@evorx/selection';\nvoid rank;\n`,
    ],
    ['a service imports no TensorFlow', 'libs/runs/src/x.ts', `import { tidy } from '@tensorflow/tfjs';\nvoid tidy;\n`],
    [
      'what is shipped imports no laws',
      'libs/variation/src/x.ts',
      `import { equal } from '@evorx/testing';\nvoid equal;\n`,
    ],
  ])(
    'say that %s',
    (_, file, text) => {
      expect(broken(file, text)).toEqual(['@nx/enforce-module-boundaries']);
    },
    60_000,
  );

  it('keep hidden randomness and time out of pure code', () => {
    const text = 'void Math.random();\nvoid Date.now();\nvoid new Date();\n';
    expect(broken('libs/evolution/src/x.ts', text)).toEqual([
      'no-restricted-properties',
      'no-restricted-properties',
      'no-restricted-syntax',
    ]);
  }, 60_000);
});

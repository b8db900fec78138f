import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gapsIn } from './index';

describe('gapsIn', () => {
  it('names what an operator lacks, and nothing else', () => {
    const directory = mkdtempSync(join(tmpdir(), 'evorx-gaps-'));
    const write = (file: string, text: string): void => writeFileSync(join(directory, file), text);
    write('index.ts', '');
    write('sound-operator.ts', '/**\n * Source: https://doi.org/1\n * @category A\n * @example\n */');
    write('sound-operator.spec.ts', 'toyLaws();');
    write('bare.ts', 'export const bare = 1;');
    const gaps = gapsIn(directory, { soundOperator: () => 1 });
    rmSync(directory, { recursive: true });
    expect(gaps).toEqual(
      ['an export of its name', 'a spec', 'the laws of its kind', 'a category', 'an example', 'a source'].map(
        (what) => `bare.ts lacks ${what}`,
      ),
    );
  });
});

import { examplesOfMarkdown, examplesOfSource } from './example';

const lines = (...text: ReadonlyArray<string>): string => text.join('\n');

describe('examplesOfMarkdown', () => {
  it('finds the blocks marked ts, and no others', () => {
    const text = lines(
      '# Title',
      '```ts',
      'const a = 1;',
      'a;',
      '```',
      '```sh',
      'ls',
      '```',
      '```typescript',
      'b;',
      '```',
    );
    expect(examplesOfMarkdown('a.md', text)).toEqual([
      { name: 'a.md:3', file: 'a.md', line: 3, code: 'const a = 1;\na;', runs: true },
      { name: 'a.md:10', file: 'a.md', line: 10, code: 'b;', runs: true },
    ]);
  });

  it('does not run what is marked no-run', () => {
    expect(examplesOfMarkdown('a.md', lines('```ts no-run', 'a;', '```'))).toMatchObject([{ code: 'a;', runs: false }]);
  });

  it('finds none in an empty text', () => expect(examplesOfMarkdown('a.md', '')).toEqual([]));
});

describe('examplesOfSource', () => {
  it('finds the example of a doc comment, up to the next tag', () => {
    const text = lines(
      '/**',
      ' * One.',
      ' *',
      ' * @example',
      ' * a;',
      ' *   b; // * c',
      ' *',
      ' * @category Things',
      ' */',
      'export const one = 1;',
    );
    expect(examplesOfSource('a.ts', text)).toEqual([
      { name: 'a.ts:5', file: 'a.ts', line: 5, code: 'a;\n  b; // * c', runs: true },
    ]);
  });

  it('finds several examples, fenced ones too', () => {
    const text = lines('/**', ' * @example', ' * a;', ' * @example', ' * ```ts no-run', ' * b;', ' * ```', ' */');
    expect(examplesOfSource('a.ts', text)).toMatchObject([
      { name: 'a.ts:3', code: 'a;', runs: true },
      { name: 'a.ts:6', code: 'b;', runs: false },
    ]);
  });

  it('finds none in plain comments and in code', () => {
    expect(examplesOfSource('a.ts', lines('/* @example', 'a; */', '// @example', "const text = '@example';"))).toEqual(
      [],
    );
  });
});

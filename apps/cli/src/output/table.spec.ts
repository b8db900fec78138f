import { table } from './table';

describe('table', () => {
  it('lines columns up and wraps the last one', () => {
    expect(
      table(
        ['NAME', 'TEXT'],
        [
          ['a', 'one two three four five six seven eight'],
          ['long', 'x'],
        ],
        40,
      ),
    ).toBe(['NAME  TEXT', 'a     one two three four five six seven', '      eight', 'long  x'].join('\n'));
  });

  it('keeps the lines of a cell', () => {
    expect(table(['NAME', 'TEXT'], [['a', 'one\ntwo']], 40)).toBe('NAME  TEXT\na     one\n      two');
  });

  it('keeps a word that is longer than the line whole', () => {
    expect(table(['A'], [['x'.repeat(50)]], 20)).toBe(`A\n${'x'.repeat(50)}`);
  });

  it('is its heads alone where there are no rows', () => {
    expect(table(['A', 'B'], [], 80)).toBe('A  B');
  });
});

import type { Figure } from './figure';
import { table } from './table';

const figure: Figure = { name: 'speed', value: 12.345, unit: 'ms', judged: 12.345, better: 'lower', must: 20, aim: 10 };

/** The cells of each row, without the header and the line below it. */
const rowsOf = (text: string): ReadonlyArray<ReadonlyArray<string>> =>
  text
    .split('\n')
    .slice(2)
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );

const reached = (...figures: ReadonlyArray<Partial<Figure>>): ReadonlyArray<string | undefined> =>
  rowsOf(table(figures.map((some) => ({ ...figure, ...some })))).map((cells) => cells.at(-1));

describe('table', () => {
  it('has a row for every figure, in columns of one width', () => {
    const text = table([figure, { ...figure, name: 'a longer name', value: 1234.5 }]);
    expect(new Set(text.split('\n').map((line) => line.length)).size).toBe(1);
    expect(rowsOf(text)).toEqual([
      ['speed', '12.3 ms', '', '12.3', '<= 20', '<= 10', 'must'],
      ['a longer name', '1235 ms', '', '12.3', '<= 20', '<= 10', 'must'],
    ]);
  });

  it('puts the baseline beside the value, in the same unit', () => {
    const [cells] = rowsOf(table([{ ...figure, baseline: { name: 'plain', value: 0.5 } }]));
    expect(cells?.[2]).toBe('0.500 ms (plain)');
  });

  it('says which mark is reached, the mark itself included, in either direction', () => {
    expect(reached({ judged: 10 }, { judged: 20 }, { judged: 20.1 }, { judged: NaN })).toEqual([
      'aim',
      'must',
      'missed',
      'missed',
    ]);
    const higher = { better: 'higher', must: 0.75, aim: 0.9 } as const;
    expect(reached({ ...higher, judged: 0.9 }, { ...higher, judged: 0.75 }, { ...higher, judged: 0.7 })).toEqual([
      'aim',
      'must',
      'missed',
    ]);
  });
});

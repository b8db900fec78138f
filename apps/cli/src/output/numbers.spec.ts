import { duration, percentage, shortNumber, wholeNumber } from './numbers';

describe('numbers for people', () => {
  it.each([
    [0, '0 ms'],
    [999, '999 ms'],
    [1500, '1.5 s'],
    [59_960, '1 min 00 s'],
    [125_000, '2 min 05 s'],
    [3_720_000, '1 h 02 min'],
  ])('writes %d ms as %s', (ms, text) => expect(duration(ms)).toBe(text));

  it('writes numbers with five digits, shares as per cent, counts in groups, and none as a dash', () => {
    expect([shortNumber(0.123456789), shortNumber(null), percentage(0.18957), wholeNumber(101770)]).toEqual([
      '0.12346',
      '-',
      '18.96%',
      '101,770',
    ]);
  });
});

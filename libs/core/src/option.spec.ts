import { interval, numberIn, OptionError, requireOption, wholeNumber } from './index';

describe('requireOption', () => {
  it('lets pass what is accepted', () => {
    expect(() => requireOption('tournament', 'size', 1, wholeNumber({ min: 1 }))).not.toThrow();
  });

  it('names the owner, the option, the value and what is accepted', () => {
    const attempt = () => requireOption('tournament', 'size', 0, wholeNumber({ min: 1 }));
    expect(attempt).toThrow(OptionError);
    expect(attempt).toThrow(RangeError);
    expect(attempt).toThrow('tournament: size is 0, accepted is a whole number from 1');
  });

  it.each([
    ['a', '"a"'],
    [[1, NaN], '[1, NaN]'],
    [undefined, 'undefined'],
  ])('shows %p as it is written in code', (value, text) => {
    expect(() => requireOption('f', 'o', value, interval)).toThrow(`f: o is ${text}, accepted is`);
  });
});

describe('wholeNumber', () => {
  it.each([0, 1, 7, Number.MAX_SAFE_INTEGER])('includes %p', (value) => {
    expect(wholeNumber().includes(value)).toBe(true);
  });

  it.each([-1, 2.5, NaN, Infinity, '3', null, undefined, 2 ** 53])('does not include %p', (value) => {
    expect(wholeNumber().includes(value)).toBe(false);
  });

  it('has both ends in it', () => {
    const dice = wholeNumber({ min: 1, max: 6 });
    expect([0, 1, 6, 7].map(dice.includes)).toEqual([false, true, true, false]);
    expect(dice.text).toBe('a whole number from 1 to 6');
  });
});

describe('numberIn', () => {
  it('has both ends in it, and not the one that it is above', () => {
    expect([-0.1, 0, 1, 1.1].map(numberIn({ min: 0, max: 1 }).includes)).toEqual([false, true, true, false]);
    expect([0, Number.MIN_VALUE].map(numberIn({ above: 0 }).includes)).toEqual([false, true]);
  });

  it.each([NaN, Infinity, -Infinity, '3', null])('does not include %p', (value) => {
    expect(numberIn().includes(value)).toBe(false);
  });
});

describe('interval', () => {
  it('may be a single point', () => expect(interval.includes([1, 1])).toBe(true));

  it.each([[[1, 0]], [[0, NaN]], [[0, Infinity]], [[0]], [[0, 1, 2]], [0]])('does not include %p', (value) => {
    expect(interval.includes(value)).toBe(false);
  });
});

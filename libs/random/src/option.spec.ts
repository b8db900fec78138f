import {
  boundsOption,
  interval,
  listOption,
  numberIn,
  oneOfOption,
  openBoundsOption,
  optional,
  OptionError,
  probability,
  requireOption,
  requireOptions,
  wholeNumber,
} from './index';

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
    [{ lower: 1, upper: 0 }, '{ lower: 1, upper: 0 }'],
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

describe('requireOptions', () => {
  it('names the first option that is not accepted', () => {
    const accepted = { rate: probability, size: wholeNumber({ min: 1 }) };
    expect(() => requireOptions('f', { rate: 0.5, size: 1 }, accepted)).not.toThrow();
    expect(() => requireOptions('f', { rate: 2, size: 0 }, accepted)).toThrow('f: rate is 2, accepted is');
    expect(() => requireOptions('f', { rate: 1 }, accepted)).toThrow('f: size is undefined, accepted is');
  });
});

describe('the end that numberIn is below', () => {
  it('is not in it, and is named', () => {
    const decay = numberIn({ min: 0, below: 1 });
    expect([0, 0.999999, 1].map(decay.includes)).toEqual([true, true, false]);
    expect(decay.text).toBe('a finite number from 0 below 1');
  });
});

describe('boundsOption and openBoundsOption', () => {
  it.each([boundsOption, openBoundsOption])('are numbers in order, which may be one point', ({ includes }) => {
    expect(
      [
        { lower: 0, upper: 1 },
        { lower: 1, upper: 1 },
      ].every(includes),
    ).toBe(true);
    const wrong = [{ lower: 1, upper: 0 }, { lower: NaN, upper: 1 }, { lower: 0 }, [0, 1], null, undefined, 3];
    expect(wrong.some(includes)).toBe(false);
  });

  it('differ in infinite ends', () => {
    const positive = { lower: 0, upper: Infinity };
    expect([boundsOption, openBoundsOption].map(({ includes }) => includes(positive))).toEqual([false, true]);
  });
});

describe('optional', () => {
  it('includes undefined, and null no more than before', () => {
    expect([undefined, 0.5, null, 2].map(optional(probability).includes)).toEqual([true, true, false, false]);
  });
});

describe('listOption', () => {
  it('includes arrays, typed ones too, whose elements all are', () => {
    const { includes, text } = listOption(wholeNumber({ min: 1 }), { min: 1 });
    expect([[1, 2], Uint8Array.of(3)].every(includes)).toBe(true);
    expect([[], [0], [1, NaN], 'ab', 3, null, new DataView(new ArrayBuffer(2))].some(includes)).toBe(false);
    expect(text).toBe('a list of at least 1, each a whole number from 1');
  });
});

describe('oneOfOption', () => {
  it('includes its words', () =>
    expect(['a', 'c', 1].map(oneOfOption(['a', 'b']).includes)).toEqual([true, false, false]));
});

import * as fc from 'fast-check';
import { type Parameter, parsed, textOf } from './field-text';

const parameter = (type: string, more: Partial<Parameter> = {}): Parameter => ({
  name: 'it',
  type,
  default: 1,
  min: 0,
  max: 1,
  description: '',
  ...more,
});

const unit = fc.double({ noNaN: true, min: 0, max: 1 }).map((value) => value + 0);

describe('a field', () => {
  it('reads a schedule as it writes one', () =>
    fc.assert(
      fc.property(unit, unit, fc.constantFrom('linear', 'exponential'), fc.option(unit), (from, to, curve, after) => {
        const value = { from, to, curve, ...(after === null ? {} : { after }) };
        expect(parsed(parameter('schedule'), textOf({ type: 'schedule' }, value))).toEqual({ value });
      }),
    ));

  it('reads numbers of its range alone', () =>
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        const result = parsed(parameter('number'), String(value));
        expect('value' in result).toBe(value >= 0 && value <= 1);
      }),
    ));

  it.each([
    ['', { value: null }],
    ['0, 1', { value: [0, 1] }],
    ['1, 0', { error: '“1, 0” does not fit: it takes two numbers from 0 to 1, the lower first, or nothing.' }],
    ['0', { error: '“0” does not fit: it takes two numbers from 0 to 1, the lower first, or nothing.' }],
  ])('takes %p for bounds as %p', (text, result) => {
    expect(parsed(parameter('bounds', { default: null }), text)).toEqual(result);
  });

  it('has to be filled in where nothing is no value', () => {
    expect(parsed(parameter('integer'), ' ')).toEqual({ error: 'It takes a whole number from 0 to 1.' });
  });
});

import * as fc from 'fast-check';
import { acceptedBy, type Decoded, p, type Parameter } from './index';

/** One of every constructor, with whatever may be left out left out. */
const EVERY: ReadonlyArray<readonly [name: keyof typeof p, parameter: Parameter, words: string]> = [
  ['integer', p.integer({ default: 1 }), 'an integer'],
  ['number', p.number({ default: 0.5, min: 0 }), 'a number, 0 or more'],
  ['boolean', p.boolean({ default: true }), 'true or false'],
  ['choice', p.choice({ of: ['a', 'b'], default: 'a' }), 'one of: a, b'],
  ['text', p.text({ default: '' }), 'a text of at most 1000 characters'],
  ['schedule', p.schedule({ default: 1, min: 0, max: 2 }), 'a number from 0 to 2, or { from, to, curve } within it'],
  [
    'bounds',
    p.bounds({ default: [0, 1] }),
    'two numbers from -1000000 to 1000000, the lower and then the upper one, with a 32-bit float in their range',
  ],
  ['list', p.list(p.number({ default: 0 }), { default: [] }), 'a list of 0 to 1000 items'],
  ['record', p.record({ x: p.number({ default: 3 }) }), 'an object with any of: x'],
  ['variant', p.variant({ direct: {} }, { default: { direct: {} } }), 'an object with one key, one of: direct'],
  [
    'operator',
    p.operator('selection', { default: { tournament: {} } }),
    'an object with one key, one of: tournament, rank',
  ],
  ['json', p.json({ default: null }), 'JSON of at most 100000 values'],
  ['nullable', p.nullable(p.integer({ default: 2, min: 0, max: 9 })), 'an integer from 0 to 9, or null'],
];

describe('parameters', () => {
  it('are all walked here', () => {
    expect(EVERY.map(([name]) => name)).toEqual(Object.keys(p));
  });

  it.each(EVERY)('%s is plain data: equal to its copy that was sent as JSON', (_, parameter) => {
    expect(JSON.parse(JSON.stringify(parameter))).toEqual(parameter);
    expect(Object.values(parameter)).not.toContain(undefined);
  });

  it.each(EVERY)('%s says what it accepts', (_, parameter, words) => {
    expect(acceptedBy(parameter, () => ['tournament', 'rank'])).toBe(words);
  });

  it('have the default of their fields where a record has none', () => {
    expect(p.record({ x: p.number({ default: 3 }), y: p.boolean({ default: false }) }).default).toEqual({
      x: 3,
      y: false,
    });
  });

  it('name the range that numbers have, whichever ends it has', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer(), (min, max) => {
        expect(acceptedBy(p.integer({ default: 0, min, max }))).toBe(`an integer from ${min} to ${max}`);
        expect(acceptedBy(p.integer({ default: 0, max }))).toBe(`an integer, at most ${max}`);
      }),
    );
    expect(acceptedBy(p.integer({ default: 2, min: 2, max: 8, multipleOf: 2 }))).toBe('an even integer from 2 to 8');
    expect(acceptedBy(p.integer({ default: 3, multipleOf: 3 }))).toBe('a multiple of 3');
  });

  it('decode to the types of their values', () => {
    const parameters = {
      capacity: p.integer({ default: 50 }),
      items: p.list(p.record({ weight: p.number({ default: 1 }) }), { default: [] }),
      mode: p.nullable(p.choice({ of: ['slow', 'fast'], default: 'slow' })),
    };
    const decoded: Decoded<typeof parameters> = { capacity: 1, items: [{ weight: 2 }], mode: 'fast' };
    // @ts-expect-error: a word that is none of the choice
    const wrong: Decoded<typeof parameters> = { capacity: 1, items: [], mode: 'medium' };
    expect([decoded.items[0]?.weight, wrong.capacity, Object.keys(parameters).length]).toEqual([2, 1, 3]);
  });
});

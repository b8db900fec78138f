import * as fc from 'fast-check';
import { isLeft, type Left, left, right } from 'fp-ts/Either';
import { bitsJson, genesJson, type JsonCodec } from './index';

const genes = fc.array(fc.float(), { maxLength: 20 }).map((values) => Float32Array.from(values));
const bits = fc.array(fc.integer({ min: 0, max: 1 }), { maxLength: 20 }).map((values) => Uint8Array.from(values));

/** As it travels. -0 is 0 in JSON. */
const told = (json: unknown): unknown => JSON.parse(JSON.stringify(json));

describe.each([
  ['real genes', genesJson as JsonCodec<unknown>, genes.map((genome) => genome.map((gene) => gene + 0))],
  ['bits', bitsJson as JsonCodec<unknown>, bits as fc.Arbitrary<unknown>],
])('the JSON of %s', (_, codec, arbitrary: fc.Arbitrary<unknown>) => {
  it('gives back what was written', () => {
    fc.assert(
      fc.property(arbitrary, (genome) => {
        expect(codec.fromJson(told(codec.toJson(genome)))).toEqual(right(genome));
      }),
      { seed: 1, numRuns: 200 },
    );
  });

  it('refuses, and never throws at, anything else', () => {
    const foreign = fc.anything({ withBigInt: true, withDate: true, withMap: true });
    fc.assert(
      fc.property(foreign, (json) => {
        fc.pre(!Array.isArray(json));
        const read = codec.fromJson(json);
        expect(isLeft(read) && (read as Left<string>).left).toMatch(/^is .* is a genome$/s);
      }),
      { seed: 1, numRuns: 300 },
    );
  });
});

describe('genesJson', () => {
  it('has a text for each number that JSON cannot say', () => {
    expect(genesJson.toJson(Float32Array.of(0.5, NaN, Infinity, -Infinity))).toEqual([
      0.5,
      'NaN',
      'Infinity',
      '-Infinity',
    ]);
  });

  it('tells every digit of a gene', () => {
    expect(JSON.stringify(genesJson.toJson(Float32Array.of(0.3)))).toBe('[0.30000001192092896]');
  });

  it.each([
    [[0, '1'], 'holds "1" at 1, where only numbers are genes'],
    [[[]], 'holds of type object at 0, where only numbers are genes'],
    [[null], 'holds null at 0, where only numbers are genes'],
    [[1e39], 'holds 1e+39 at 0, where only numbers are genes'],
    ['0.5', 'is "0.5", where a list of numbers is a genome'],
  ])('says of %j what is wrong with it', (json, message) => {
    expect(genesJson.fromJson(json)).toEqual(left(message));
  });
});

describe('bitsJson', () => {
  it.each([
    [[0, 2], 'holds 2 at 1, where only zeros and ones are genes'],
    [[true], 'holds true at 0, where only zeros and ones are genes'],
    [{ 0: 1 }, 'is of type object, where a list of zeros and ones is a genome'],
  ])('says of %j what is wrong with it', (json, message) => {
    expect(bitsJson.fromJson(json)).toEqual(left(message));
  });
});

import { seed } from '@evorx/random';
import { fitsProbabilities, holds, representationLaws } from '@evorx/testing';
import * as fc from 'fast-check';
import { left } from 'fp-ts/Either';
import { permutation } from './index';

representationLaws('permutations', () => permutation({ length: 9 }));
representationLaws('the permutation of one number', () => permutation({ length: 1 }));

const bytesOf = (...numbers: ReadonlyArray<number>): Uint8Array => new Uint8Array(Uint32Array.from(numbers).buffer);

describe('permutation', () => {
  const { sample, codec, json, distance, repair } = permutation({ length: 3 });

  it('is drawn in every order as often', () => {
    const orders = ['012', '021', '102', '120', '201', '210'];
    const [genomes] = sample(6000)(seed(1));
    const counts = orders.map((order) => genomes.filter((genome) => genome.join('') === order).length);
    expect(fitsProbabilities(counts, new Array<number>(6).fill(1 / 6))).toBe(true);
  });

  it('is reset by exchanges of places with any other: all of them, or one on average', () => {
    const { reset } = permutation({ length: 30 });
    const parents = Array.from({ length: 3000 }, () => Uint32Array.from({ length: 30 }, (_, i) => i));
    const [all] = reset!(1).apply(parents)(seed(1));
    const [some] = reset!().apply(parents)(seed(1));
    const moved = (children: typeof all): number =>
      children.reduce((sum, child) => sum + child.filter((entry, i) => entry !== i).length, 0) / children.length;
    expect(moved(all)).toBeGreaterThan(28.5);
    expect(moved(some)).toBeGreaterThan(1.7);
    expect(moved(some)).toBeLessThan(2.1);
    expect(() => reset!(NaN)).toThrow('permutation: rate is NaN');
  });

  it.each([
    [[0, 1], 'has 2 genes, where 3 are a genome'],
    [[0, 1, 1], 'holds 1 again at 2, where a number occurs once in a permutation'],
    [[0, 1, 3], 'holds 3 at 2, where a whole number from 0 to 2 is a gene'],
    [[0, 1.5, 2], 'holds 1.5 at 1, where a whole number from 0 to 2 is a gene'],
    [[-1, 1, 2], 'holds -1 at 0, where a whole number from 0 to 2 is a gene'],
    [['0', 1, 2], 'holds "0" at 0, where a whole number from 0 to 2 is a gene'],
  ])('says what is wrong with the JSON %j', (given, message) => expect(json.fromJson(given)).toEqual(left(message)));

  it('says what is wrong with bytes', () => {
    expect(codec.fromBytes(bytesOf(0, 1))).toEqual(left('has 8 bytes, where 12 are a genome of 3 genes'));
    expect(codec.fromBytes(bytesOf(2, 0, 2))).toEqual(
      left('holds 2 again at 2, where a number occurs once in a permutation'),
    );
    expect(codec.fromBytes(bytesOf(2, 0, 9))).toEqual(left('holds 9 at 2, where a whole number from 0 to 2 is a gene'));
  });

  it('is as far apart as the number of places that differ', () => {
    expect(distance!(Uint32Array.of(0, 1, 2), Uint32Array.of(0, 2, 1))).toBe(2);
  });

  it('keeps what occurs once when it repairs, and fills in what is missing, in order', () => {
    expect(repair!(Uint32Array.of(2, 2, 7))).toEqual(Uint32Array.of(2, 0, 1));
    const numbers = fc.array(fc.nat({ max: 20 }), { minLength: 9, maxLength: 9 });
    const nine = permutation({ length: 9 });
    holds(numbers, (some) => nine.json.fromJson(Array.from(nine.repair!(Uint32Array.from(some))))._tag === 'Right');
  });

  it.each([0, 2.5, NaN, 1_000_001])('has no length of %d', (length) => {
    expect(() => permutation({ length })).toThrow(
      `permutation: length is ${length}, accepted is a whole number from 1`,
    );
  });
});

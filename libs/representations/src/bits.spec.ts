import { seed } from '@evorx/random';
import { fitsProbabilities, representationLaws, tally } from '@evorx/testing';
import { left } from 'fp-ts/Either';
import { bits } from './index';

representationLaws('bits', () => bits({ length: 12 }));
representationLaws('one bit', () => bits({ length: 1 }));

describe('bits', () => {
  const { sample, codec, json, distance, repair, size, kind } = bits({ length: 3 });

  it('are fair coins', () => {
    const [genomes] = sample(3000)(seed(1));
    expect(
      fitsProbabilities(
        tally(
          genomes.flatMap((genome) => Array.from(genome)),
          2,
        ),
        [0.5, 0.5],
      ),
    ).toBe(true);
  });

  it('are drawn anew with the probability that is asked for, one of a genome where none is', () => {
    const { reset, sample: many } = bits({ length: 20 });
    const [parents, next] = many(2000)(seed(1));
    const changed = (rate?: number): number =>
      reset!(rate)
        .apply(parents)(next)[0]
        .reduce((sum, child, c) => sum + child.filter((bit, i) => bit !== parents[c]![i]).length, 0);
    // Half of what is drawn anew is as it was.
    expect(fitsProbabilities([changed(0.4), 40_000 - changed(0.4)], [0.2, 0.8])).toBe(true);
    expect(fitsProbabilities([changed(), 40_000 - changed()], [0.025, 0.975])).toBe(true);
    expect(() => reset!(2)).toThrow('bits: rate is 2, accepted is a finite number from 0 to 1');
  });

  it('say what is wrong with bytes', () => {
    expect(codec.fromBytes(Uint8Array.of(0, 1))).toEqual(left('has 2 bytes, where 3 are a genome of 3 genes'));
    expect(codec.fromBytes(Uint8Array.of(0, 1, 7))).toEqual(left('holds 7 at 2, where 0 or 1 is a gene'));
  });

  it.each([
    ['101', 'is "101", where a list of 3 genes is a genome'],
    [[1, 0], 'has 2 genes, where 3 are a genome'],
    [[1, 0, true], 'holds true at 2, where 0 or 1 is a gene'],
    [[1, 0, NaN], 'holds NaN at 2, where 0 or 1 is a gene'],
  ])('say what is wrong with the JSON %j', (given, message) => expect(json.fromJson(given)).toEqual(left(message)));

  it('are as far apart as the number of bits that differ', () => {
    expect(distance!(Uint8Array.of(0, 1, 1), Uint8Array.of(1, 1, 0))).toBe(2);
    expect(repair!(Uint8Array.of(0, 9, 1))).toEqual(Uint8Array.of(0, 1, 1));
    expect([kind, size]).toEqual(['bits', 3]);
  });

  it.each([0, -1, 2.5, NaN, 1_000_001])('are not %d', (length) => {
    expect(() => bits({ length })).toThrow(`bits: length is ${length}, accepted is a whole number from 1 to 1000000`);
  });
});

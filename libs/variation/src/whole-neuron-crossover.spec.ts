import { seed } from '@evorx/random';
import { arbitraryGenes, fitsProbabilities, variationLaws } from '@evorx/testing';
import { wholeNeuronCrossover } from './index';

const units = [
  { offset: 0, length: 2 },
  { offset: 2, length: 3 },
  { offset: 5, length: 1 },
];

variationLaws('wholeNeuronCrossover', () => wholeNeuronCrossover({ units, rate: 0.7 }), arbitraryGenes);
variationLaws('wholeNeuronCrossover without units', () => wholeNeuronCrossover({ units: [] }), arbitraryGenes);

const parents = (pairs: number) =>
  Array.from({ length: 2 * pairs }, (_, i) => new Float32Array(7).fill(i % 2 === 0 ? 1 : 2));

describe('wholeNeuronCrossover', () => {
  it('always makes the same children (frozen)', () => {
    const [[first]] = wholeNeuronCrossover({ units }).apply(parents(1))(seed(1));
    expect(Array.from(first!)).toMatchInlineSnapshot(`
     [
       2,
       2,
       2,
       2,
       2,
       2,
       1,
     ]
    `);
  });

  it('keeps neurons whole, children complementary, and genes outside the units in place', () => {
    const [children] = wholeNeuronCrossover({ units }).apply(parents(200))(seed(1));
    for (let pair = 0; pair < 200; pair++) {
      const [first, second] = [children[2 * pair]!, children[2 * pair + 1]!];
      for (const { offset, length } of units) expect(new Set(first.subarray(offset, offset + length)).size).toBe(1);
      expect(first.every((gene, i) => gene + second[i]! === 3)).toBe(true);
      expect([first[6], second[6]]).toEqual([1, 2]);
    }
  });

  it('exchanges of a neuron what the genome has, and nothing of one that lies beyond its end', () => {
    const [[first]] = wholeNeuronCrossover({ units, bias: 1 }).apply([
      Float32Array.of(1, 1, 1),
      Float32Array.of(2, 2, 2),
    ])(seed(1));
    expect(Array.from(first!)).toEqual([2, 2, 2]);
  });

  it.each([0.2, 0.5])('exchanges each neuron with probability %f', (bias) => {
    const [children] = wholeNeuronCrossover({ units, bias }).apply(parents(5000))(seed(1));
    for (const { offset } of units) {
      const exchanged = children.filter((child, i) => i % 2 === 0 && child[offset] === 2).length;
      expect(fitsProbabilities([exchanged, 5000 - exchanged], [bias, 1 - bias])).toBe(true);
    }
  });

  it('crosses a pair with probability rate', () => {
    const [children] = wholeNeuronCrossover({ units, rate: 0.3, bias: 1 }).apply(parents(5000))(seed(1));
    const crossed = children.filter((child, i) => i % 2 === 0 && child[0] === 2).length;
    expect(fitsProbabilities([crossed, 5000 - crossed], [0.3, 0.7])).toBe(true);
  });
});

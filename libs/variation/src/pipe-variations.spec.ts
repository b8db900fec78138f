import type { Bits, GeneVariation, Genes, Variation } from '@evorx/core';
import { seed } from '@evorx/random';
import { arbitraryGenes, variationLaws } from '@evorx/testing';
import * as S from 'fp-ts/State';
import {
  arithmeticCrossover,
  bitFlipMutation,
  cloning,
  gaussianMutation,
  nPointCrossover,
  pipeVariations,
  uniformCrossover,
} from './index';

const mutation = gaussianMutation({ rate: 0.2, deviation: 1 });

variationLaws('a crossover and a mutation', () => pipeVariations(uniformCrossover(), mutation), arbitraryGenes);
variationLaws(
  'two crossovers and a mutation',
  () => pipeVariations(nPointCrossover(), mutation, arithmeticCrossover()),
  arbitraryGenes,
);

describe('pipeVariations', () => {
  it('lets each vary what the one before made', () => {
    const parents = [0, 2, 4, 10].map((gene) => Float32Array.of(gene));
    const twice = pipeVariations(arithmeticCrossover(), arithmeticCrossover());
    expect(twice.apply(parents)(seed(1))[0]).toEqual([Float32Array.of(4)]);
  });

  it('asks backwards how many parents are needed', () => {
    expect(pipeVariations(uniformCrossover(), arithmeticCrossover()).parentsFor(3)).toBe(6);
    expect(pipeVariations(arithmeticCrossover(), uniformCrossover()).parentsFor(3)).toBe(8);
    expect(pipeVariations(uniformCrossover(), mutation).parentsFor(51)).toBe(52);
  });

  it('goes on with the generator that the one before handed on', () => {
    const parents = [new Float32Array(20), new Float32Array(20).fill(1)];
    const [crossed, after] = uniformCrossover().apply(parents)(seed(1));
    const piped = pipeVariations(uniformCrossover(), mutation).apply(parents)(seed(1));
    expect(piped).toEqual(mutation.apply(crossed)(after));
  });

  it('copies once: the first copies, and those after it write into what it made', () => {
    const calls: Array<string> = [];
    const noting = (name: string): Variation<Genes> => ({
      parentsFor: (children) => children,
      apply: (parents) => {
        calls.push(`${name} copies`);
        return S.of(parents.map((parent) => parent.slice()));
      },
      applyOwned: (parents) => {
        calls.push(`${name} writes`);
        return S.of(parents);
      },
    });
    pipeVariations(noting('first'), noting('second'), noting('third')).apply([new Float32Array(2)])(seed(1));
    expect(calls).toEqual(['first copies', 'second writes', 'third writes']);
  });

  it('infers the genome from whichever variation knows it', () => {
    const ofGenes: Variation<Genes> = pipeVariations(uniformCrossover(), mutation);
    const ofBits: Variation<Bits> = pipeVariations(bitFlipMutation(), uniformCrossover());
    const ofAny: GeneVariation = pipeVariations(uniformCrossover(), cloning());
    // @ts-expect-error a mutation of genes after one of bits
    pipeVariations(bitFlipMutation(), mutation);
    expect([ofGenes, ofBits, ofAny].map(({ parentsFor }) => parentsFor(1))).toEqual([2, 2, 2]);
  });
});

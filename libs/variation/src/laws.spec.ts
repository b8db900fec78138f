import type { Genes, Variation } from '@evorx/core';
import { draw } from '@evorx/random';
import { arbitraryGenes, brokenLaws, lawsOfVariation } from '@evorx/testing';
import { gaussianMutation } from './index';

const oneToOne = (apply: Variation<Genes>['apply']): Variation<Genes> => ({
  parentsFor: (children) => children,
  apply,
});
const mapped = (change: (parent: Genes) => Genes): Variation<Genes> =>
  oneToOne((parents) => (rng) => [parents.map(change), rng]);

const broken = (variation: Variation<Genes>): string =>
  brokenLaws(lawsOfVariation<Genes>(), { variation, genome: arbitraryGenes }).join();

describe('the laws of variations', () => {
  it('are all kept by a sound one', () => {
    expect(broken(gaussianMutation({ rate: 0.3, deviation: 1 }))).toBe('');
  });

  it.each([
    [
      'loses a child',
      oneToOne((parents) => (rng) => [parents.slice(1).map((p) => p.slice()), rng]),
      'at least as many',
    ],
    ['asks for half a parent', { ...mapped((p) => p.slice()), parentsFor: (n: number) => n / 2 }, 'a whole number'],
    ['drops a gene', mapped((parent) => parent.slice(1)), 'keeps the length'],
    ['passes a parent on', mapped((parent) => parent), 'a buffer of its own'],
    ['keeps a slab', mapped((p) => new Float32Array(p.length + 9).subarray(0, p.length)), 'a buffer of its own'],
    ['writes into a parent', mapped((parent) => parent.fill(0).slice()), 'leaves the parents'],
    [
      'draws from elsewhere',
      oneToOne((parents) => draw((gen) => parents.map((p) => p.map((gene) => gene + gen.double() + Math.random())))),
      'the same children from the same generator',
    ],
  ])('notice one that %s', (_, variation, law) => {
    expect(broken(variation)).toContain(law);
  });
});

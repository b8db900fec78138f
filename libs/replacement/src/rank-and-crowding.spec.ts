import { byDominance, concat, crowdingDistance, nonDominatedSort, pick, type Population } from '@evorx/core';
import { seed } from '@evorx/random';
import { arbitraryScores, holds, replacementLaws } from '@evorx/testing';
import * as fc from 'fast-check';
import { rankAndCrowding } from './index';

replacementLaws('rankAndCrowding', () => rankAndCrowding(), { elitist: true, truncating: true });

const family = fc
  .boolean()
  .chain((constrained) => arbitraryScores({ objectives: 2, minSize: 2, maxSize: 16, constrained }))
  .map((scores) => {
    const all: Population<number> = { genomes: Array.from({ length: scores.size }, (_, i) => i), scores };
    const half = scores.size >> 1;
    return { all, parents: pick(all.genomes.slice(0, half))(all), offspring: pick(all.genomes.slice(half))(all) };
  });

describe('rankAndCrowding', () => {
  it('keeps nobody of a front while one of an earlier front is dropped', () => {
    holds(family, ({ all, parents, offspring }) => {
      const kept = new Set(rankAndCrowding()(parents, offspring)(seed(1))[0]);
      const keys = byDominance(concat(parents, offspring).scores);
      const worst = Math.max(...Array.from(kept, (i) => keys[i]!));
      return all.genomes.every((i) => kept.has(i) || keys[i]! >= worst);
    });
  });

  it('keeps those of the last front that are the least crowded', () => {
    const objectives = [
      { name: 'f1', direction: 'minimise' },
      { name: 'f2', direction: 'minimise' },
    ] as const;
    const parents = { genomes: ['a', 'b', 'c'], scores: { objectives, size: 3, values: [0, 4, 5, 10, 6, 5] } };
    const offspring = { genomes: ['d', 'e', 'f'], scores: { objectives, size: 3, values: [6, 10, 8, 4, 0, 8] } };
    // A front of a b c d e; f is dominated. Ends: a and e. Distances: b 0.5 + 0.5, c 0.2 + 0.2, d 0.5 + 0.5.
    const { scores } = concat(parents, offspring);
    expect(crowdingDistance(nonDominatedSort(scores)[0]!)(scores)[2]).toBeCloseTo(0.4, 12);
    expect(Array.from(rankAndCrowding()(parents, offspring)(seed(1))[0])).toEqual([4, 0, 3]);
  });

  it('draws nothing', () => {
    const rng = seed(1);
    holds(family, ({ parents, offspring }) => rankAndCrowding()(parents, offspring)(rng)[1] === rng);
  });
});

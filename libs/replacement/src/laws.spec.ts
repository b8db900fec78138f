import type { Replacement } from '@evorx/core';
import { draw } from '@evorx/random';
import { brokenLaws, lawsOfElitism, lawsOfReplacement, lawsOfTruncation } from '@evorx/testing';
import { comma, plus } from './index';

const laws = [...lawsOfReplacement, ...lawsOfElitism, ...lawsOfTruncation];

const choosing =
  (choose: (parents: number, offspring: number) => ReadonlyArray<number>): Replacement =>
  (parents, offspring) =>
  (rng) => [choose(parents.scores.size, offspring.scores.size), rng];

const writing: Replacement = (parents, offspring) => {
  (parents.scores.values as Float64Array)[0] = 0;
  return plus()(parents, offspring);
};
const random: Replacement = (parents) =>
  draw(() => Array.from({ length: parents.scores.size }, () => Math.floor(Math.random() * parents.scores.size)));
const shuffled: Replacement = (parents, offspring) => (rng) => {
  const [indices, after] = plus()(parents, offspring)(rng);
  return [Array.from(indices).reverse(), after];
};
const numbers = (count: number, from = 0): ReadonlyArray<number> => Array.from({ length: count }, (_, i) => from + i);

describe('the laws of replacements', () => {
  it('are all kept by a sound one', () => {
    expect(brokenLaws(laws, plus())).toEqual([]);
  });

  it.each([
    ['lets the population grow', choosing((parents, offspring) => numbers(parents + offspring)), 'keeps the size'],
    [
      'points past the end',
      choosing((parents, offspring) => numbers(parents, parents + offspring)),
      'chooses positions',
    ],
    ['lets one live twice', choosing((parents) => new Array<number>(parents).fill(0)), 'nobody live twice'],
    ['draws from elsewhere', random, 'the same choice from the same generator'],
    ['writes into the scores', writing, 'leaves parents and offspring'],
    ['forgets the best parent', comma(), 'never loses the best'],
    [
      'keeps the first children',
      choosing((parents, offspring) => [...numbers(offspring, parents), ...numbers(parents)].slice(0, parents)),
      'drops no child that is better',
    ],
    ['mixes the order', shuffled, 'best first'],
  ])('notice one that %s', (_, broken, law) => {
    expect(brokenLaws(laws, broken).join()).toContain(law);
  });
});

import { draw, seed } from '@evorx/random';
import { toyPopulation } from '@evorx/testing';
import { breed, type Selection, type Variation } from './index';

const first: Selection = (count) => () => draw(() => new Uint32Array(count));
const pairs: Variation<number> = {
  parentsFor: (children) => 2 * children,
  apply: (parents) =>
    draw(() => Array.from({ length: parents.length / 2 }, (_, i) => parents[2 * i]! + parents[2 * i + 1]!)),
};
const twice: Variation<number> = {
  parentsFor: (children) => Math.ceil(children / 2),
  apply: (parents) => draw(() => parents.flatMap((n) => [n, n])),
};

describe('breed', () => {
  const population = toyPopulation([3, 1, 2]);

  it('asks from the last variation to the first for parents, and drops the surplus', () => {
    const asked: number[] = [];
    const counting: Selection = (count) => {
      asked.push(count);
      return first(count);
    };
    const [{ genomes }] = breed(counting, pairs, twice)(3)({ ...population, genomes: [5, 6, 7] }, undefined)(seed(1));
    expect(asked).toEqual([4]);
    expect(genomes).toEqual([10, 10, 10]);
  });

  it('makes the parents offspring where there is no variation', () => {
    expect(breed<number>(first)(2)(population, undefined)(seed(1))).toEqual([{ genomes: [0, 0] }, seed(1)]);
  });
});

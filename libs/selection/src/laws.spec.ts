import type { Selection } from '@evorx/core';
import { draw } from '@evorx/random';
import { brokenLaws, lawsOfSelection } from '@evorx/testing';
import { tournament } from './index';

const choosing =
  (choose: (count: number, size: number) => Iterable<number>): Selection =>
  (count) =>
  (population) =>
  (rng) => [Array.from(choose(count, population.scores.size)), rng];

const sound = tournament();
const backwards: Selection = (count) => (population) =>
  sound(count)({
    ...population,
    scores: { ...population.scores, values: Array.from(population.scores.values, (value) => -value) },
  });
const forgetful: Selection = (count) => (population) =>
  draw((gen) =>
    Array.from({ length: count }, () => Math.floor(population.scores.size * ((gen.double() + Math.random()) % 1))),
  );
const writing: Selection = (count) => (population) => {
  (population.scores.values as Float64Array)[0] = 0;
  return sound(count)(population);
};
const reading: Selection<unknown> = (count) => (population) =>
  choosing((n) => new Array<number>(n).fill(Number(population.genomes[0]) > 500 ? 0 : population.scores.size - 1))(
    count,
  )(population);

describe('the laws of selections', () => {
  it('are all kept by a sound one', () => {
    expect(brokenLaws(lawsOfSelection, sound)).toEqual([]);
  });

  it.each([
    ['chooses one too few', choosing((count) => new Array<number>(Math.max(0, count - 1)).fill(0)), 'exactly as many'],
    [
      'points past the end',
      choosing((count, size) => new Array<number>(count).fill(size)),
      'positions of the population',
    ],
    ['draws from elsewhere', forgetful, 'the same choice from the same generator'],
    ['writes into the scores', writing, 'leaves the population as it was'],
    ['prefers the worst', backwards, 'never makes the best less likely'],
    ['looks at genomes', reading, 'looks at scores'],
  ])('notice one that %s', (_, broken, law) => {
    expect(brokenLaws(lawsOfSelection, broken).join()).toContain(law);
  });
});

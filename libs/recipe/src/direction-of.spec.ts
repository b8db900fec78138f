import * as E from 'fp-ts/Either';
import { decodeRecipe } from './decode-recipe';
import { directionOf } from './direction-of';

const directionIn = (problem: unknown): string => {
  const recipe = decodeRecipe({ problem });
  if (E.isLeft(recipe)) throw new Error(recipe.left.message);
  return directionOf(recipe.right.problem);
};

describe('the direction of a problem', () => {
  it.each([
    [{ sphere: {} }, 'minimise'],
    [{ onemax: {} }, 'maximise'],
    [{ mnist: { fitness: 'accuracy' } }, 'maximise'],
    [{ mnist: { fitness: 'crossEntropy' } }, 'minimise'],
  ])('is the one that %j is optimised in', (problem, direction) => expect(directionIn(problem)).toBe(direction));
});

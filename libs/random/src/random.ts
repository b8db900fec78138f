import type * as S from 'fp-ts/State';
import { Gen } from './gen';
import { fold, type Rng } from './rng';

/**
 * A computation that draws random numbers: a function from a generator to a value and the generator that follows. It is
 * fp-ts `State<Rng, A>`, so that `map`, `chain`, `traverseArray` and `Do` of `fp-ts/lib/State.js` apply as they are.
 *
 * @category Model
 */
export type Random<A> = S.State<Rng, A>;

/**
 * Runs a kernel on a running generator that only this call can see. From the outside it is pure: the same `Rng` gives the
 * same value and the same following `Rng`.
 *
 * @category Constructors
 * @example
 * import { draw, seed } from '@evorx/random';
 *
 * const dice = draw((gen) => 1 + gen.below(6));
 * const [face, next] = dice(seed(7));
 */
export const draw =
  <A>(kernel: (gen: Gen) => A): Random<A> =>
  (rng) => {
    const gen = new Gen(rng);
    const value = kernel(gen);
    return [value, gen.toRng()];
  };

/**
 * Takes an independent generator off this one: for a batch, a worker, an island.
 *
 * @category Constructors
 * @example
 * import { seed, split } from '@evorx/random';
 *
 * const [child, rest] = split(seed(7));
 */
export const split: Random<Rng> = (rng) => {
  const gen = new Gen(rng);
  const key = gen.uint32();
  return [fold(key)(rng), gen.toRng()];
};

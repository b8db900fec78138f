/**
 * The state of a generator: four unsigned 32-bit words. A plain value, safe to put into JSON, to store and to compare.
 *
 * @category Model
 */
export interface Rng {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly d: number;
}

/** Chris Doty-Humphrey's and Austin Appleby's finaliser: every input bit reaches every output bit. */
const mix = (word: number): number => {
  let x = word | 0;
  x = Math.imul(x ^ (x >>> 16), 0x85ebca6b);
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35);
  return (x ^ (x >>> 16)) >>> 0;
};

const GOLDEN = 0x9e3779b9;

/** Spreads two words over a whole state; the odd last word keeps it away from the all-zero fixed point. */
const expand = (low: number, high: number): Rng => {
  const a = mix(low + GOLDEN);
  const b = mix(high + Math.imul(GOLDEN, 2) + a);
  const c = mix(Math.imul(GOLDEN, 3) + (a ^ (b >>> 7)));
  return { a, b, c, d: (mix(Math.imul(GOLDEN, 4) + c + b) | 1) >>> 0 };
};

/**
 * The generator that belongs to a seed. Any finite number is accepted; integers give distinct generators from 0 to 2^53-1.
 *
 * @category Constructors
 * @example
 * import { seed } from '@evorx/random';
 *
 * const same = JSON.stringify(seed(42)) === JSON.stringify(seed(42)); // true
 */
export const seed = (n: number): Rng => expand(n >>> 0, Math.floor(n / 0x100000000) >>> 0);

/**
 * The `n`-th child of a generator: one key per island, individual or purpose. Unlike {@link split} it leaves no trace on
 * the parent, so that children can be made in any order. Children of different numbers are independent streams.
 *
 * Source: Claessen and Palka, Splittable pseudorandom number generators using cryptographic hashing (2013),
 * https://doi.org/10.1145/2503778.2503784; here with a mixing function that is fast, not cryptographic.
 *
 * @category Combinators
 * @example
 * import { fold, seed } from '@evorx/random';
 *
 * const islands = [0, 1, 2].map((island) => fold(island)(seed(1)));
 */
export const fold =
  (n: number) =>
  (rng: Rng): Rng =>
    expand(mix(rng.a ^ mix(n + GOLDEN)) ^ rng.c, mix(rng.b ^ mix(Math.imul(n, GOLDEN) ^ rng.d)));

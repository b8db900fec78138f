import { numberIn, requireOption } from './option';

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

/** The finaliser of MurmurHash3, by Austin Appleby: every input bit reaches every output bit. */
const mix = (word: number): number => {
  let x = word | 0;
  x = Math.imul(x ^ (x >>> 16), 0x85ebca6b);
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35);
  return (x ^ (x >>> 16)) >>> 0;
};

/** 2^32 divided by the golden ratio: an odd number without a pattern. */
const GOLDEN = 0x9e3779b9;

/**
 * Two Feistel rounds over the state: every bit of the input reaches every word, and different inputs give different states. The
 * one input that would give the all-zero state, xoshiro's fixed point, is sent elsewhere.
 */
const scramble = (first: number, second: number, third: number, fourth: number): Rng => {
  let [a, b, c, d] = [first, second, third, fourth];
  for (let round = 1; round <= 2; round++) {
    a ^= mix(d + GOLDEN);
    b ^= mix(a + Math.imul(GOLDEN, 2));
    c ^= mix(b + Math.imul(GOLDEN, 3));
    d ^= mix(c + Math.imul(GOLDEN, 4) + round);
  }
  return { a: a >>> 0, b: b >>> 0, c: c >>> 0, d: (a | b | c | d) === 0 ? GOLDEN : d >>> 0 };
};

const FINITE = numberIn();

const low = (n: number): number => n >>> 0;
const high = (n: number): number => Math.floor(n / 0x100000000) >>> 0;

/**
 * The generator that belongs to a seed. Any finite number is accepted, and others throw `OptionError`; integers give
 * distinct generators from 0 to 2^53-1.
 *
 * @category Constructors
 * @example
 * import { seed } from '@evorx/random';
 *
 * const same = JSON.stringify(seed(42)) === JSON.stringify(seed(42)); // true
 */
export const seed = (n: number): Rng => {
  requireOption('seed', 'n', n, FINITE);
  return scramble(low(n), high(n), GOLDEN, 0);
};

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
export const fold = (n: number): ((rng: Rng) => Rng) => {
  requireOption('fold', 'n', n, FINITE);
  return (rng) => scramble(rng.a ^ low(n), rng.b ^ high(n), rng.c ^ GOLDEN, rng.d);
};

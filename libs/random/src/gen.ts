import type { Rng } from './rng';

const TWO_POW_MINUS_24 = 2 ** -24;
const TWO_POW_MINUS_32 = 2 ** -32;
const TWO_POW_MINUS_53 = 2 ** -53;
/** A 32-bit word times a bound up to this is below 2^53, and so exact. */
const EXACT_BOUND = 2 ** 21;

/**
 * A running generator, xoshiro128** of Blackman and Vigna (https://doi.org/10.1145/3460772). It mutates itself, and lives
 * only inside `draw`, where a kernel may call it a million times: about 2 ns a word, where a state per gene costs 50 times that.
 *
 * @category Model
 */
export class Gen {
  private a: number;
  private b: number;
  private c: number;
  private d: number;

  constructor(rng: Rng) {
    this.a = rng.a | 0;
    this.b = rng.b | 0;
    this.c = rng.c | 0;
    this.d = rng.d | 0;
  }

  /** The state reached, to go on from. */
  toRng(): Rng {
    return { a: this.a >>> 0, b: this.b >>> 0, c: this.c >>> 0, d: this.d >>> 0 };
  }

  /** The next 32 bits, as a signed integer (the cheapest form). */
  int32(): number {
    const x = Math.imul(this.b, 5);
    const word = Math.imul((x << 7) | (x >>> 25), 9);
    const t = this.b << 9;
    this.c ^= this.a;
    this.d ^= this.b;
    this.b ^= this.c;
    this.a ^= this.d;
    this.c ^= t;
    this.d = (this.d << 11) | (this.d >>> 21);
    return word;
  }

  /** The next 32 bits, in [0, 2^32). */
  uint32(): number {
    return this.int32() >>> 0;
  }

  /** Uniform in [0, 1) with 24 bits: exact in a `Float32Array`. */
  float(): number {
    return (this.int32() >>> 8) * TWO_POW_MINUS_24;
  }

  /** Uniform in [0, 1) with 53 bits. */
  double(): number {
    const high = this.int32() >>> 6;
    const low = this.int32() >>> 5;
    return (high * 0x8000000 + low) * TWO_POW_MINUS_53;
  }

  /** True with the given probability, to within 2^-53. */
  chance(probability: number): boolean {
    return this.double() < probability;
  }

  /** Fills `out` with the words that as many calls of {@link int32} would give: about 1 ns each, the state stays in registers. */
  fillWords(out: Int32Array): void {
    let { a, b, c, d } = this;
    for (let i = 0; i < out.length; i++) {
      const x = Math.imul(b, 5);
      out[i] = Math.imul((x << 7) | (x >>> 25), 9);
      const t = b << 9;
      c ^= a;
      d ^= b;
      b ^= c;
      a ^= d;
      c ^= t;
      d = (d << 11) | (d >>> 21);
    }
    this.a = a;
    this.b = b;
    this.c = c;
    this.d = d;
  }

  /**
   * Uniform in 0 .. bound-1, without bias, for a whole bound from 1 to 2^32. Lemire's method (https://doi.org/10.1145/3230636): a
   * multiplication where a word times the bound is exact in a double, rejection by remainder beyond.
   */
  below(bound: number): number {
    if (bound <= EXACT_BOUND) {
      let product = this.uint32() * bound;
      // The low 32 bits decide; only below `bound` can a word be one too many, and only then is the remainder worth computing.
      if (product >>> 0 < bound) {
        const surplus = 0x100000000 % bound;
        while (product >>> 0 < surplus) product = this.uint32() * bound;
      }
      return Math.floor(product * TWO_POW_MINUS_32);
    }
    const limit = 0x100000000 - (0x100000000 % bound);
    for (;;) {
      const word = this.uint32();
      if (word < limit) return word % bound;
    }
  }
}

import type { Rng } from './rng';

const TWO_POW_MINUS_24 = 2 ** -24;
const TWO_POW_MINUS_53 = 2 ** -53;

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

  /** Uniform in 0 .. bound-1, without bias, for a bound of 1 to 2^32 (Lemire, https://doi.org/10.1145/3230636, by rejection). */
  below(bound: number): number {
    const limit = 0x100000000 - (0x100000000 % bound);
    for (;;) {
      const word = this.int32() >>> 0;
      if (word < limit) return word % bound;
    }
  }
}

import type { Bits, Genes } from './genes';
import { type Either, left, right } from 'fp-ts/Either';
import { shownJson } from './shown-json';

/**
 * How one kind of genome is written as JSON, for results, APIs and people; `GenomeCodec` is for checkpoints. Without
 * loss: `fromJson(toJson(g))` is `right` of an equal `g`, also after `JSON.stringify` and `JSON.parse`, but that -0
 * becomes 0.
 *
 * @category Codecs
 */
export interface JsonCodec<G> {
  /** A value that `JSON.stringify` writes as it is. */
  readonly toJson: (genome: G) => unknown;
  /** Takes any input. Left: what is wrong with it, as the end of a sentence that begins with the genome's place. */
  readonly fromJson: (json: unknown) => Either<string, G>;
}

/** The numbers that JSON has no word for, by the texts that stand for them. */
const WORDS: ReadonlyMap<unknown, number> = new Map([NaN, Infinity, -Infinity].map((value) => [String(value), value]));

/** Reads a list, gene by gene. `read` gives undefined for what is no gene. */
const genesOf = <G extends Genes | Bits>(
  json: unknown,
  make: (length: number) => G,
  read: (gene: unknown) => number | undefined,
  accepted: string,
): Either<string, G> => {
  if (!Array.isArray(json)) return left(`is ${shownJson(json)}, where a list of ${accepted} is a genome`);
  const list = json as ReadonlyArray<unknown>;
  const genome = make(list.length);
  for (let i = 0; i < list.length; i++) {
    const gene = read(list[i]);
    if (gene === undefined) return left(`holds ${shownJson(list[i])} at ${i}, where only ${accepted} are genes`);
    genome[i] = gene;
  }
  return right(genome);
};

/**
 * Real genes as a list of numbers: every digit of the 32-bit floats, so that the objective of what is read is that of
 * what was written. NaN and the infinities are the texts "NaN", "Infinity" and "-Infinity". What is read is rounded to
 * 32 bits; a finite number that overflows them is refused.
 *
 * @category Codecs
 * @example
 * import { genesJson } from '@evorx/core';
 *
 * const json = genesJson.toJson(Float32Array.of(0.5, NaN)); // [0.5, "NaN"]
 */
export const genesJson: JsonCodec<Genes> = {
  toJson: (genome) => Array.from(genome, (gene) => (Number.isFinite(gene) ? gene : String(gene))),
  fromJson: (json) =>
    genesOf(
      json,
      (length) => new Float32Array(length),
      (gene) => (typeof gene === 'number' && Number.isFinite(Math.fround(gene)) ? gene : WORDS.get(gene)),
      'numbers',
    ),
};

/**
 * Bits as a list of 0 and 1.
 *
 * @category Codecs
 * @example
 * import { bitsJson } from '@evorx/core';
 *
 * const wrong = bitsJson.fromJson([0, 7]); // left
 */
export const bitsJson: JsonCodec<Bits> = {
  toJson: (genome) => Array.from(genome),
  fromJson: (json) =>
    genesOf(
      json,
      (length) => new Uint8Array(length),
      (gene) => (gene === 0 || gene === 1 ? gene : undefined),
      'zeros and ones',
    ),
};

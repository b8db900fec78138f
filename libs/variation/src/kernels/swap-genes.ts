import type { GeneArray } from '@evorx/core';
import type { Gen } from '@evorx/random';

/** The same memory as words where a gene is one: integers can be exchanged without a branch, which at even odds nothing predicts. */
const asWords = (genes: GeneArray): GeneArray =>
  genes instanceof Float32Array ? new Int32Array(genes.buffer, genes.byteOffset, genes.length) : genes;

const swapWords = (gen: Gen, first: Int32Array | Uint8Array, second: Int32Array | Uint8Array): void => {
  for (let start = 0; start < first.length; start += 32) {
    const end = Math.min(start + 32, first.length);
    let coins = gen.int32();
    for (let i = start; i < end; i++) {
      const a = first[i]!;
      const b = second[i]!;
      const difference = (a ^ b) & -(coins & 1);
      first[i] = a ^ difference;
      second[i] = b ^ difference;
      coins >>>= 1;
    }
  }
};

const swapBiased = (gen: Gen, first: GeneArray, second: GeneArray, bias: number): void => {
  const threshold = bias * 0x100000000;
  const whole = Math.floor(threshold);
  const part = threshold - whole;
  for (let i = 0; i < first.length; i++) {
    const word = gen.uint32();
    // The one word that the threshold falls on counts for a part of itself.
    if (word < whole || (word === whole && gen.double() < part)) {
      const swapped = first[i]!;
      first[i] = second[i]!;
      second[i] = swapped;
    }
  }
};

/**
 * Exchanges each gene of two genomes of one length with probability `bias`, in place. At even odds one random word decides 32 genes,
 * about 1 ns a gene; else it is a word a gene.
 */
export const swapGenes = (gen: Gen, first: GeneArray, second: GeneArray, bias: number): void => {
  const a = asWords(first);
  const b = asWords(second);
  if (bias !== 0.5 || a instanceof Float64Array || b instanceof Float64Array) swapBiased(gen, first, second, bias);
  else swapWords(gen, a as Int32Array, b as Int32Array);
};

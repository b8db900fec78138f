import type { RealsOf, Variation } from '@evorx/core';
import { seed } from '@evorx/random';
import { blendCrossover, gaussianMutation, polynomialMutation, sbxCrossover } from '@evorx/variation';
import { type Benchmark, type Figure, median } from './figure';

const GENES = 1000;
const PARENTS = 100;
const ROUNDS = 15;
/** Rounds that are not counted: the compiler of the machine is still at work in them. */
const WARM_UP = 3;
const NANOSECONDS = 1e6;

const bounds = { lower: 0, upper: 1 };

/** Each operator of reals at work on every gene, by the bits of a gene. */
const operators: Readonly<Record<string, <P extends 32 | 64>(precision: P) => Variation<RealsOf<P>>>> = {
  sbxCrossover: (precision) => sbxCrossover({ bounds, rate: 1, geneRate: 1, precision }),
  blendCrossover: (precision) => blendCrossover({ bounds, precision }),
  polynomialMutation: (precision) => polynomialMutation({ bounds, rate: 1, precision }),
  gaussianMutation: (precision) => gaussianMutation({ bounds, rate: 1, deviation: 0.1, precision }),
};

const gene = (parent: number, place: number): number => ((31 * parent + 17 * place) % 97) / 97;

/** Nanoseconds a gene. */
const priceOf = <G>(variation: Variation<G>, from: (genes: ReadonlyArray<number>) => G, round: number): number => {
  const parents = Array.from({ length: PARENTS }, (_, i) => from(Array.from({ length: GENES }, (__, j) => gene(i, j))));
  const start = performance.now();
  variation.apply(parents)(seed(round));
  return ((performance.now() - start) * NANOSECONDS) / PARENTS / GENES;
};

/** What genes of 64 bits cost beside those of 32. */
export const variation: Benchmark = async (say) => {
  say('variation: operators of reals on 100 genomes of 1000 genes, in both precisions');
  return Object.entries(operators).map(([name, make]): Figure => {
    const [single, double] = [make(32), make(64)];
    const prices = Array.from({ length: WARM_UP + ROUNDS }, (_, round) => [
      priceOf(single, (genes) => Float32Array.from(genes), round),
      priceOf(double, (genes) => Float64Array.from(genes), round),
    ]).slice(WARM_UP);
    const value = median(prices.map(([, price]) => price!));
    const baseline = median(prices.map(([price]) => price!));
    return {
      name: `variation: ${name} of 64 bits, a gene`,
      value,
      unit: 'ns',
      baseline: { name: '32 bits', value: baseline },
      judged: value / baseline,
      better: 'lower',
      must: 2,
      aim: 1.3,
    };
  });
};

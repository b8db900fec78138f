import {
  type Accepted,
  best,
  boundsOption,
  byObjective,
  type GeneBounds,
  numberIn,
  oneOfOption,
  probability,
  type Ranking,
  type Reals,
  type Reproduction,
  requireOption,
  requireOptions,
} from '@evorx/core';
import { draw, type Gen } from '@evorx/random';

/** What a mutant starts from, how many differences are added to it, and whether genes are crossed in one run. */
const VARIANTS = {
  rand1bin: { base: 'rand', pairs: 1, inRun: false },
  best1bin: { base: 'best', pairs: 1, inRun: false },
  currentToBest1bin: { base: 'currentToBest', pairs: 1, inRun: false },
  rand2bin: { base: 'rand', pairs: 2, inRun: false },
  best2bin: { base: 'best', pairs: 2, inRun: false },
  rand1exp: { base: 'rand', pairs: 1, inRun: true },
  best1exp: { base: 'best', pairs: 1, inRun: true },
} as const;

/**
 * The variants of differential evolution, by their usual names: what a mutant starts from, how many differences are
 * added to it, and how it is crossed with the parent, gene by gene (`bin`) or in one run of genes (`exp`).
 *
 * @category Reproductions
 */
export type DifferentialVariant = keyof typeof VARIANTS;

/**
 * How differential evolution makes offspring.
 *
 * @category Reproductions
 */
export interface DifferentialOptions {
  /** Defaults to `rand1bin`. */
  readonly variant?: DifferentialVariant | undefined;
  /** F, what differences are multiplied by, above 0 and up to 2. Defaults to 0.5. */
  readonly weight?: number | undefined;
  /** CR, the probability that a gene is taken from the mutant. Defaults to 0.9. */
  readonly crossover?: number | undefined;
  /** What genes stay within; unbounded where not given. */
  readonly bounds?: GeneBounds | undefined;
  /** Who is the best: by the first objective if no ranking is given. */
  readonly ranking?: Ranking | undefined;
}

const ACCEPTED = { weight: numberIn({ above: 0, max: 2 }), crossover: probability };
const VARIANT: Accepted = oneOfOption(Object.keys(VARIANTS));

/**
 * How many individuals a variant needs, so that all it draws are different from each other and from the parent.
 * @internal
 */
export const fewestFor = (variant: DifferentialVariant): number => strangersFor(variant) + 1;

const strangersFor = (variant: DifferentialVariant): number => {
  const { base, pairs } = VARIANTS[variant];
  return 2 * pairs + (base === 'rand' ? 1 : 0);
};

/**
 * The reproduction of differential evolution: the child at position i is the parent at position i (of all, in turn)
 * crossed with a mutant, which is another individual, or the best, plus `weight` times the difference of two others; at
 * least one gene is the mutant's. All others are drawn at random, different from each other and from the parent. A gene
 * that would leave its bounds is put half way between the parent's and the bound. To go with `oneToOne` replacement.
 *
 * Throws `OptionError` unless `variant` is one of the known, `weight` in (0, 2], `crossover` in [0, 1], and the bounds
 * finite and in order. Preconditions: genomes of one length,
 * within the bounds; as many bounds as genes, where they are a list; four individuals for `rand1bin` and `rand1exp`,
 * five for `best2bin`, six for `rand2bin`, three for the others: where there are fewer, others are drawn more than
 * once.
 *
 * Source: Storn and Price, Differential evolution - a simple and efficient heuristic for global optimization over
 * continuous spaces (1997), https://doi.org/10.1023/A:1008202821328; on bounds Zhang and Sanderson, JADE: adaptive differential evolution with optional external archive
 * (2009), https://doi.org/10.1109/TEVC.2009.2014613
 *
 * @category Reproductions
 * @example
 * import { differential } from '@evorx/algorithms';
 * import { scoresOf } from '@evorx/core';
 * import { seed } from '@evorx/random';
 *
 * const genomes = [0, 1, 2, 4].map((x) => Float64Array.of(x, -x));
 * const scores = scoresOf({ name: 'cost', direction: 'minimise' })([0, 1, 2, 4]);
 * const reproduction = differential({ variant: 'rand1bin', weight: 0.5, crossover: 0.9 });
 * const [offspring] = reproduction(4)({ genomes, scores }, undefined)(seed(1));
 */
export const differential = <G extends Reals>({
  variant = 'rand1bin',
  weight = 0.5,
  crossover = 0.9,
  bounds,
  ranking = byObjective(0),
}: DifferentialOptions = {}): Reproduction<G> => {
  requireOption('differential', 'variant', variant, VARIANT);
  requireOptions('differential', { weight, crossover }, ACCEPTED);
  for (const range of bounds === undefined ? [] : 'lower' in bounds ? [bounds] : bounds)
    requireOption('differential', 'bounds', range, boundsOption);
  const { base, pairs, inRun } = VARIANTS[variant];
  const strangers = strangersFor(variant);
  return (count) =>
    ({ genomes, scores }) =>
      draw((gen) => {
        const winner = base === 'rand' ? undefined : genomes[best(ranking(scores))];
        const offspring: Array<G> = [];
        for (let i = 0; i < count; i++) {
          const place = i % genomes.length;
          const parent = genomes[place]!;
          const others = drawn(gen, strangers, genomes.length, place);
          const from = base === 'rand' ? genomes[others[2 * pairs]!]! : base === 'best' ? winner! : parent;
          const child = parent.slice() as G;
          const mutate = (gene: number): void => {
            let change = base === 'currentToBest' ? winner![gene]! - parent[gene]! : 0;
            for (let pair = 0; pair < 2 * pairs; pair += 2)
              change += genomes[others[pair]!]![gene]! - genomes[others[pair + 1]!]![gene]!;
            child[gene] = within(bounds, gene, from[gene]! + weight * change, parent[gene]!);
          };
          if (inRun) crossInRun(gen, child.length, crossover, mutate);
          else crossEach(gen, child.length, crossover, mutate);
          offspring.push(child);
        }
        return { genomes: offspring };
      });
};

/** `count` positions below `size`, different from each other and from `place`, as long as there are enough. */
const drawn = (gen: Gen, count: number, size: number, place: number): ReadonlyArray<number> => {
  const others: Array<number> = [];
  while (others.length < count) {
    const other = gen.below(size);
    if (size <= count || (other !== place && !others.includes(other))) others.push(other);
  }
  return others;
};

/** Each gene with that probability, and one that is drawn for certain. */
const crossEach = (gen: Gen, genes: number, rate: number, mutate: (gene: number) => void): void => {
  if (genes === 0) return;
  const certain = gen.below(genes);
  for (let gene = 0; gene < genes; gene++) if (gen.double() < rate || gene === certain) mutate(gene);
};

/** One gene that is drawn and those that follow it, around the end, as long as another draw is below the rate. */
const crossInRun = (gen: Gen, genes: number, rate: number, mutate: (gene: number) => void): void => {
  if (genes === 0) return;
  const first = gen.below(genes);
  let length = 0;
  do mutate((first + length++) % genes);
  while (length < genes && gen.double() < rate);
};

const within = (bounds: GeneBounds | undefined, gene: number, value: number, parent: number): number => {
  if (bounds === undefined) return value;
  const { lower, upper } = 'lower' in bounds ? bounds : bounds[gene]!;
  if (value < lower) return (lower + parent) / 2;
  return value > upper ? (upper + parent) / 2 : value;
};

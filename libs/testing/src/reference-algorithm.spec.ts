import { concat, type Genes, pick, type Population, scoresOf } from '@evorx/core';
import { sphere } from '@evorx/problems';
import { Gen, normal, seed } from '@evorx/random';
import { generationalReplacement } from '@evorx/replacement';
import { tournament } from '@evorx/selection';
import { gaussianMutation, pipeVariations, uniformCrossover } from '@evorx/variation';

const POPULATION = 50;
const GENERATIONS = 50;
const SEEDS = 60;

const problem = sphere({ dimension: 10, centre: 0.3, bounds: { lower: 0, upper: 1 } });

/** The operators of `mnist-seed` on the sphere, maximising minus the squared distance. */
const composed = (n: number): number => {
  const fitness = scoresOf({ name: 'fitness', direction: 'maximise' });
  const scored = (genomes: ReadonlyArray<Genes>): Population<Genes> => ({
    genomes,
    scores: fitness(genomes.map((genes) => -problem.score(genes))),
  });
  const selection = tournament({ size: 2 });
  const variation = pipeVariations(
    uniformCrossover({ rate: 0.5, bias: 0.5 }),
    gaussianMutation({ rate: 0.1, deviation: 1, bounds: { lower: 0, upper: 1 } }),
  );
  const replacement = generationalReplacement({ elites: 1 });
  const [genomes, initialised] = problem.init(POPULATION)(seed(n));
  let rng = initialised;
  let population = scored(genomes);
  for (let generation = 0; generation < GENERATIONS; generation++) {
    const [parents, selected] = selection(variation.parentsFor(POPULATION))(population)(rng);
    const [children, varied] = variation.apply(Array.from(parents, (i) => population.genomes[i]!))(selected);
    const offspring = scored(children);
    const [survivors, replaced] = replacement(population, offspring)(varied);
    population = pick(survivors)(concat(population, offspring));
    rng = replaced;
  }
  return population.scores.values[0]!;
};

interface Member {
  readonly genes: ReadonlyArray<number>;
  readonly fitness: number;
}

/** The same algorithm as plain loops over arrays of numbers, written from its description and from nothing of ours but the draws. */
const written = (n: number): number => {
  const gen = new Gen(seed(1e6 + n));
  const member = (genes: ReadonlyArray<number>): Member => ({
    genes,
    fitness: -genes.reduce((sum, x) => sum + (x - 0.3) ** 2, 0),
  });
  const fittestFirst = (a: Member, b: Member): number => b.fitness - a.fitness;
  let members = Array.from({ length: POPULATION }, () => member(Array.from({ length: 10 }, () => gen.double())));
  for (let generation = 0; generation < GENERATIONS; generation++) {
    const parents = members.map(() => {
      const first = gen.below(POPULATION);
      let second = gen.below(POPULATION);
      while (second === first) second = gen.below(POPULATION);
      return members[second]!.fitness > members[first]!.fitness ? members[second]! : members[first]!;
    });
    const children: Array<Array<number>> = parents.map(({ genes }) => [...genes]);
    for (let i = 0; i + 1 < children.length; i += 2) {
      if (gen.double() >= 0.5) continue;
      const [a, b] = [children[i]!, children[i + 1]!];
      for (let k = 0; k < 10; k++) if (gen.double() < 0.5) [a[k], b[k]] = [b[k]!, a[k]!];
    }
    const mutated = children.map((genes) =>
      member(genes.map((gene) => (gen.double() < 0.1 ? Math.min(1, Math.max(0, gene + normal(gen))) : gene))),
    );
    const elite = [...members].sort(fittestFirst)[0]!;
    members = [...mutated, elite].sort(fittestFirst).slice(0, POPULATION);
  }
  return members[0]!.fitness;
};

const summary = (run: (n: number) => number) => {
  const values = Array.from({ length: SEEDS }, (_, n) => run(n));
  const mean = values.reduce((sum, value) => sum + value, 0) / SEEDS;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (SEEDS - 1);
  return { mean, error: Math.sqrt(variance / SEEDS) };
};

describe('the operators of the reference configuration, put together', () => {
  const ours = summary(composed);

  it('reach on average what the algorithm reaches as plain loops, to three standard errors', () => {
    const theirs = summary(written);
    expect(Math.abs(ours.mean - theirs.mean)).toBeLessThan(3 * Math.hypot(ours.error, theirs.error));
  });

  it('reach on average what an independent implementation in another language reached in 1500 runs', () => {
    expect(Math.abs(ours.mean + 0.03866)).toBeLessThan(3 * Math.hypot(ours.error, 0.00043));
  });
});

import type { Bits, Generation, GeneVariation, Genes, Observation, Population, Selection, Variation } from './index';

declare const byScore: Selection;
declare const people: Population<{ readonly name: string }>;
declare const ofGenes: Variation<Genes>;
declare const ofAny: GeneVariation;
declare const generation: Generation<Genes, { readonly velocity: number }>;

const compiles = (_: () => unknown): void => undefined;

describe('the types of operators', () => {
  it('let a selection that reads scores alone serve any genome', () => {
    compiles((): Selection<Genes> => byScore);
    compiles(() => byScore(2)(people));
    expect.assertions(0);
  });

  it('let a variation of flat genomes stand for one of genes and one of bits', () => {
    compiles((): Variation<Genes> => ofAny);
    compiles((): Variation<Bits> => ofAny);
    expect.assertions(0);
  });

  it('keep a variation of one genome from another', () => {
    // @ts-expect-error genes are no bits
    compiles((): Variation<Bits> => ofGenes);
    expect.assertions(0);
  });

  it('make every generation an observation', () => {
    compiles((): Observation<Genes> => generation);
    expect.assertions(0);
  });
});

import {
  byObjective,
  type Bits,
  type Generation,
  type Genes,
  type Selection,
  type Variation,
  type Replacement,
  type GeneVariation,
} from '@evorx/core';
import { concatMap, filter, type Observable, of, tap } from 'rxjs';
import {
  evaluate,
  type Evaluator,
  evolve,
  generational,
  hallOfFame,
  judged,
  replace,
  rescoreSurvivors,
  select,
  type Statistics,
  type Step,
  summarise,
  untilAny,
  untilFitness,
  untilGeneration,
  vary,
} from './index';

/** Compiles, or does not: nothing here is run. */
declare const generation: Generation<Genes>;
declare const remembering: Generation<Genes, { readonly step: number }>;
declare const anyone: Selection;
declare const byGenes: Selection<Genes>;
declare const byBits: Selection<Bits>;
declare const mutation: Variation<Genes>;
declare const flip: Variation<Bits>;
declare const cross: GeneVariation;
declare const evaluator: Evaluator<Genes>;
declare const anything: Evaluator<unknown>;
declare const childrenOnly: Replacement;

const compiles = (_: () => unknown): void => undefined;

describe('the types of the phases', () => {
  it('infer the genome through the pipe, with score-only operators too', () => {
    compiles((): Observable<Generation<Genes>> =>
      of(generation).pipe(
        select(anyone),
        vary(mutation),
        rescoreSurvivors({ elites: 1, ranking: byObjective(0) }),
        evaluate(anything),
        replace(childrenOnly),
      ),
    );
    compiles((): Observable<Generation<Genes>> =>
      of(generation).pipe(
        select(byGenes),
        vary(cross, mutation),
        tap(({ brood }) => brood[0]!.fill(0)),
        filter(({ brood }) => brood.length > 0),
        evaluate(evaluator),
        replace(childrenOnly),
      ),
    );
    compiles((): Observable<Generation<Genes>> =>
      of(generation).pipe(select(byGenes), vary(cross), evaluate(evaluator), replace(childrenOnly)),
    );
    compiles((): Observable<Generation<Genes>> =>
      of(generation).pipe(select(byGenes), vary(), evaluate(evaluator), replace(childrenOnly)),
    );
  });

  it('keep what the generation remembers', () => {
    compiles((): Observable<Generation<Genes, { readonly step: number }>> =>
      of(remembering).pipe(select(anyone), vary(mutation), evaluate(evaluator), replace(childrenOnly)),
    );
  });

  it('fix the order', () => {
    // @ts-expect-error children cannot be made before parents are chosen
    compiles(() => of(generation).pipe(vary(mutation)));
    // @ts-expect-error a generation has no brood to score
    compiles(() => of(generation).pipe(evaluate(evaluator)));
    // @ts-expect-error nothing is scored yet
    compiles(() => of(generation).pipe(select(anyone), vary(mutation), replace(childrenOnly)));
    // @ts-expect-error parents are chosen once
    compiles(() => of(generation).pipe(select(anyone), select(anyone)));
    // @ts-expect-error survivors join a brood
    compiles(() => of(generation).pipe(select(anyone), rescoreSurvivors({ elites: 1, ranking: byObjective(0) })));
    // @ts-expect-error a brood is no state of a run
    compiles((): Step<Generation<Genes>> => (state) => of(state).pipe(select(anyone), vary(mutation)));
  });

  it('refuse operators for another genome', () => {
    // @ts-expect-error selects bits
    compiles(() => of(generation).pipe(select(byBits)));
    // @ts-expect-error flips bits
    compiles(() => of(generation).pipe(select(anyone), vary(flip)));
    // @ts-expect-error varies bits, scores genes
    compiles(() => generational({ select: anyone, vary: flip, evaluate: evaluator, replace: childrenOnly }));
  });
});

describe('the types of a run', () => {
  const run = (): Observable<Generation<Genes>> =>
    of(generation).pipe(
      concatMap(evolve(generational({ select: anyone, vary: mutation, evaluate: evaluator, replace: childrenOnly }))),
    );

  it('stay what they are through stops', () => {
    compiles((): Observable<Generation<Genes>> => run().pipe(untilGeneration(3)));
    compiles((): Observable<Generation<Genes>> => run().pipe(untilAny(untilGeneration(3), untilFitness(1))));
    compiles((): Observable<Genes> =>
      run().pipe(
        judged(untilAny(untilGeneration(3), untilFitness(1))),
        concatMap(({ state }) => state.population.genomes),
      ),
    );
    // @ts-expect-error a number has no index
    compiles(() => of(3).pipe(untilGeneration(3)));
  });

  it('become statistics or a hall of fame of the same genomes', () => {
    compiles((): Observable<Statistics> => run().pipe(untilGeneration(3), summarise));
    compiles((): Observable<ReadonlyArray<Genes>> =>
      run().pipe(
        hallOfFame({ size: 3 }),
        concatMap(({ genomes }) => of(genomes)),
      ),
    );
  });
});

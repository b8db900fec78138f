import type { Genes, Observation } from '@evorx/core';
import {
  evolve,
  fromFunction,
  judged,
  observedBy,
  type Stop,
  untilAll,
  untilAny,
  untilEvaluations,
  untilFitness,
  untilGeneration,
  untilSpent,
  untilSteady,
  untilTime,
} from '@evorx/evolution';
import { sphere } from '@evorx/problems';
import { normals, seed } from '@evorx/random';
import { toyParts } from '@evorx/testing';
import * as S from 'fp-ts/State';
import { concatMap, lastValueFrom, type Observable, of } from 'rxjs';
import {
  constant,
  descent,
  type Estimator,
  generationalStrategy,
  genesCodec,
  neuronEs,
  openaiEs,
  pgpe,
  type Search,
  sgd,
  snes,
  type Strategy,
} from './index';

const { objective, score } = sphere({ dimension: 6, centre: 1 });
const init = normals(6);
const common = { init, evaluator: fromFunction(objective, score), population: 10 };
const optimiser = sgd();
const rate = constant(0.05);
const estimate: Estimator = ({ centre }) =>
  of({
    gradient: centre.map((gene) => 2 * (gene - 1)),
    scores: { objectives: [objective], size: 1, values: [score(centre)] },
    evaluations: 3,
  });

/** Any strategy, whatever its state is. */
const strategies = {
  generational: generationalStrategy<Genes>({
    init: (count) => S.traverseArray(() => init)(Array.from({ length: count })),
    population: 10,
    evaluator: common.evaluator,
    parts: toyParts,
    genome: genesCodec,
  }),
  openaiEs: openaiEs({ ...common, deviation: constant(0.1), optimiser, rate }),
  pgpe: pgpe({ ...common, deviation: 0.1, optimiser, rate }),
  snes: snes({ ...common, deviation: 0.5 }),
  descent: descent({ ...common, estimate, optimiser, rate }),
  neuronEs: neuronEs({ ...common, members: () => estimate, group: 1, deviations: [1], optimiser, rate }),
};

const stops: ReadonlyArray<readonly [string, string, Stop<Observation>]> = [
  ['untilFitness', 'target', untilFitness(1e6)],
  ['untilGeneration', 'generations', untilGeneration(3)],
  ['untilEvaluations', 'evaluations', untilEvaluations(9)],
  ['untilSteady', 'steady', untilSteady({ generations: 2, tolerance: 1e9 })],
  ['untilTime', 'time', untilTime(0, () => 0)],
  ['untilSpent', 'generations', untilSpent({ generations: 3, evaluations: 1_000 }, () => 0)],
  ['untilAny', 'generations', untilAny(untilGeneration(2), untilFitness(-1))],
  ['untilAll', 'generations', untilAll(untilFitness(1e6), untilGeneration(2))],
];

const endOf = <S, G>(strategy: Strategy<S, G>, stop: Stop<Observation>): Promise<string | undefined> =>
  lastValueFrom(
    strategy.start(seed(1)).pipe(concatMap(evolve(strategy.step)), judged(observedBy(strategy)(stop))),
  ).then(({ reason }) => reason);

describe.each(Object.entries(strategies) as ReadonlyArray<readonly [string, Strategy<unknown, Genes>]>)(
  'the stream of %s',
  (_, strategy) => {
    it.each(stops)('is ended by %s for the reason %s', async (_, reason, stop) => {
      await expect(endOf(strategy, stop)).resolves.toBe(reason);
    });
  },
);

const compiles = (_: () => unknown): void => undefined;

describe('the types of a strategy with stops', () => {
  const { snes: es } = strategies;
  const run = (): Observable<Search> => es.start(seed(1)).pipe(concatMap(evolve(es.step)));

  it('keep the state of the strategy through any stop', () => {
    compiles((): Observable<Search> => run().pipe(observedBy(es)(untilFitness(1e-6))));
    compiles((): Observable<Search> =>
      es
        .start(seed(1))
        .pipe(concatMap(evolve(es.step)), observedBy(es)(untilAny(untilFitness(1e-6), untilGeneration(50)))),
    );
    compiles((): Observable<Search> => run().pipe(observedBy(es)(untilTime(5, () => 0))));
    const any = <S, G>({ start, step, observe }: Strategy<S, G>): Observable<S> =>
      start(seed(1)).pipe(
        concatMap(evolve(step)),
        observedBy(observe)(untilFitness(1)),
        observedBy({ observe })(untilTime(5, () => 0)),
      );
    compiles(() => any(es));
    // @ts-expect-error the state of a search is no observation: it takes the strategy to observe it
    compiles(() => run().pipe(untilFitness(1e-6)));
    // @ts-expect-error it is the strategy of another state
    compiles(() => of(3).pipe(observedBy(es)(untilFitness(1e-6))));
  });
});

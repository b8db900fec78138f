import { byObjective, type Genes, OptionError } from '@evorx/core';
import { toyParts, toyStart } from '@evorx/testing';
import { concatMap, lastValueFrom } from 'rxjs';
import {
  type Budget,
  evolve,
  generational,
  hallOfFame,
  progressOf,
  rescoreSurvivors,
  select,
  spending,
  statisticsOfObjective,
  untilEvaluations,
  untilFitness,
  untilGeneration,
  untilSpent,
  untilSteady,
  untilTime,
  withBudget,
} from './index';

const clock = (): number => 0;
const counts = [-1, 1.5, NaN, Infinity];
const from1 = [0, ...counts];
const ranking = byObjective(0);
const budgeted = (spend: (budget: Budget) => unknown) => ({
  generations: [(generations: number) => spend({ generations }), counts],
  evaluations: [(evaluations: number) => spend({ evaluations }), counts],
  time: [(time: number) => spend({ time }), [0, -1, NaN, Infinity]],
});

/** Of every option what makes an operator with it, and what it must not be. */
const options: Readonly<Record<string, Readonly<Record<string, ReadonlyArray<unknown>>>>> = {
  untilGeneration: { n: [untilGeneration, counts] },
  untilEvaluations: { n: [untilEvaluations, counts] },
  untilTime: { ms: [(ms: number) => untilTime(ms, clock), [-1, NaN, Infinity]] },
  untilFitness: {
    target: [untilFitness, [NaN, Infinity, -Infinity]],
    objective: [(objective: number) => untilFitness(1, objective), counts],
  },
  untilSteady: {
    generations: [(generations: number) => untilSteady({ generations }), from1],
    tolerance: [(tolerance: number) => untilSteady({ generations: 1, tolerance }), [-1, NaN, Infinity]],
    objective: [(objective: number) => untilSteady({ generations: 1, objective }), counts],
  },
  untilSpent: budgeted((budget) => untilSpent(budget, clock)),
  progressOf: budgeted((budget) => progressOf(budget, clock)),
  spending: budgeted((budget) => spending(budget, clock)),
  withBudget: budgeted((budget) => withBudget(budget, clock)),
  hallOfFame: { size: [(size: number) => hallOfFame({ size }), from1] },
  statisticsOfObjective: { objective: [statisticsOfObjective, counts] },
  select: { children: [(children: number) => select(toyParts.select, { children }), counts] },
  rescoreSurvivors: { elites: [(elites: number) => rescoreSurvivors({ elites, ranking }), counts] },
  generational: {
    children: [(children: number) => generational({ ...toyParts, children }), counts],
    'rescore.elites': [(elites: number) => generational({ ...toyParts, rescore: { elites, ranking } }), counts],
  },
};

const cases = Object.entries(options).flatMap(([owner, byOption]) =>
  Object.entries(byOption).flatMap(([option, [make, refused]]) =>
    (refused as ReadonlyArray<number>).map(
      (value) => [owner, option, value, make as (value: number) => unknown] as const,
    ),
  ),
);

describe('an option that cannot be', () => {
  it.each(cases)(
    '%s: %s %p is refused when the operator is made, with what is accepted',
    (owner, option, value, make) => {
      expect(() => make(value)).toThrow(OptionError);
      expect(() => make(value)).toThrow(new RegExp(`^${owner}: ${option} is ${value}, accepted is a `));
    },
  );

  it('is an error of the run where a schedule makes it', async () => {
    const run = toyStart().pipe(concatMap(evolve(generational<Genes>(() => ({ ...toyParts, children: NaN })))));
    await expect(lastValueFrom(run)).rejects.toBeInstanceOf(OptionError);
  });
});

it('options at the edge of what is accepted make operators', () => {
  for (const make of [
    () => untilGeneration(0),
    () => untilEvaluations(0),
    () => untilTime(0, clock),
    () => untilFitness(-1e300, 3),
    () => untilSteady({ generations: 1, tolerance: 0 }),
    () => untilSpent({}, clock),
    () => untilSpent({ generations: 0, evaluations: 0, time: 0.1 }, clock),
    () => hallOfFame({ size: 1 }),
    () => select(toyParts.select, { children: 0 }),
    () => rescoreSurvivors({ elites: 0, ranking }),
  ])
    expect(make).not.toThrow();
});

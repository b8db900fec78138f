import {
  breed,
  byObjective,
  type Generation,
  type Genes,
  type Replacement,
  type Reproduction,
  type Selection,
  type Survival,
  type Variation,
} from '@evorx/core';
import { seed, split } from '@evorx/random';
import { toyParts, toyRun, toyStart } from '@evorx/testing';
import * as S from 'fp-ts/State';
import {
  concatMap,
  EMPTY,
  firstValueFrom,
  lastValueFrom,
  map,
  NEVER,
  of,
  range,
  reduce,
  tap,
  throwError,
  timer,
} from 'rxjs';
import {
  type Batch,
  evaluate,
  type Evaluator,
  fromFunction,
  generational,
  genesis,
  replace,
  reproduce,
  rescoreSurvivors,
  select,
  vary,
} from './index';

// Many streams in a row take a while on a busy machine.
jest.setTimeout(60_000);

const objective = { name: 'value', direction: 'maximise' } as const;

/** Four numbers, worth what they are. */
const generation: Generation<number> = {
  index: 7,
  population: { genomes: [30, 10, 40, 20], scores: { objectives: [objective], size: 4, values: [30, 10, 40, 20] } },
  evaluations: 32,
  progress: 0.25,
  rng: seed(1),
  memory: undefined,
};
const inOrder: Selection = (count) => () => S.of(Array.from({ length: count }, (_, i) => i % 4));
const worth = fromFunction(objective, (n: number) => n);
const childrenOnly: Replacement = (parents, offspring) =>
  S.of(offspring.genomes.map((_, child) => parents.genomes.length + child));
const each = (f: (n: number) => number): Variation<number> => ({
  parentsFor: (children) => children,
  apply: (parents) => S.of(parents.map(f)),
});
const sumOfPairs: Variation<number> = {
  parentsFor: (children) => 2 * children,
  apply: (parents) =>
    S.of(Array.from({ length: parents.length / 2 }, (_, pair) => parents[2 * pair]! + parents[2 * pair + 1]!)),
};
const pairwise: Variation<number> = {
  parentsFor: (children) => children + (children % 2),
  apply: (parents) => S.of(parents),
};

describe('select', () => {
  it('asks for as many children as the population has members, unless told otherwise', async () => {
    expect((await lastValueFrom(of(generation).pipe(select(inOrder)))).children).toBe(4);
    expect((await lastValueFrom(of(generation).pipe(select(inOrder, { children: 9 })))).children).toBe(9);
  });

  it('leaves the choice to whoever knows how many parents it takes', async () => {
    const { choose } = await lastValueFrom(of(generation).pipe(select(inOrder)));
    expect(choose(6)(seed(3))).toEqual([[0, 1, 2, 3, 0, 1], seed(3)]);
  });
});

describe('vary', () => {
  const broodOf = async (children: number, ...variations: ReadonlyArray<Variation<number>>) =>
    (await lastValueFrom(of(generation).pipe(select(inOrder, { children }), vary(...variations)))).brood;

  it('makes children of the selected parents', async () => {
    await expect(
      broodOf(
        4,
        each((n) => n + 1),
      ),
    ).resolves.toEqual([31, 11, 41, 21]);
  });

  it('applies variations in order, with the parents that the last of them needs', async () => {
    await expect(
      broodOf(
        2,
        sumOfPairs,
        each((n) => n / 10),
      ),
    ).resolves.toEqual([4, 6]);
    await expect(broodOf(1, sumOfPairs, sumOfPairs)).resolves.toEqual([100]);
  });

  it('drops surplus children', async () => {
    await expect(broodOf(3, pairwise)).resolves.toEqual([30, 10, 40]);
  });

  it('lets a variation write into what a variation before it made, and never into the population', async () => {
    const calls: Array<string> = [];
    const fresh = (name: string): Variation<number> => ({
      ...each((n) => n + 1),
      applyOwned: (parents) => {
        calls.push(name);
        return S.of(parents.map((n) => n + 1));
      },
    });
    const { brood } = await lastValueFrom(
      of(generation).pipe(
        select(inOrder),
        vary(
          fresh('first'),
          fresh('second'),
          each((n) => n),
          fresh('last'),
        ),
      ),
    );
    expect(brood).toEqual([33, 13, 43, 23]);
    expect(calls).toEqual(['second']); // `each` may have handed its parents on
  });

  it('hands the parents on where there is no variation', async () => {
    await expect(broodOf(5)).resolves.toEqual([30, 10, 40, 20, 30]);
  });

  it('makes no children where none are wanted', async () => {
    await expect(broodOf(0, pairwise)).resolves.toEqual([]);
  });

  it('draws from one generator, choice first', async () => {
    const drawing: Selection = (count) => () => (rng) => [Array.from({ length: count }, () => 0), split(rng)[1]];
    const alsoDrawing: Variation<number> = {
      parentsFor: (children) => children,
      apply: (parents) => (rng) => [parents, split(rng)[1]],
    };
    const { rng } = await lastValueFrom(of(generation).pipe(select(drawing), vary(alsoDrawing)));
    expect(rng).toEqual(split(split(generation.rng)[1])[1]);
  });
});

describe('rescoreSurvivors', () => {
  const joined = (elites: number) =>
    lastValueFrom(
      of(generation).pipe(
        select(inOrder, { children: 1 }),
        vary(each((n) => -n)),
        rescoreSurvivors({ elites, ranking: byObjective(0) }),
      ),
    );

  it('puts the best parents behind the children, the best first', async () => {
    expect((await joined(2)).brood).toEqual([-30, 40, 30]);
  });

  it('adds nobody for no elites, and everybody for too many', async () => {
    expect((await joined(0)).brood).toEqual([-30]);
    expect((await joined(9)).brood).toEqual([-30, 40, 30, 20, 10]);
  });
});

describe('evaluate', () => {
  const scoredBy = (evaluator: Evaluator<number>) =>
    lastValueFrom(of(generation).pipe(select(inOrder), vary(), evaluate(evaluator)));

  it('scores the whole brood at once, for the generation that is being made', async () => {
    const batches: Array<Batch<number>> = [];
    const { offspring, rng } = await scoredBy((batch) => worth(batch).pipe(tap(() => batches.push(batch))));
    expect(batches).toEqual([
      { genomes: [30, 10, 40, 20], rng: split(generation.rng)[0], generation: 8, progress: 0.25 },
    ]);
    expect(rng).toEqual(split(generation.rng)[1]);
    expect(Array.from(offspring.scores.values)).toEqual([30, 10, 40, 20]);
  });

  it('fails with a tag when there are no scores', async () => {
    await expect(scoredBy(() => EMPTY)).rejects.toMatchObject({ _tag: 'EvolutionError', reason: 'NoScores' });
  });

  it('fails with a tag when there are scores for another number of genomes', async () => {
    const short: Evaluator<number> = (batch) => worth({ ...batch, genomes: batch.genomes.slice(1) });
    await expect(scoredBy(short)).rejects.toMatchObject({
      reason: 'WrongSize',
      message: 'Generation 8: an evaluator gave 3 scores for 4 genomes.',
    });
  });

  it('fails with a tag, the generation and the reason when the evaluator fails, before or after it has a stream', async () => {
    const cause = new Error('no network');
    const failure = {
      _tag: 'EvolutionError',
      reason: 'EvaluatorFailed',
      message: 'Generation 8: the evaluator failed: no network',
      cause,
    };
    await expect(scoredBy(() => throwError(() => cause))).rejects.toMatchObject(failure);
    await expect(
      scoredBy(() => {
        throw cause;
      }),
    ).rejects.toMatchObject(failure);
  });

  it('takes constant stack where many generations in a row are scored at once after one that is not', async () => {
    const cached: Evaluator<number> = (batch) =>
      (batch.generation === 1 ? timer(1) : of(0)).pipe(concatMap(() => worth(batch)));
    const generations = range(0, 20_000).pipe(map((index) => ({ ...generation, index })));
    const count = await lastValueFrom(
      generations.pipe(
        select(inOrder),
        vary(),
        evaluate(cached),
        reduce((sum) => sum + 1, 0),
      ),
    );
    expect(count).toBe(20_000);
  });

  it('unsubscribes from the evaluator when it is cancelled', () => {
    const teardown = jest.fn();
    const endless: Evaluator<number> = () => NEVER.pipe(tap({ unsubscribe: teardown }));
    of(generation).pipe(select(inOrder), vary(), evaluate(endless)).subscribe().unsubscribe();
    expect(teardown).toHaveBeenCalledTimes(1);
  });
});

describe('replace', () => {
  it('makes the next generation of the chosen, in their order, and counts the whole brood as evaluated', async () => {
    const mixed: Replacement = () => S.of([5, 2, 4]);
    const next = await lastValueFrom(
      of(generation).pipe(select(inOrder), vary(each((n) => n + 1)), evaluate(worth), replace(mixed)),
    );
    expect(next).toEqual({
      index: 8,
      population: {
        genomes: [11, 40, 31],
        scores: { objectives: [objective], size: 3, values: Float64Array.of(11, 40, 31) },
      },
      evaluations: 36,
      progress: 0.25,
      rng: split(generation.rng)[1],
      memory: undefined,
    });
  });

  it('hands on what the generation remembers', async () => {
    const next = await lastValueFrom(
      of({ ...generation, memory: { step: 3 } }).pipe(select(inOrder), vary(), evaluate(worth), replace(childrenOnly)),
    );
    expect(next.memory).toEqual({ step: 3 });
  });
});

describe('generational', () => {
  it('is the pipe of the phases', async () => {
    const start = await lastValueFrom(toyStart());
    const piped = of(start).pipe(
      select(toyRun.select),
      vary(toyRun.mean, toyRun.mutation),
      evaluate(toyRun.evaluator),
      replace(toyRun.replace),
    );
    expect(await lastValueFrom(generational(toyParts)(start))).toEqual(await lastValueFrom(piped));
  });

  it('takes one variation as well as several', async () => {
    const start = await lastValueFrom(toyStart());
    const one = generational({ ...toyParts, vary: toyRun.mutation });
    const several = generational({ ...toyParts, vary: [toyRun.mutation] });
    expect(await lastValueFrom(one(start))).toEqual(await lastValueFrom(several(start)));
  });

  it('asks for its parts with the index of the generation being made and the progress before it', async () => {
    const asked: unknown[] = [];
    const step = generational<number>((context) => {
      asked.push(context);
      return { select: inOrder, vary: each((n) => n * context.index), evaluate: worth, replace: childrenOnly };
    });
    expect((await lastValueFrom(step(generation))).population.genomes).toEqual([240, 80, 320, 160]);
    expect(asked).toEqual([{ index: 8, progress: 0.25 }]);
  });

  it('makes as many children as it is told', async () => {
    const step = generational<number>({
      select: inOrder,
      vary: [],
      evaluate: worth,
      replace: childrenOnly,
      children: 6,
    });
    const next = await lastValueFrom(step(generation));
    expect(next.population.genomes).toEqual([30, 10, 40, 20, 30, 10]);
    expect(next.evaluations).toBe(38);
  });

  it('fills the population with children and survivors that are scored again', async () => {
    let weather = 0;
    const fickle = fromFunction(objective, (n: number) => n + weather);
    const step = generational<number>({
      select: inOrder,
      vary: each((n) => n / 10),
      evaluate: fickle,
      replace: childrenOnly,
      rescore: { elites: 1, ranking: byObjective(0) },
    });
    weather = 1000;
    const next = await lastValueFrom(step(generation));
    expect(next.population.genomes).toEqual([3, 1, 4, 40]);
    expect(Array.from(next.population.scores.values)).toEqual([1003, 1001, 1004, 1040]);
    expect(next.evaluations).toBe(36);
  });
});

describe('generational with something to remember', () => {
  it('updates the memory by all scored offspring, also those that are not kept', async () => {
    const parentsOnly: Replacement = (parents) => S.of(parents.genomes.map((_, i) => i));
    const step = generational<number, number>({
      select: inOrder,
      vary: each((n) => n + 5),
      evaluate: worth,
      replace: parentsOnly,
      remember: (memory, { genomes, scores }) => memory + genomes.length + Math.max(...Array.from(scores.values)),
    });
    const next = await lastValueFrom(step({ ...generation, memory: 1000 }));
    expect(next.population.genomes).toEqual(generation.population.genomes);
    expect(next.memory).toBe(1000 + 4 + 45);
  });
});

describe('generational with more survivors than members', () => {
  it('makes no children, and scores everybody again', async () => {
    const step = generational<number>({
      select: inOrder,
      vary: [],
      evaluate: worth,
      replace: childrenOnly,
      rescore: { elites: 9, ranking: byObjective(0) },
    });
    expect((await lastValueFrom(step(generation))).population.genomes).toEqual([40, 30, 20, 10]);
  });
});

describe('generational by a reproduction and a survival', () => {
  const pairs: Reproduction<number, number> = (count) => (population, memory) => (rng) => [
    { genomes: Array.from({ length: count }, (_, i) => population.genomes[i % 4]! + memory) },
    rng,
  ];
  const lastOnes: Survival<unknown, number> = (parents, offspring, memory) =>
    S.of([offspring.genomes.map((_, i) => parents.genomes.length + offspring.genomes.length - 1 - i), memory + 1]);

  it('shows them the memory, and remembers what the survival says', async () => {
    const step = generational<number, number>({ reproduce: pairs, evaluate: worth, survive: lastOnes });
    const next = await lastValueFrom(step({ ...generation, memory: 5 }));
    expect(next.population.genomes).toEqual([25, 45, 15, 35]);
    expect(next).toMatchObject({ index: 8, evaluations: 36, memory: 6 });
    expect(await lastValueFrom(step(next))).toMatchObject({ population: { genomes: [41, 21, 51, 31] }, memory: 7 });
  });

  it('is the same by breed as by select and vary', async () => {
    const start = await lastValueFrom(toyStart());
    const { select: selection, vary: _vary, ...rest } = toyParts;
    const bred = generational({ ...rest, reproduce: breed(selection, toyRun.mean, toyRun.mutation) });
    expect(await lastValueFrom(bred(start))).toEqual(await lastValueFrom(generational(toyParts)(start)));
  });

  it('makes as many offspring as it is told', async () => {
    const step = generational<number, number>({ reproduce: pairs, evaluate: worth, survive: lastOnes, children: 2 });
    expect((await lastValueFrom(step({ ...generation, memory: 0 }))).population.genomes).toEqual([10, 30]);
    expect(() => reproduce(pairs, { children: -1 })).toThrow('reproduce: children is -1');
  });
});

describe('genesis', () => {
  it('draws and scores generation 0, on a generator of its own for the batch', async () => {
    const batches: Array<Batch<Genes>> = [];
    const first = genesis(toyRun.init(3), (batch) => {
      batches.push(batch);
      return toyRun.evaluator(batch);
    });
    expect(batches).toEqual([]);
    const start = await firstValueFrom(first(seed(5)));
    const [genomes, afterInit] = toyRun.init(3)(seed(5));
    const [own, rest] = split(afterInit);
    expect(batches).toEqual([{ genomes, rng: own, generation: 0, progress: 0 }]);
    expect(start).toMatchObject({ index: 0, evaluations: 3, progress: 0, rng: rest, memory: undefined });
    expect(start.population.genomes).toEqual(genomes);
  });

  it('fails with a tag when there are no scores', async () => {
    await expect(lastValueFrom(genesis(toyRun.init(3), () => EMPTY)(seed(1)))).rejects.toMatchObject({
      reason: 'NoScores',
    });
  });
});

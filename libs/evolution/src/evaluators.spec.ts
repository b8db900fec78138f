import { type Objective, OptionError, type Scores, scoresOf } from '@evorx/core';
import { seed } from '@evorx/random';
import { marbles, toyRun } from '@evorx/testing';
import * as fc from 'fast-check';
import * as TE from 'fp-ts/TaskEither';
import { concatMap, defer, lastValueFrom, map, NEVER, of, tap, throwError, timer, toArray } from 'rxjs';
import {
  type AsyncFunctionOptions,
  type Batch,
  EvaluationFailure,
  type Evaluator,
  evolve,
  fromAsyncFunction,
  fromFunction,
  fromTaskEither,
  generational,
  genesis,
  guarded,
  inChunks,
  type ObjectiveValues,
  type OnFailure,
  summarise,
  untilGeneration,
} from './index';

// Many streams in a row take a while on a busy machine.
jest.setTimeout(60_000);

const objective = { name: 'value', direction: 'maximise' } as const;
const batchOf = <G>(genomes: ReadonlyArray<G>): Batch<G> => ({ genomes, rng: seed(1), generation: 4, progress: 0.5 });
const valuesOf = async <G>(evaluator: Evaluator<G>, genomes: ReadonlyArray<G>): Promise<ReadonlyArray<number>> =>
  Array.from((await lastValueFrom(evaluator(batchOf(genomes)))).values);

const positive = (n: number): number => {
  if (n < 0) throw new RangeError(`${n} is not positive`);
  return n;
};
const square = fromFunction(objective, (n: number) => n * n);

const slowly = (n: number): TE.TaskEither<string, number> =>
  n < 0
    ? TE.left('negative')
    : () => new Promise((resolve) => setTimeout(() => resolve({ _tag: 'Right', right: n }), (n * 7) % 5));

describe('fromFunction', () => {
  it('scores every genome, in order, under its objective', async () => {
    const scores = await lastValueFrom(square(batchOf([1, 2, 3])));
    expect(scores).toEqual({ objectives: [objective], size: 3, values: Float64Array.of(1, 4, 9) });
  });

  it('scores nothing before it is subscribed to, nor anything for no genomes', async () => {
    const score = jest.fn(() => 1);
    const evaluator = fromFunction(objective, score)(batchOf([1, 2]));
    expect(score).not.toHaveBeenCalled();
    await lastValueFrom(evaluator);
    expect(score).toHaveBeenCalledTimes(2);
    await expect(valuesOf(square, [])).resolves.toEqual([]);
  });

  it('keeps NaN', async () => {
    await expect(valuesOf(fromFunction(objective, Math.sqrt), [-1, 4])).resolves.toEqual([NaN, 2]);
  });

  it('scores NaN where the function throws, and goes on', async () => {
    await expect(valuesOf(fromFunction(objective, positive), [1, -2, 3, -4])).resolves.toEqual([1, NaN, 3, NaN]);
  });
});

describe('fromTaskEither', () => {
  it('puts scores in place whatever the order in which tasks end, and NaN where one is left', async () => {
    const genomes = [3, -1, 4, 1, 5, 9, 2, 6];
    const expected = [3, NaN, 4, 1, 5, 9, 2, 6];
    for (const concurrency of [1, 2, 8])
      await expect(valuesOf(fromTaskEither(objective, slowly, { concurrency }), genomes)).resolves.toEqual(expected);
  });

  it('runs no more tasks at a time than it is told, one by default', async () => {
    let running = 0;
    let most = 0;
    const counted =
      (n: number): TE.TaskEither<never, number> =>
      async () => {
        most = Math.max(most, ++running);
        await new Promise((resolve) => setTimeout(resolve, 1));
        running--;
        return { _tag: 'Right', right: n };
      };
    await valuesOf(fromTaskEither(objective, counted), [1, 2, 3]);
    expect(most).toBe(1);
    await valuesOf(fromTaskEither(objective, counted, { concurrency: 3 }), [1, 2, 3, 4, 5, 6]);
    expect(most).toBe(3);
  });

  it('starts no task after a cancel', async () => {
    const begun: number[] = [];
    const task = (n: number): TE.TaskEither<never, number> =>
      TE.fromTask(() => {
        begun.push(n);
        return Promise.resolve(n);
      });
    fromTaskEither(
      objective,
      task,
    )(batchOf([1, 2, 3]))
      .subscribe()
      .unsubscribe();
    await new Promise((resolve) => setTimeout(resolve, 2));
    expect(begun).toEqual([1]);
  });

  it('scores no genomes too', async () => {
    await expect(valuesOf(fromTaskEither(objective, slowly), [])).resolves.toEqual([]);
  });

  it('scores NaN where a task is left, rejects, or throws before there is a promise, and goes on', async () => {
    const task = (n: number): TE.TaskEither<string, number> => {
      if (n === 1) throw new Error('no task');
      if (n === 2) return () => Promise.reject(new Error('lost'));
      if (n === 3)
        return () => {
          throw new Error('no promise');
        };
      return n === 4 ? TE.left('left') : TE.right(n);
    };
    const failures: Array<string> = [];
    const evaluator = fromTaskEither(objective, task, { onFailure: ({ message }) => failures.push(message) });
    await expect(valuesOf(evaluator, [0, 1, 2, 3, 4, 5])).resolves.toEqual([0, NaN, NaN, NaN, NaN, 5]);
    expect(failures).toEqual([
      'Generation 4, genome 1: no task',
      'Generation 4, genome 2: lost',
      'Generation 4, genome 3: no promise',
      'Generation 4, genome 4: left',
    ]);
  });
});

describe('fromAsyncFunction', () => {
  const later = async (n: number): Promise<number> => {
    await new Promise((resolve) => setTimeout(resolve, (n * 7) % 5));
    return positive(n);
  };

  it('puts scores in place whatever the order in which promises settle, and NaN where one rejects', async () => {
    for (const concurrency of [1, 2, 8])
      await expect(
        valuesOf(fromAsyncFunction(objective, later, { concurrency }), [3, -1, 4, 1, 5, 9, 2, 6]),
      ).resolves.toEqual([3, NaN, 4, 1, 5, 9, 2, 6]);
  });

  it('scores NaN where the function throws before there is a promise', async () => {
    const throwing = (n: number): Promise<number> => Promise.resolve(positive(n));
    await expect(valuesOf(fromAsyncFunction(objective, throwing), [1, -1, 2])).resolves.toEqual([1, NaN, 2]);
  });

  it('makes no call before it is subscribed to or after a cancel, and aborts the signal of those under way', async () => {
    const signals: Array<AbortSignal> = [];
    const endless = (n: number, signal: AbortSignal): Promise<number> => {
      signals.push(signal);
      return n === 0 ? Promise.resolve(0) : new Promise(() => undefined);
    };
    const scores = fromAsyncFunction(objective, endless, { concurrency: 2 })(batchOf([0, 1, 2, 3]));
    expect(signals).toEqual([]);
    const subscription = scores.subscribe();
    await new Promise((resolve) => setTimeout(resolve, 1));
    subscription.unsubscribe();
    await new Promise((resolve) => setTimeout(resolve, 1));
    expect(signals.map(({ aborted }) => aborted)).toEqual([false, true, true]);
  });
});

describe('the failure of a genome', () => {
  const lifts = {
    fromFunction: (onFailure: OnFailure) => fromFunction(objective, positive, { onFailure }),
    fromTaskEither: (onFailure: OnFailure) =>
      fromTaskEither(objective, (n: number) => TE.fromTask(async () => positive(n)), { onFailure }),
    fromAsyncFunction: (onFailure: OnFailure) =>
      fromAsyncFunction(objective, async (n: number) => positive(n), { onFailure }),
  };

  it.each(Object.entries(lifts))('of %s is told with generation, genome and reason', async (_, lift) => {
    const failures: Array<EvaluationFailure> = [];
    await expect(
      valuesOf(
        lift((failure) => failures.push(failure)),
        [1, -2, 3, -4],
      ),
    ).resolves.toEqual([1, NaN, 3, NaN]);
    expect(failures.every((failure) => failure instanceof EvaluationFailure)).toBe(true);
    expect(failures).toMatchObject([
      { generation: 4, index: 1, genome: -2, message: 'Generation 4, genome 1: -2 is not positive' },
      { generation: 4, index: 3, genome: -4, cause: new RangeError('-4 is not positive') },
    ]);
  });

  it.each(Object.entries(lifts))('of %s has the position in the generation where it is in a chunk', async (_, lift) => {
    const indices: Array<number> = [];
    const evaluator = inChunks({ size: 3 })(inChunks({ size: 2 })(lift(({ index }) => indices.push(index))));
    await valuesOf(evaluator, [1, -2, 3, -4, 5, 6, 7, -8]);
    expect(indices).toEqual([1, 3, 7]);
  });

  it.each(Object.entries(lifts))('of %s ends the run where the observer throws it', async (_, lift) => {
    const strict = lift((failure) => {
      throw failure;
    });
    const run = genesis((rng) => [[1, -2, 3], rng], strict)(seed(1));
    await expect(lastValueFrom(run)).rejects.toMatchObject({
      _tag: 'EvaluationFailure',
      message: 'Generation 0, genome 1: -2 is not positive',
    });
  });

  it('is counted, and the run goes on', async () => {
    const evaluator = fromFunction(objective, positive);
    const statistics = await lastValueFrom(
      genesis(
        (rng) => [[3, -1, 2, -5, -7], rng],
        evaluator,
      )(seed(1)).pipe(
        concatMap(
          evolve(
            generational<number>({
              select: (count) => () => (rng) => [Uint32Array.from({ length: count }, (_, i) => i), rng],
              vary: [],
              evaluate: evaluator,
              replace: (parents, offspring) => (rng) => [
                offspring.genomes.map((_, i) => parents.genomes.length + i),
                rng,
              ],
            }),
          ),
        ),
        untilGeneration(2),
        summarise,
        toArray(),
      ),
    );
    expect(statistics.map(({ index, invalid, best }) => [index, invalid, best])).toEqual([
      [0, 3, 3],
      [1, 3, 3],
      [2, 3, 3],
    ]);
  });

  it.each([
    [new Error('said so'), 'said so'],
    [new TypeError(), 'TypeError'],
    ['words', 'words'],
    [{ message: 'tagged' }, 'tagged'],
    [{ code: 7 }, '{"code":7}'],
    [undefined, 'undefined'],
    [10n, '10'],
  ])('is told in words where %p was left', async (left, words) => {
    const failures: Array<string> = [];
    const onFailure: OnFailure = ({ message }) => failures.push(message);
    await valuesOf(
      fromTaskEither(objective, () => TE.left(left), { onFailure }),
      [1],
    );
    expect(failures).toEqual([`Generation 4, genome 0: ${words}`]);
  });
});

describe('an evaluator with a list of objectives', () => {
  const objectives = [
    { name: 'cost', direction: 'minimise' },
    { name: 'area', direction: 'maximise', unit: 'm2', reference: 0 },
  ] as const;
  type Answer = number | ObjectiveValues;
  const answers: ReadonlyArray<Answer> = [
    { cost: 1, area: 2 },
    { area: 4, violation: 0.5 },
    { cost: 5, area: '6' as unknown as number, violation: -3 },
    { cost: 7, area: 8, violation: NaN },
  ];
  type Make = (
    of: ReadonlyArray<Objective>,
    score: (genome: number) => Answer,
    options?: AsyncFunctionOptions,
  ) => Evaluator<number>;
  const kinds: ReadonlyArray<readonly [string, Make]> = [
    ['fromFunction', fromFunction],
    ['fromAsyncFunction', (of, score, options) => fromAsyncFunction(of, async (n: number) => score(n), options)],
    ['fromTaskEither', (of, score, options) => fromTaskEither(of, (n: number) => TE.fromIO(() => score(n)), options)],
  ];

  describe.each(kinds)('by %s', (owner, make) => {
    const scoresOfAll = (evaluator: Evaluator<number>, genomes: ReadonlyArray<number>): Promise<Scores> =>
      lastValueFrom(evaluator(batchOf(genomes)));

    it('has a column for each, NaN for what is missing or no number, and the violations', async () => {
      await expect(
        scoresOfAll(
          make(objectives, (n) => answers[n]!),
          [0, 1, 2, 3],
        ),
      ).resolves.toEqual({
        objectives,
        size: 4,
        values: Float64Array.of(1, NaN, 5, 7, 2, 4, NaN, 8),
        violations: Float64Array.of(0, 0.5, 0, NaN),
      });
    });

    it('has no violations where no answer has one', async () => {
      await expect(
        scoresOfAll(
          make(objectives, () => answers[0]!),
          [0],
        ),
      ).resolves.not.toHaveProperty('violations');
    });

    it('takes a number for an only objective', async () => {
      const { values } = await scoresOfAll(
        make(objectives.slice(0, 1), (n) => n),
        [3, 4],
      );
      expect(values).toEqual(Float64Array.of(3, 4));
    });

    it.each<readonly [string, unknown]>([
      ['the score has "cots", which is neither an objective (cost, area) nor a measure', { cots: 1, area: 2 }],
      ['the score is 3, where { cost, area } is expected', 3],
      ['the score is null, where { cost, area } is expected', null],
    ])('fails a genome since %s, and no other', async (reason, answer) => {
      const failures: string[] = [];
      const evaluator = make(objectives, (n) => (n === 1 ? (answer as Answer) : answers[0]!), {
        onFailure: ({ message }) => failures.push(message),
      });
      const { values } = await scoresOfAll(evaluator, [0, 1]);
      expect(values).toEqual(Float64Array.of(1, NaN, 2, NaN));
      expect(failures).toEqual([`Generation 4, genome 1: ${reason}`]);
    });

    it('takes measures, which are no scores', async () => {
      const evaluator = make(objectives, () => ({ cost: 1, area: 2, doors: 3 }), { measures: ['doors'] });
      expect((await scoresOfAll(evaluator, [0])).values).toEqual(Float64Array.of(1, 2));
    });

    it('scores under a guard as without', async () => {
      const evaluator = make(objectives, (n) => answers[n]!);
      const plain = await scoresOfAll(evaluator, [0, 1, 2, 3]);
      await expect(scoresOfAll(guarded(evaluator), [0, 1, 2, 3])).resolves.toStrictEqual(plain);
    });

    it.each([
      ['none', []],
      ['17', Array.from({ length: 17 }, (_, i) => ({ name: `o${i}`, direction: 'minimise' as const }))],
      ['two of the same name', [objectives[0], objectives[0]]],
      ['one called violation', [{ name: 'violation', direction: 'minimise' as const }]],
      ['one without a direction', [{ name: 'cost' } as Objective]],
      ['an infinite reference', [{ ...objectives[0], reference: Infinity }]],
    ])('cannot be made with %s', (_, list) => {
      expect(() => make(list, () => 0)).toThrow(OptionError);
      expect(() => make(list, () => 0)).toThrow(`${owner}: objectives is`);
    });
  });
});

describe('inChunks', () => {
  it('changes no score, whatever the chunks and the scheduling', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: -100, max: 100 }), { maxLength: 40 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 5 }),
        async (genomes, size, concurrency) => {
          // The first chunks answer last.
          const uneven: Evaluator<number> = (batch) =>
            timer(((batch.genomes[0] ?? 0) + 100) % 4).pipe(
              map(() => scoresOf(objective)(batch.genomes.map((n) => n * n))),
            );
          expect(await valuesOf(inChunks({ size, concurrency })(uneven), genomes)).toEqual(
            await valuesOf(square, genomes),
          );
        },
      ),
      { seed: 1, numRuns: 40 },
    );
  });

  it('keeps several objectives apart', async () => {
    const objectives = [objective, { name: 'negative', direction: 'minimise' } as const];
    const both: Evaluator<number> = ({ genomes }) =>
      of({ objectives, size: genomes.length, values: [...genomes, ...genomes.map((n) => -n)] });
    await expect(valuesOf(inChunks({ size: 2 })(both), [1, 2, 3, 4, 5])).resolves.toEqual([
      1, 2, 3, 4, 5, -1, -2, -3, -4, -5,
    ]);
  });

  it('keeps violations with their genomes', async () => {
    const bound: Evaluator<number> = ({ genomes }) =>
      of({ ...scoresOf(objective)(genomes), violations: genomes.map((n) => Math.max(0, n - 3)) });
    const { violations } = await lastValueFrom(
      inChunks({ size: 2 })(bound)({ genomes: [1, 4, 5, 2, 9], rng: seed(1), generation: 0, progress: 0 }),
    );
    expect(violations).toEqual(Float64Array.of(0, 1, 2, 0, 6));
  });

  /** Answers the first four chunks later and the others at once, as a cache does. */
  const cached: Evaluator<number> = (batch) =>
    (batch.genomes[0]! < 4 ? timer(1) : of(0)).pipe(map(() => scoresOf(objective)(batch.genomes)));

  it.each([
    [220, 1],
    [400, 1],
    [4_000, 4],
    [100_000, 1],
    [100_000, 4],
  ])(
    'scores %i genomes in order where chunks answer at once after one that does not, %i at a time',
    async (count, concurrency) => {
      const genomes = Array.from({ length: count }, (_, i) => i);
      const values = await valuesOf(inChunks({ size: 1, concurrency })(cached), genomes);
      expect(values.length).toBe(count);
      expect(values.every((value, i) => value === i)).toBe(true);
    },
  );

  it('gives every chunk the generator, generation and progress of the batch', async () => {
    const seen: Array<Batch<number>> = [];
    const evaluator = inChunks({ size: 2 })<number>((batch) => {
      seen.push(batch);
      return square(batch);
    });
    await valuesOf(evaluator, [1, 2, 3]);
    expect(seen).toEqual([
      { ...batchOf([1, 2]), offset: 0 },
      { ...batchOf([3]), offset: 2 },
    ]);
  });

  it('scores as many chunks at a time as it is told', () =>
    marbles(({ cold, expectObservable }) => {
      const scores = scoresOf(objective)([1]);
      const slow: Evaluator<number> = () => cold('---(a|)', { a: scores });
      const two = inChunks({ size: 1, concurrency: 2 })(slow)(batchOf([1, 2, 3, 4]));
      expectObservable(two.pipe(map(({ size }) => size))).toBe('------(4|)', { 4: 4 });
      const one = inChunks({ size: 1 })(slow)(batchOf([1, 2, 3, 4]));
      expectObservable(one.pipe(map(({ size }) => size))).toBe('------------(4|)', { 4: 4 });
    }));

  it('starts no chunk after a cancel, and leaves the one at hand', () => {
    let begun = 0;
    const left = jest.fn();
    const endless: Evaluator<number> = () =>
      defer(() => {
        begun++;
        return NEVER.pipe(tap({ unsubscribe: left }));
      });
    inChunks({ size: 1 })(endless)(batchOf([1, 2, 3]))
      .subscribe()
      .unsubscribe();
    expect(begun).toBe(1);
    expect(left).toHaveBeenCalledTimes(1);
  });

  it('fails with a tag when a chunk has scores for another number of genomes', async () => {
    const wrong: Evaluator<number> = () => of(scoresOf(objective)([1]));
    await expect(valuesOf(inChunks({ size: 2 })(wrong), [1, 2, 3, 4])).rejects.toMatchObject({
      reason: 'WrongSize',
      message: 'Generation 4, genomes 0 to 1: an evaluator gave 1 scores for 2 genomes.',
    });
  });

  it('fails with the place and the reason of a chunk that fails, and starts none after it', async () => {
    let begun = 0;
    const failing: Evaluator<number> = (batch) => {
      begun++;
      return batch.genomes[0] === 3 ? throwError(() => new Error('out of memory')) : square(batch);
    };
    await expect(valuesOf(inChunks({ size: 2 })(failing), [1, 2, 3, 4, 5, 6])).rejects.toMatchObject({
      reason: 'EvaluatorFailed',
      message: 'Generation 4, genomes 2 to 3: the evaluator failed: out of memory',
    });
    expect(begun).toBe(2);
  });

  it('refuses chunks and concurrency that would score nothing, when it is made', () => {
    for (const none of [0, -1, 1.5, NaN]) {
      expect(() => inChunks({ size: none })).toThrow(`inChunks: size is ${none}, accepted is a whole number from 1`);
      const message = `concurrency is ${none}, accepted is a whole number from 1`;
      expect(() => inChunks({ size: 1, concurrency: none })).toThrow(`inChunks: ${message}`);
      expect(() => fromTaskEither(objective, slowly, { concurrency: none })).toThrow(`fromTaskEither: ${message}`);
      expect(() => fromAsyncFunction(objective, async () => 1, { concurrency: none })).toThrow(
        `fromAsyncFunction: ${message}`,
      );
    }
  });
});

describe('the toy that answers later', () => {
  it('gives the same scores from a microtask and from a task', async () => {
    const genomes = [Float32Array.of(1, 2, 3)];
    for (const when of ['task', 'microtask'] as const)
      await expect(valuesOf(toyRun.later(when)(toyRun.evaluator), genomes)).resolves.toEqual([14]);
  });
});

import { scoresOf } from '@evorx/core';
import { seed } from '@evorx/random';
import { marbles, toyRun } from '@evorx/testing';
import * as fc from 'fast-check';
import * as TE from 'fp-ts/TaskEither';
import { defer, lastValueFrom, map, NEVER, of, tap, timer } from 'rxjs';
import { type Batch, type Evaluator, fromFunction, fromTaskEither, inChunks } from './index';

const objective = { name: 'value', direction: 'maximise' } as const;
const batchOf = <G>(genomes: ReadonlyArray<G>): Batch<G> => ({ genomes, rng: seed(1), generation: 4, progress: 0.5 });
const valuesOf = async <G>(evaluator: Evaluator<G>, genomes: ReadonlyArray<G>): Promise<ReadonlyArray<number>> =>
  Array.from((await lastValueFrom(evaluator(batchOf(genomes)))).values);

const square = fromFunction(objective, (n: number) => n * n);

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

  it('keeps NaN, and fails with an exception', async () => {
    await expect(valuesOf(fromFunction(objective, Math.sqrt), [-1, 4])).resolves.toEqual([NaN, 2]);
    const throwing = fromFunction(objective, (): number => {
      throw new Error('a bug');
    });
    await expect(valuesOf(throwing, [1])).rejects.toThrow('a bug');
  });
});

describe('fromTaskEither', () => {
  const slowly = (n: number): TE.TaskEither<string, number> =>
    n < 0
      ? TE.left('negative')
      : () => new Promise((resolve) => setTimeout(() => resolve({ _tag: 'Right', right: n }), (n * 7) % 5));

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

  it('fails with a task that rejects, which no TaskEither should', async () => {
    const rejecting = fromTaskEither(
      objective,
      (): TE.TaskEither<never, number> => () => Promise.reject(new Error('lost')),
    );
    await expect(valuesOf(rejecting, [1])).rejects.toThrow('lost');
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

  it('gives every chunk the generator, generation and progress of the batch', async () => {
    const seen: Array<Batch<number>> = [];
    const evaluator = inChunks({ size: 2 })<number>((batch) => {
      seen.push(batch);
      return square(batch);
    });
    await valuesOf(evaluator, [1, 2, 3]);
    expect(seen).toEqual([batchOf([1, 2]), batchOf([3])]);
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
    await expect(valuesOf(inChunks({ size: 2 })(wrong), [1, 2, 3, 4])).rejects.toMatchObject({ reason: 'WrongSize' });
  });
});

describe('the toy that answers later', () => {
  it('gives the same scores from a microtask and from a task', async () => {
    const genomes = [Float32Array.of(1, 2, 3)];
    for (const when of ['task', 'microtask'] as const)
      await expect(valuesOf(toyRun.later(when)(toyRun.evaluator), genomes)).resolves.toEqual([14]);
  });
});

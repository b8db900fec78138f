import { type Objective, scoresOf } from '@evorx/core';
import { seed } from '@evorx/random';
import { marbles } from '@evorx/testing';
import * as TE from 'fp-ts/TaskEither';
import { concatMap, EMPTY, lastValueFrom, map, NEVER, type Observable, of, tap, throwError, timer } from 'rxjs';
import {
  type Batch,
  type EvaluationFailure,
  type Evaluator,
  fromAsyncFunction,
  fromFunction,
  fromTaskEither,
  guarded,
  inChunks,
} from './index';

// Many streams in a row take a while on a busy machine.
jest.setTimeout(60_000);

const objective: Objective = { name: 'value', direction: 'maximise' };
const toScores = scoresOf(objective);
const batchOf = <G>(genomes: ReadonlyArray<G>): Batch<G> => ({ genomes, rng: seed(1), generation: 4, progress: 0.5 });
const valuesOf = async <G>(evaluator: Evaluator<G>, genomes: ReadonlyArray<G>): Promise<ReadonlyArray<number>> =>
  Array.from((await lastValueFrom(evaluator(batchOf(genomes)))).values);

/** A batch evaluator that notes the batches it is given, and fails for those with a negative genome. */
const noting =
  (seen: Array<ReadonlyArray<number>>): Evaluator<number> =>
  ({ genomes }) => {
    seen.push(genomes);
    return genomes.some((n) => n < 0) ? throwError(() => new Error('negative')) : of(toScores(genomes));
  };

const messages = (): { readonly told: Array<string>; readonly onFailure: (failure: EvaluationFailure) => void } => {
  const told: Array<string> = [];
  return { told, onFailure: ({ message }) => told.push(message) };
};

describe('guarded, around an evaluator of batches', () => {
  it('changes nothing where nothing fails', async () => {
    const seen: Array<ReadonlyArray<number>> = [];
    await expect(valuesOf(guarded(noting(seen), { deadline: 1_000, retries: 3 }), [1, 2, 3])).resolves.toEqual([
      1, 2, 3,
    ]);
    await expect(valuesOf(guarded(noting(seen)), [])).resolves.toEqual([]);
    expect(seen).toEqual([[1, 2, 3], []]);
  });

  it('tries a batch again, and no more often than it is to', async () => {
    const failing = (times: number): { readonly calls: () => number; readonly evaluator: Evaluator<number> } => {
      let calls = 0;
      return {
        calls: () => calls,
        evaluator: ({ genomes }) => (++calls <= times ? throwError(() => new Error('busy')) : of(toScores(genomes))),
      };
    };
    const twice = failing(2);
    await expect(valuesOf(guarded(twice.evaluator, { retries: 2 }), [1, 2])).resolves.toEqual([1, 2]);
    expect(twice.calls()).toBe(3);
    const always = failing(Infinity);
    await expect(valuesOf(guarded(always.evaluator, { retries: 2 }), [1, 2])).rejects.toMatchObject({
      reason: 'EvaluatorFailed',
      message: 'Generation 4: the evaluator failed: busy',
    });
    expect(always.calls()).toBe(3 + 2 * 3);
  });

  it('scores the genomes one by one after the last attempt, and NaN those that fail alone', async () => {
    const seen: Array<ReadonlyArray<number>> = [];
    const { told, onFailure } = messages();
    const evaluator = guarded(noting(seen), { retries: 1, onFailure });
    await expect(valuesOf(evaluator, [1, -2, 3, -4])).resolves.toEqual([1, NaN, 3, NaN]);
    expect(seen).toEqual([[1, -2, 3, -4], [1, -2, 3, -4], [1], [-2], [-2], [3], [-4], [-4]]);
    expect(told).toEqual(['Generation 4, genome 1: negative', 'Generation 4, genome 3: negative']);
  });

  it('hands on generator, generation and progress with every single genome, and its position', async () => {
    const seen: Array<Batch<number>> = [];
    const evaluator = guarded<number>((batch) => {
      seen.push(batch);
      return noting([])(batch);
    });
    await lastValueFrom(evaluator({ ...batchOf([-1, 2]), offset: 10 }));
    expect(seen.slice(1)).toEqual([
      { ...batchOf([-1]), offset: 10 },
      { ...batchOf([2]), offset: 11 },
    ]);
  });

  it('keeps several objectives apart', async () => {
    const objectives = [objective, { name: 'negative', direction: 'minimise' } as const];
    const both: Evaluator<number> = ({ genomes }) =>
      genomes.includes(0)
        ? throwError(() => 'zero')
        : of({ objectives, size: genomes.length, values: [...genomes, ...genomes.map((n) => -n)] });
    await expect(valuesOf(guarded(both), [1, 0, 3])).resolves.toEqual([1, NaN, 3, -1, NaN, -3]);
  });

  it('scores NaN for all of a batch that nothing of can be scored, where it knows the objectives', async () => {
    const { told, onFailure } = messages();
    const evaluator = guarded(noting([]), { objectives: [objective], onFailure });
    await expect(valuesOf(evaluator, [-1, -2])).resolves.toEqual([NaN, NaN]);
    await expect(valuesOf(inChunks({ size: 1 })(evaluator), [1, -2, 3])).resolves.toEqual([1, NaN, 3]);
    expect(told.slice(2)).toEqual(['Generation 4, genome 1: negative']);
  });

  it('leaves a broken contract an error, at once', async () => {
    let calls = 0;
    const none = guarded<number>(() => EMPTY.pipe(tap({ subscribe: () => calls++ })), { retries: 5 });
    await expect(valuesOf(none, [1, 2])).rejects.toMatchObject({ reason: 'NoScores' });
    expect(calls).toBe(1);
    await expect(
      valuesOf(
        guarded<number>(() => of(toScores([1]))),
        [1, 2],
      ),
    ).rejects.toMatchObject({ reason: 'WrongSize' });
    const alone = guarded<number>(({ genomes }) => (genomes.length === 1 ? EMPTY : throwError(() => 'all')));
    await expect(valuesOf(alone, [1, 2])).rejects.toMatchObject({ reason: 'NoScores' });
  });

  it('ends an attempt at the deadline, by the scheduler that it is given', () =>
    marbles(({ cold, expectObservable, expectSubscriptions }) => {
      const late = cold('---------s', { s: toScores([1, 2]) });
      const quick = cold('--s', { s: toScores([7]) });
      const evaluator: Evaluator<number> = ({ genomes }) => (genomes.length === 1 ? quick : late);
      const scores = guarded(evaluator, { deadline: 5, retries: 1 })(batchOf([1, 2]));
      expectObservable(scores.pipe(map(({ values }) => Array.from(values)))).toBe('--------------(s|)', { s: [7, 7] });
      expectSubscriptions(late.subscriptions).toBe(['^----!', '-----^----!']);
    }));

  it('scores NaN for the genome that never answers', () =>
    marbles(({ expectObservable }) => {
      const { told, onFailure } = messages();
      const evaluator: Evaluator<number> = ({ genomes }) =>
        genomes.includes(2) ? NEVER : timer(1).pipe(map(() => toScores(genomes)));
      const scores = guarded(evaluator, { deadline: 4, onFailure })(batchOf([1, 2, 3])).pipe(
        map(({ values }) => Array.from(values)),
        tap(() => expect(told).toEqual(['Generation 4, genome 1: No answer within 4 ms.'])),
      );
      expectObservable(scores).toBe('----------(s|)', { s: [1, NaN, 3] });
    }));

  it('stops where it is cancelled, also between attempts', () => {
    const seen: Array<ReadonlyArray<number>> = [];
    const left = jest.fn();
    const evaluator: Evaluator<number> = (batch) =>
      batch.genomes.length === 1 ? NEVER.pipe(tap({ unsubscribe: left })) : noting(seen)(batch);
    guarded(evaluator, { retries: 3 })(batchOf([1, -2]))
      .subscribe()
      .unsubscribe();
    expect(seen).toHaveLength(4);
    expect(left).toHaveBeenCalledTimes(1);
  });

  it('takes constant stack for many retries and many genomes that fail at once after one that does not', async () => {
    let calls = 0;
    const failing: Evaluator<number> = (batch) =>
      ++calls === 1 ? timer(1).pipe(concatMap(() => noting([])(batch))) : noting([])(batch);
    await expect(valuesOf(guarded(failing, { retries: 4_000, objectives: [objective] }), [-1])).resolves.toEqual([NaN]);
    expect(calls).toBe(4_001);
    const genomes = Array.from({ length: 4_000 }, (_, i) => (i % 2 === 0 ? i : -i));
    const later: Evaluator<number> = (batch) =>
      batch.genomes.length === 1 && batch.genomes[0] === 0
        ? timer(1).pipe(map(() => toScores([0])))
        : noting([])(batch);
    const values = await valuesOf(guarded(later), genomes);
    expect(values.every((value, i) => (i % 2 === 0 ? value === i : Number.isNaN(value)))).toBe(true);
  });
});

describe('guarded, around an evaluator that scores each genome by itself', () => {
  const answer = (n: number): Promise<number> => (n < 0 ? Promise.reject(new Error('negative')) : Promise.resolve(n));

  it('tries only the genome again that fails, and scores NaN after its last attempt', async () => {
    for (const lift of [
      (score: (n: number) => Promise<number>) => fromAsyncFunction(objective, score),
      (score: (n: number) => Promise<number>) =>
        fromTaskEither(objective, (n: number) =>
          TE.tryCatch(
            () => score(n),
            (error) => error,
          ),
        ),
    ]) {
      const calls: Array<number> = [];
      const { told, onFailure } = messages();
      const evaluator = lift((n) => {
        calls.push(n);
        return n === 3 && calls.filter((call) => call === 3).length < 3 ? Promise.reject(new Error('busy')) : answer(n);
      });
      await expect(valuesOf(guarded(evaluator, { retries: 2, onFailure }), [1, -2, 3])).resolves.toEqual([1, NaN, 3]);
      expect(calls).toEqual([1, -2, -2, -2, 3, 3, 3]);
      expect(told).toEqual(['Generation 4, genome 1: negative']);
    }
  });

  it('tries a function again, and tells both observers of a failure', async () => {
    const [inner, outer] = [messages(), messages()];
    let calls = 0;
    const throwing = (n: number): number => {
      calls++;
      if (n < 0 || calls === 1) throw new Error('thrown');
      return n;
    };
    const evaluator = fromFunction(objective, throwing, { onFailure: inner.onFailure });
    await expect(valuesOf(guarded(evaluator, { retries: 1, onFailure: outer.onFailure }), [5, -1])).resolves.toEqual([
      5,
      NaN,
    ]);
    expect([calls, inner.told, outer.told]).toEqual([
      4,
      ['Generation 4, genome 1: thrown'],
      ['Generation 4, genome 1: thrown'],
    ]);
  });

  it('gives each genome the deadline, with the concurrency of the evaluator, and aborts what is late', async () => {
    const signals: Array<AbortSignal> = [];
    const { told, onFailure } = messages();
    const score = (n: number, signal: AbortSignal): Promise<number> => {
      signals.push(signal);
      return n === 2 ? new Promise(() => undefined) : answer(n);
    };
    const evaluator = guarded(fromAsyncFunction(objective, score, { concurrency: 2 }), {
      deadline: 20,
      retries: 1,
      onFailure,
    });
    await expect(valuesOf(evaluator, [1, 2, 3, 4])).resolves.toEqual([1, NaN, 3, 4]);
    expect(signals.filter(({ aborted }) => aborted)).toHaveLength(2);
    expect(told).toEqual(['Generation 4, genome 1: No answer within 20 ms.']);
  });

  it('does so through chunks', async () => {
    const { told, onFailure } = messages();
    const calls: Array<number> = [];
    const counted = fromAsyncFunction(objective, (n: number) => {
      calls.push(n);
      return answer(n);
    });
    const evaluator = guarded(inChunks({ size: 2 })(counted), { retries: 1, onFailure });
    await expect(valuesOf(evaluator, [1, 2, 3, -4])).resolves.toEqual([1, 2, 3, NaN]);
    expect([calls, told]).toEqual([[1, 2, 3, -4, -4], ['Generation 4, genome 3: negative']]);
  });

  it('gives the same scores in whatever order they arrive', async () => {
    const genomes = [3, -1, 4, 1, -5, 9, 2, 6];
    const uneven = (n: number): Observable<number> => timer((n * 7 + 70) % 5).pipe(map(() => n));
    const late = async (n: number): Promise<number> => answer(await lastValueFrom(uneven(n)));
    for (const concurrency of [1, 3, 8])
      await expect(
        valuesOf(guarded(fromAsyncFunction(objective, late, { concurrency }), { retries: 1 }), genomes),
      ).resolves.toEqual([3, NaN, 4, 1, NaN, 9, 2, 6]);
  });
});

it('guarded refuses a deadline and retries that it cannot have', () => {
  const evaluator = fromFunction(objective, (n: number) => n);
  for (const deadline of [0, -1, NaN, Infinity])
    expect(() => guarded(evaluator, { deadline })).toThrow(
      `guarded: deadline is ${deadline}, accepted is a finite number above 0`,
    );
  for (const retries of [-1, 1.5, NaN])
    expect(() => guarded(evaluator, { retries })).toThrow(
      `guarded: retries is ${retries}, accepted is a whole number from 0`,
    );
});

import { numberIn, type Objective, objectivesOption, requireOption, type Scores, wholeNumber } from '@evorx/core';
import { catchError, from, map, type Observable, of, type SchedulerLike, toArray } from 'rxjs';
import { attempts, breaksContract } from './attempts';
import { failureOf, type OnFailure } from './evaluation-failure';
import { EvolutionError } from './evolution-error';
import type { Batch, Evaluator, Guarding } from './evaluator';
import { joinScores } from './join-scores';
import { mergeBounded } from './merge-bounded';
import { score } from './score';

/**
 * How an evaluator is guarded.
 *
 * @category Evaluators
 */
export interface GuardOptions {
  /** Milliseconds that an attempt may take until its scores are there. Defaults to no limit. */
  readonly deadline?: number | undefined;
  /** How many times what failed is tried again. Defaults to 0. */
  readonly retries?: number | undefined;
  /** Is given every genome that scores NaN since its last attempt failed. */
  readonly onFailure?: OnFailure | undefined;
  /**
   * The objectives of the scores. With them a batch of which no genome at all could be scored scores NaN; without them
   * it is an error, as it is not known what NaN is to be a score of. Not needed for evaluators that score each genome
   * by itself.
   */
  readonly objectives?: ReadonlyArray<Objective> | undefined;
  /** Measures the deadline. Defaults to RxJS's `asyncScheduler`. */
  readonly scheduler?: SchedulerLike | undefined;
}

/**
 * An evaluator with a deadline and retries, whose failures are NaN of the genomes that cause them.
 *
 * - What scores each genome by itself (`fromFunction`, `fromAsyncFunction`, `fromTaskEither`, also within `inChunks`):
 * each genome has the
 *   deadline and the retries; the last failure is its NaN.
 * - Any other evaluator: each attempt at a whole batch has the deadline. After the last, the genomes are scored one by
 * one, in batches of one,
 *   each with deadline and retries, so that only those score NaN that fail alone. (Where the arithmetic depends on the
 * batch, the scores of the
 *   others may differ in the last digits.) To guard chunks, guard within: `inChunks({ size: 10 })(guarded(evaluator, {
 * retries: 2 }))`.
 *
 * An evaluator that completes without scores, or gives scores for another number of genomes, stays an {@link
 * EvolutionError}, and so does a batch without a single score where `objectives` is not given. An attempt that is too
 * late is unsubscribed from: what it does not stop then goes on unheard. A synchronous evaluator cannot be
 * interrupted: its deadline is of no effect. Scores do not depend on the order of arrival.
 *
 * Throws `OptionError` unless `deadline` is above 0, `retries` a whole number from 0, and `objectives`, if there are
 * any, 1 to 16 with distinct names other than `violation`.
 *
 * @category Evaluators
 * @example
 * import { fromAsyncFunction, guarded } from '@evorx/evolution';
 *
 * const simulated = fromAsyncFunction(
 *   { name: 'drag', direction: 'minimise' },
 *   (angle: number) => new Promise<number>((resolve) => setTimeout(resolve, 5, angle ** 2)),
 *   { concurrency: 8 },
 * );
 * const evaluator = guarded(simulated, {
 *   deadline: 1_000,
 *   retries: 2,
 *   onFailure: ({ message }) => console.error(message),
 * });
 */
export const guarded = <G>(evaluator: Evaluator<G>, options: GuardOptions = {}): Evaluator<G> => {
  const { deadline, retries = 0, onFailure = () => undefined, objectives, scheduler } = options;
  if (deadline !== undefined) requireOption('guarded', 'deadline', deadline, numberIn({ above: 0 }));
  requireOption('guarded', 'retries', retries, wholeNumber());
  if (objectives !== undefined) requireOption('guarded', 'objectives', objectives, objectivesOption);
  const attempt = attempts({ deadline, retries, scheduler });
  return evaluator.guardEach?.({ attempt, onFailure }) ?? guardedBatch(evaluator, { attempt, onFailure }, objectives);
};

const guardedBatch = <G>(
  evaluator: Evaluator<G>,
  { attempt, onFailure }: Guarding,
  objectives: ReadonlyArray<Objective> | undefined,
): Evaluator<G> => {
  const scored = (batch: Batch<G>): Observable<Scores> =>
    attempt(score(evaluator)(batch)).pipe(map(({ scores }) => scores));

  /** One genome's scores, or the error that it ends with. */
  const single = (batch: Batch<G>, index: number): Observable<Scores | Failed> =>
    scored({ ...batch, genomes: [batch.genomes[index]!], offset: (batch.offset ?? 0) + index }).pipe(
      catchError((error: unknown) => {
        if (breaksContract(error)) throw error;
        return of({ error });
      }),
    );

  const assembled = (batch: Batch<G>, results: ReadonlyArray<Scores | Failed>, whole: unknown): Scores => {
    const known = objectives ?? results.find(isScored)?.objectives;
    if (known === undefined) throw whole;
    const failed: Scores = { objectives: known, size: 1, values: new Float64Array(known.length).fill(NaN) };
    return joinScores(
      results.map((result, index) => {
        if (isScored(result)) return result;
        onFailure(failureOf(batch, index, causeOf(result.error)));
        return failed;
      }),
    );
  };

  return (batch) =>
    scored(batch).pipe(
      catchError((whole: unknown) => {
        const { genomes } = batch;
        if (breaksContract(whole) || genomes.length === 0) throw whole;
        if (genomes.length === 1) return of(assembled(batch, [{ error: whole }], whole));
        return from(genomes).pipe(
          mergeBounded((_, index) => single(batch, index)),
          toArray(),
          map((results) => assembled(batch, results, whole)),
        );
      }),
    );
};

/** What is left of a genome that could not be scored. */
interface Failed {
  readonly error: unknown;
}

const isScored = (result: Scores | Failed): result is Scores => 'values' in result;

/** What the evaluator itself said, without the place that `score` adds to it. */
const causeOf = (error: unknown): unknown =>
  error instanceof EvolutionError && error.reason === 'EvaluatorFailed' ? error.cause : error;

import type { Objective } from '@evorx/core';
import {
  type Batch,
  type Evaluator,
  EvolutionError,
  fromAsyncFunction,
  fromFunction,
  type OnFailure,
} from '@evorx/evolution';
import { defer, from, mergeMap, of } from 'rxjs';
import type { Answer, BuiltProblem } from './problem';

const isPromise = (value: unknown): value is PromiseLike<Answer> =>
  typeof (value as PromiseLike<Answer> | null)?.then === 'function';

interface Asked {
  readonly objectives: ReadonlyArray<Objective>;
  readonly measures: ReadonlyArray<string>;
  readonly concurrency: number;
  readonly onFailure: OnFailure | undefined;
}

type Evaluate<G> = NonNullable<BuiltProblem<G>['evaluate']>;
type EvaluateAll<G> = NonNullable<BuiltProblem<G>['evaluateAll']>;

/**
 * Of a function that gives answers or promises of them: which, the first answer tells. Promises are waited for some at
 * a time, answers are taken at once.
 */
const oneByOne = <G>(evaluate: Evaluate<G>, { objectives, concurrency, ...options }: Asked): Evaluator<G> => {
  const evaluating = (batch: Batch<G>) =>
    defer(() => {
      let first: Answer | PromiseLike<Answer> | undefined;
      try {
        first = batch.genomes.length > 0 ? evaluate(batch.genomes[0]!) : undefined;
      } catch (cause) {
        first = Promise.reject(cause);
      }
      const begun = first;
      // The answer that is there already is taken once, and never asked for again.
      let taken = false;
      const answerOf = (genome: G, signal?: AbortSignal): Answer | PromiseLike<Answer> => {
        if (taken) return evaluate(genome, signal);
        taken = true;
        return begun!;
      };
      return isPromise(begun)
        ? fromAsyncFunction(objectives, async (genome: G, signal) => answerOf(genome, signal), {
            ...options,
            concurrency,
          })(batch)
        : fromFunction(objectives, (genome: G) => answerOf(genome) as Answer, options)(batch);
    });
  const each = fromAsyncFunction(objectives, async (genome: G, signal) => evaluate(genome, signal), {
    ...options,
    concurrency,
  });
  return Object.assign(evaluating, { guardEach: each.guardEach });
};

const allAtOnce =
  <G>(evaluateAll: EvaluateAll<G>, { objectives, concurrency: _, ...options }: Asked): Evaluator<G> =>
  (batch) =>
    defer(() => {
      const answers = evaluateAll(batch.genomes);
      return 'then' in answers ? from(answers as PromiseLike<ReadonlyArray<Answer>>) : of(answers);
    }).pipe(
      mergeMap((answers) => {
        if (!Array.isArray(answers) || answers.length !== batch.genomes.length)
          throw new EvolutionError(
            'WrongSize',
            `evaluateAll gave ${Array.isArray(answers) ? `${answers.length} answers` : 'no list'} for ${batch.genomes.length} genomes.`,
          );
        return fromFunction(objectives, (answer: Answer) => answer, options)({ ...batch, genomes: answers });
      }),
    );

/** The evaluator of a problem that is built. @internal */
export const answering = <G>(
  { objectives, measures = [], evaluate, evaluateAll, concurrency = 1 }: BuiltProblem<G>,
  onFailure: OnFailure | undefined,
): Evaluator<G> => {
  const asked = { objectives, measures, concurrency, onFailure };
  return evaluateAll === undefined ? oneByOne(evaluate!, asked) : allAtOnce(evaluateAll, asked);
};

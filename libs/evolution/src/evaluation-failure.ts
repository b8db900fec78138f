import type { Batch } from './evaluator';

/**
 * One genome that could not be scored: it scores NaN, and the run goes on. Who wants to know is given it by
 * `onFailure`; who wants the run to end there throws it from `onFailure`. The message names generation, genome and the
 * reason; `cause` is what was thrown, rejected with or left.
 *
 * @category Errors
 * @example
 * import { fromFunction } from '@evorx/evolution';
 *
 * const parsed = fromFunction({ name: 'value', direction: 'maximise' }, (text: string) => JSON.parse(text) as number, {
 *   onFailure: ({ message }) => console.error(message), // Generation 0, genome 3: Unexpected end of JSON input
 * });
 */
export class EvaluationFailure extends Error {
  readonly _tag = 'EvaluationFailure';

  constructor(
    /** The index of the generation that the genome was to be scored for. */
    readonly generation: number,
    /** The position of the genome among all that are scored in this generation. */
    readonly index: number,
    readonly genome: unknown,
    cause: unknown,
  ) {
    super(`Generation ${generation}, genome ${index}: ${reasonText(cause)}`, { cause });
    this.name = 'EvaluationFailure';
  }

  /** What was thrown, rejected with or left, in words. */
  get reason(): string {
    return reasonText(this.cause);
  }
}

/**
 * Is given every failure, in the order in which they happen. What it throws ends the run.
 *
 * @category Evaluators
 */
export type OnFailure = (failure: EvaluationFailure) => void;

/** The failure of the genome at a position of a batch. */
export const failureOf = <G>({ generation, offset = 0, genomes }: Batch<G>, index: number, cause: unknown) =>
  new EvaluationFailure(generation, offset + index, genomes[index], cause);

/** What was thrown or left, in words. */
export const reasonText = (cause: unknown): string => {
  if (cause instanceof Error) return cause.message === '' ? cause.name : cause.message;
  if (typeof cause !== 'object' || cause === null) return String(cause);
  if ('message' in cause && typeof cause.message === 'string') return cause.message;
  try {
    return JSON.stringify(cause) ?? 'no reason';
  } catch {
    return 'no reason that can be written down';
  }
};

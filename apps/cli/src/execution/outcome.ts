import type { HostMessage, RunResult } from '@evorx/runs';

/**
 * What is left of a run when its messages have ended.
 *
 * @category Model
 */
export interface Outcome {
  readonly result: RunResult | null;
  /** Why it could not go on. */
  readonly failure: string | null;
  readonly checkpoint: { readonly generation: number; readonly file: string } | null;
  /** Generations that were heard of. */
  readonly generations: number;
}

/** Before the first message. @category Constructors */
export const noOutcome: Outcome = { result: null, failure: null, checkpoint: null, generations: 0 };

/**
 * Takes in one message.
 *
 * @category Model
 */
export const concluded = (outcome: Outcome, message: HostMessage): Outcome => {
  switch (message.type) {
    case 'generations':
      return { ...outcome, generations: outcome.generations + message.generations.length };
    case 'checkpoint':
      return { ...outcome, checkpoint: { generation: message.generation, file: message.file } };
    case 'result':
      return { ...outcome, result: message.result };
    case 'failed':
      return { ...outcome, failure: message.message };
    default:
      return outcome;
  }
};

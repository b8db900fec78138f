import {
  type ChampionGenome,
  decodeChampionGenome,
  decodeFront,
  type Front,
  type HostMessage,
  type RunResult,
} from '@evorx/runs';
import * as E from 'fp-ts/Either';
import { pipe } from 'fp-ts/function';

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
  /** Why the last checkpoint that was tried could not be written; null where it was. */
  readonly unsaved: string | null;
  /** The champion as it was told of last. */
  readonly champion: ChampionGenome | null;
  /** Of several objectives, the first front as it was told of last. */
  readonly front: Front | null;
  /** Generations that were heard of. */
  readonly generations: number;
}

/** Before the first message. @category Constructors */
export const noOutcome: Outcome = {
  result: null,
  failure: null,
  checkpoint: null,
  unsaved: null,
  champion: null,
  front: null,
  generations: 0,
};

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
      return { ...outcome, checkpoint: { generation: message.generation, file: message.file }, unsaved: null };
    case 'checkpointFailed':
      return { ...outcome, unsaved: message.message };
    case 'genome':
      return {
        ...outcome,
        champion: pipe(
          decodeChampionGenome(message.bytes),
          E.getOrElse(() => outcome.champion),
        ),
      };
    case 'front':
      return {
        ...outcome,
        front: pipe(
          decodeFront(message.bytes),
          E.getOrElse(() => outcome.front),
        ),
      };
    case 'result':
      return { ...outcome, result: message.result };
    case 'failed':
      return { ...outcome, failure: message.message };
    default:
      return outcome;
  }
};

import * as E from 'fp-ts/Either';
import type { Either } from 'fp-ts/Either';
import type { RunState } from './run-record';

/**
 * What can be asked of a run: by its users (`pause`, `resume`, `cancel`, `remove`), by the queue (`launch`, `recover`),
 * and by its host (`finish`, `fail`).
 *
 * @category State machine
 */
export type RunCommand = 'launch' | 'recover' | 'pause' | 'resume' | 'cancel' | 'remove' | 'finish' | 'fail';

/**
 * A command that the run's state does not allow.
 *
 * @category Errors
 */
export interface InvalidState {
  readonly type: 'InvalidState';
  readonly state: RunState;
  /** One sentence. */
  readonly message: string;
}

type Row = Readonly<Partial<Record<RunState, RunState>>>;

/**
 * Where each command leads; a state that leads to itself makes the command idempotent there, and an absent one is not
 * allowed.
 */
const table: Readonly<Record<RunCommand, Row>> = {
  launch: { QUEUED: 'RUNNING', RUNNING: 'RUNNING' },
  recover: { QUEUED: 'QUEUED', RUNNING: 'QUEUED' },
  pause: { QUEUED: 'PAUSED', RUNNING: 'PAUSED', PAUSED: 'PAUSED' },
  // What failed can go on only where it has a checkpoint, which the state does not tell.
  resume: { PAUSED: 'QUEUED', QUEUED: 'QUEUED', RUNNING: 'RUNNING', FAILED: 'QUEUED' },
  cancel: { QUEUED: 'CANCELLED', RUNNING: 'CANCELLED', PAUSED: 'CANCELLED', CANCELLED: 'CANCELLED' },
  remove: { FINISHED: 'FINISHED', CANCELLED: 'CANCELLED', FAILED: 'FAILED' },
  finish: { RUNNING: 'FINISHED' },
  fail: { QUEUED: 'FAILED', RUNNING: 'FAILED' },
};

const participles: Readonly<Record<RunCommand, string>> = {
  launch: 'launched',
  recover: 'recovered',
  pause: 'paused',
  resume: 'resumed',
  cancel: 'cancelled',
  remove: 'deleted',
  finish: 'finished',
  fail: 'failed',
};

const either = (words: ReadonlyArray<string>): string => words.join(', ').replace(/, (?=[^,]*$)/, ' or ');

/**
 * The state that a command leads to: the same state where there is nothing left to do, `InvalidState` where it is not
 * allowed.
 *
 * @category State machine
 * @example
 * import { transition } from '@evorx/runs';
 *
 * const paused = transition('pause')('RUNNING'); // right('PAUSED')
 * const refused = transition('pause')('FINISHED'); // left({ type: 'InvalidState', ... })
 */
export const transition =
  (command: RunCommand) =>
  (state: RunState): Either<InvalidState, RunState> =>
    E.fromNullable<InvalidState>({
      type: 'InvalidState',
      state,
      message: `A run that is ${state} cannot be ${participles[command]}; it would have to be ${either(Object.keys(table[command]))}.`,
    })(table[command][state]);

/**
 * Whether a run in that state has had its last event: nothing follows by itself. One that has FAILED may be resumed,
 * and then has further events.
 *
 * @category State machine
 * @example
 * import { isTerminal } from '@evorx/runs';
 *
 * const over = isTerminal('FAILED'); // true
 */
export const isTerminal = (state: RunState): boolean =>
  state === 'FINISHED' || state === 'CANCELLED' || state === 'FAILED';

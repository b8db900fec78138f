import type { RunNowFragment, RunState } from '../graphql/graphql';

/** A run as it is now. */
export type RunNow = RunNowFragment;

/** What a run is called: by its name, else by its preset, else by the beginning of its id. */
export const titleOf = ({ name, preset, id }: Pick<RunNow, 'name' | 'preset' | 'id'>): string =>
  name ?? preset ?? `run ${id.slice(0, 8)}`;

const OVER: ReadonlyArray<RunState> = ['FINISHED', 'CANCELLED', 'FAILED'];

/** Whether nothing will happen to a run any more, unless it has failed and is resumed. */
export const isOver = (state: RunState): boolean => OVER.includes(state);

/** Whether something may still happen to a run, by itself or by somebody: a run that has failed can be resumed. */
export const mayChange = (state: RunState): boolean => !isOver(state) || state === 'FAILED';

/** Milliseconds of work that are left if the rest goes as the part that is done; null where that says nothing. */
export const remainingMs = ({ state, progress, elapsedMs }: Pick<RunNow, 'state' | 'progress' | 'elapsedMs'>) =>
  isOver(state) || progress <= 0 || progress >= 1 ? null : (elapsedMs * (1 - progress)) / progress;

/** Why a run has ended, in words. */
export const reasonOf = (run: Pick<RunNow, 'state' | 'reason' | 'error'>): string | null => {
  if (run.state === 'FAILED') return run.error ?? 'It failed.';
  if (run.state === 'CANCELLED') return 'Cancelled by hand.';
  switch (run.reason) {
    case null:
      return null;
    case 'generations':
      return 'Its generations are done.';
    case 'evaluations':
      return 'Its evaluations are spent.';
    case 'time':
      return 'Its time is spent.';
    case 'target':
      return 'It reached its target.';
    case 'steady':
      return 'It no longer improved.';
    case 'stop-at':
      return 'It reached the generation to stop at.';
    default:
      return `It ended: ${run.reason}.`;
  }
};

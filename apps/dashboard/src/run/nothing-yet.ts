import type { RunNow } from '../runs/run-now';

/** Why a run shows nothing that only a scored generation has. */
export const nothingYet = ({ state }: Pick<RunNow, 'state'>): string => {
  switch (state) {
    case 'QUEUED':
      return 'The run has not begun: it waits for a place.';
    case 'RUNNING':
      return 'The first generation is still being scored.';
    case 'PAUSED':
      return 'The run was paused before its first generation was scored.';
    case 'FAILED':
      return 'The run failed before its first generation was scored.';
    case 'CANCELLED':
      return 'The run was cancelled before its first generation was scored.';
    case 'FINISHED':
      return 'The run ended before its first generation was scored.';
  }
};

/** Why a run shows no champion. */
export const noChampion = (run: Pick<RunNow, 'state' | 'generation' | 'best' | 'bestSoFar'>): string => {
  if (run.generation < 0) return nothingYet(run);
  switch (run.state) {
    case 'FAILED':
      return 'The run failed before it reported one.';
    case 'CANCELLED':
      return 'The run was cancelled before it reported one.';
    case 'FINISHED':
      return (run.bestSoFar ?? run.best) === null
        ? 'The run ended without one, as no candidate has a finite score.'
        : 'The run ended without one.';
    case 'QUEUED':
    case 'PAUSED':
      return 'The best candidate shows here as soon as the run goes on and reports one.';
    case 'RUNNING':
      return 'The best candidate shows here as soon as the run reports one.';
  }
};

import type { Runs } from '@evorx/runs';
import type { Part } from './readiness';

/**
 * Whether the checkpoints of the runs that are executed here can be written and kept; where they cannot, of how many
 * runs, and one reason.
 *
 * @category Probes
 */
export const checkpointsPart = ({ unsaved }: Pick<Runs, 'unsaved'>): Part => {
  const [first, ...rest] = unsaved();
  if (first === undefined) return { ready: true, text: 'are kept' };
  return { ready: false, text: `of ${rest.length + 1} running cannot be kept: ${first.reason}` };
};

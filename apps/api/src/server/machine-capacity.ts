import { machineMemory } from '@evorx/evaluation/standing';
import type { Capacity } from '@evorx/recipe';

/** The rest is for the server, the database and the system. */
const SHARE = 0.8;

/** Both databases take values of that size, and a restart should not have to read more. */
const CHECKPOINT = 512 * 2 ** 20;

const HOUR = 3_600_000;

/**
 * What one run may take on this machine.
 *
 * @category Server
 */
export const machineCapacity = (maxMemory: number | null): Capacity => ({
  memory: maxMemory ?? SHARE * machineMemory(),
  checkpoint: CHECKPOINT,
  generationMs: HOUR,
});

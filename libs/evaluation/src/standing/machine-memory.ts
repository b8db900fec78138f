import { totalmem } from 'node:os';

/**
 * The memory that processes have here, in bytes: what the machine has, or what a container leaves of it.
 *
 * @category Standing
 * @example
 * import { machineMemory } from '@evorx/evaluation/standing';
 *
 * const gibibytes = machineMemory() / 2 ** 30;
 */
export const machineMemory = (): number => {
  const constrained = process.constrainedMemory();
  return constrained > 0 ? Math.min(constrained, totalmem()) : totalmem();
};

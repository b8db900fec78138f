import { totalmem } from 'node:os';

/**
 * The memory that processes have here, in bytes: what the machine has, or what a container leaves of it.
 *
 * @category Machine
 */
export const machineMemory = (): number => {
  const constrained = process.constrainedMemory();
  return constrained > 0 ? Math.min(constrained, totalmem()) : totalmem();
};

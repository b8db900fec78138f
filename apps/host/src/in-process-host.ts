import type { RunHost } from '@evorx/runs';
import { executeRun } from './execute-run';
import { type HostModules, noModules } from './host-modules';

/**
 * Executes runs in this process. For a program that has nothing else to do: scoring a population blocks the thread for
 * as long as it takes. `modules` is what recipes may name besides what evorx brings.
 *
 * @category Hosts
 */
export const inProcessHost = (modules: HostModules = noModules): RunHost => ({
  launch: (job, interrupt) => executeRun(job, interrupt, undefined, modules),
});

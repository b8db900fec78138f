import type { RunHost } from '@evorx/runs';
import { executeRun } from './execute-run';

/**
 * Executes runs in this process. For a program that has nothing else to do: scoring a population blocks the thread for as long as it takes.
 *
 * @category Hosts
 */
export const inProcessHost = (): RunHost => ({ launch: (job, interrupt) => executeRun(job, interrupt) });

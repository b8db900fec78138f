import { join } from 'node:path';
import type { Job } from '@evorx/runs';
import type { Destination } from '../files/destination';
import type { OrderedRun } from '../options/ordered-run';

const CHECKPOINT_EVERY_MS = 10_000;

/**
 * What the host is asked to do.
 *
 * @category Execution
 */
export const runJob = (run: OrderedRun, destination: Destination, data: string | undefined): Job => ({
  spec: run.spec,
  resumeFrom: run.resumeFrom,
  checkpointFile: destination.checkpoint,
  checkpointEveryMs: CHECKPOINT_EVERY_MS,
  championDirectory: destination.out === null ? null : join(destination.out, 'champion'),
  dataDirectory: data ?? null,
});

import { join } from 'node:path';

/**
 * Where the files of a run are.
 *
 * @category Model
 */
export interface RunFiles {
  readonly directory: string;
  readonly checkpoint: string;
  /** The champion of a classifier, as a TensorFlow.js layers model. */
  readonly champion: string;
}

/**
 * The places of a run's files, under the directory of all runs.
 *
 * @category Model
 * @example
 * import { runFiles } from '@evorx/runs';
 *
 * const { checkpoint } = runFiles('/var/lib/evorx/runs')('run-1'); // /var/lib/evorx/runs/run-1/checkpoint.evorx
 */
export const runFiles =
  (directory: string) =>
  (id: string): RunFiles => ({
    directory: join(directory, id),
    checkpoint: join(directory, id, 'checkpoint.evorx'),
    champion: join(directory, id, 'champion'),
  });

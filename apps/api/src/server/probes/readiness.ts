import { mnistStanding, tensorFlowStanding } from '@evorx/evaluation/standing';
import type { RunStore, Runs } from '@evorx/runs';
import { checkpointsPart } from './checkpoints-part';
import { databasePart } from './database-part';

/**
 * Whether a part of the service can do its work, in words.
 *
 * @category Probes
 */
export interface Part {
  readonly ready: boolean;
  readonly text: string;
}

/**
 * What the service needs in order to run something: all of it has to be ready.
 *
 * @category Probes
 */
export interface Readiness {
  readonly ready: boolean;
  readonly database: Part;
  readonly checkpoints: Part;
  readonly tensorflow: Part;
  readonly data: Part;
}

/**
 * Looks whether everything is there, without loading any of it.
 *
 * @category Probes
 */
export const readiness = async (
  store: RunStore,
  runs: Pick<Runs, 'unsaved'>,
  { home, dataDirectory }: { readonly home: string; readonly dataDirectory: string | null },
): Promise<Readiness> => {
  const [database, tensorflow, data] = await Promise.all([
    databasePart(store),
    tensorFlowStanding(home),
    mnistStanding(home, dataDirectory),
  ]);
  const checkpoints = checkpointsPart(runs);
  const parts = { database, checkpoints, tensorflow, data };
  return { ready: Object.values(parts).every(({ ready }) => ready), ...parts };
};

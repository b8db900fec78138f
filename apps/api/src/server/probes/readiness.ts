import { mnistStanding, tensorFlowStanding } from '@evorx/evaluation/standing';
import type { RunStore } from '@evorx/runs';

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
  readonly tensorflow: Part;
  readonly data: Part;
}

/** How long a database may take to answer before it counts as one that does not. */
const PATIENCE_MS = 2_000;

const databasePart = async (store: RunStore): Promise<Part> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Part>((resolve) => {
    timer = setTimeout(() => resolve({ ready: false, text: `no answer within ${PATIENCE_MS} ms` }), PATIENCE_MS);
  });
  const asked = store
    .ready()()
    .then(({ _tag }): Part => ({ ready: _tag === 'Right', text: _tag === 'Right' ? 'answers' : 'cannot be used' }));
  const part = await Promise.race([asked, late]);
  clearTimeout(timer);
  return part;
};

/**
 * Looks whether everything is there, without loading any of it.
 *
 * @category Probes
 */
export const readiness = async (
  store: RunStore,
  { home, dataDirectory }: { readonly home: string; readonly dataDirectory: string | null },
): Promise<Readiness> => {
  const [database, tensorflow, data] = await Promise.all([
    databasePart(store),
    tensorFlowStanding(home),
    mnistStanding(home, dataDirectory),
  ]);
  return { ready: database.ready && tensorflow.ready && data.ready, database, tensorflow, data };
};

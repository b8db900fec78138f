import { type RunStore, UNAVAILABLE } from '@evorx/runs';
import type { Part } from './readiness';

/** How long a database may take to answer before it counts as one that does not. */
const PATIENCE_MS = 2_000;

/**
 * Whether the database can be read and written now; where it cannot, the kind of reason, without names or addresses.
 *
 * @category Probes
 */
export const databasePart = async (store: RunStore): Promise<Part> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Part>((resolve) => {
    timer = setTimeout(() => resolve({ ready: false, text: `no answer within ${PATIENCE_MS} ms` }), PATIENCE_MS);
  });
  const asked = store
    .ready()()
    .then((answer): Part => {
      if (answer._tag === 'Right') return { ready: true, text: 'answers' };
      const { unavailable } = answer.left;
      return { ready: false, text: unavailable === undefined ? 'cannot be used' : UNAVAILABLE[unavailable] };
    });
  const part = await Promise.race([asked, late]);
  clearTimeout(timer);
  return part;
};

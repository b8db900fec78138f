import { createHash } from 'node:crypto';
import type { RunStore } from '@evorx/runs';
import type { Either } from 'fp-ts/Either';

const right = <A>(result: Either<{ readonly message: string }, A>): A => {
  if (result._tag === 'Left') throw new Error(result.left.message);
  return result.right;
};

/** A digest of all that a database holds: records, journals, and what is attached to runs. */
export const stateOf = async (store: RunStore): Promise<string> => {
  const digest = createHash('sha256');
  const { runs } = right(await store.list({ first: 1_000 })());
  for (const run of runs) {
    digest.update(JSON.stringify(run));
    digest.update(JSON.stringify(right(await store.events(run.id, { after: -1, limit: 100_000 })())));
    for (const kind of ['checkpoint', 'champion', 'genome'] as const)
      digest.update(JSON.stringify(right(await store.attachments(run.id, kind)())));
  }
  return digest.digest('hex');
};

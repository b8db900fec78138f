import * as E from 'fp-ts/Either';
import type { Either } from 'fp-ts/Either';
import { isDeepStrictEqual } from 'node:util';
import type { Provenance } from '../model/provenance';

/** As a store gives it back, where a key without a value is no key. */
const means = ({ backend, plan, versions }: Provenance): unknown =>
  JSON.parse(JSON.stringify({ backend, plan, versions }));

/**
 * The provenance of a run that goes on: the same object where nothing has changed, else the present one with those before it. Other images are
 * a `left`, in one sentence: the run would be another.
 *
 * @category Internals
 */
export const continued = (before: Provenance | null, now: Provenance): Either<string, Provenance> => {
  if (before === null) return E.right(now);
  if (before.dataset?.sha256 !== now.dataset?.sha256)
    return E.left('The run began on other images, and cannot go on with these.');
  if (isDeepStrictEqual(means(before), means(now))) return E.right(before);
  const { earlier = [], ...last } = before;
  return E.right({ ...now, earlier: [...earlier, last] });
};

import * as E from 'fp-ts/Either';
import type { Either } from 'fp-ts/Either';
import * as O from 'fp-ts/Option';
import { writeFile } from 'node:fs/promises';
import type { RunRecord } from '../model/run-record';
import type { RunStore } from '../store/run-store';
import type { StoreError } from '../store/store-error';
import { verifyCheckpoint } from './verify-checkpoint';

/**
 * Puts the newest readable checkpoint of a run into a file: right of its name, or of null where there is none. One that is broken is said, and
 * the one before it taken.
 *
 * @internal
 */
export const resumePoint = async (
  store: RunStore,
  { id }: RunRecord,
  file: string,
  log: (text: string) => void,
): Promise<Either<StoreError, string | null>> => {
  const kept = await store.attachments(id, 'checkpoint')();
  if (E.isLeft(kept)) return kept;
  for (const { generation } of kept.right) {
    const found = await store.attachment(id, 'checkpoint', generation)();
    if (E.isLeft(found)) return found;
    if (O.isNone(found.right)) continue;
    const { bytes } = found.right.value;
    const verified = await verifyCheckpoint(bytes)();
    if (E.isRight(verified)) {
      await writeFile(file, bytes, { mode: 0o600 });
      return E.right(file);
    }
    log(`The checkpoint of generation ${generation} is passed over: ${verified.left.message}`);
  }
  return E.right(null);
};

import * as E from 'fp-ts/Either';
import type { Either } from 'fp-ts/Either';
import type { RunRecord } from '../model/run-record';
import type { RunStore } from '../store/run-store';
import type { StoreError } from '../store/store-error';

const PAGE = 100;

/**
 * The runs that ought to be executed, by whomever: those that are RUNNING or QUEUED, the oldest first.
 *
 * @internal
 */
export const unfinished = async (store: RunStore): Promise<Either<StoreError, ReadonlyArray<RunRecord>>> => {
  const found: Array<RunRecord> = [];
  for (const state of ['RUNNING', 'QUEUED'] as const)
    for (let after: string | undefined, more = true; more;) {
      const page = await store.list({ first: PAGE, after, state })();
      if (E.isLeft(page)) return page;
      found.push(...page.right.runs);
      after = page.right.runs.at(-1)?.id;
      more = page.right.hasMore;
    }
  return E.right(found.sort((one, other) => one.createdAt - other.createdAt));
};

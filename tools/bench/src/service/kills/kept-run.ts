import { type Checkpoint, type RunEvent, type RunStore, type StoreError, decodeCheckpoint } from '@evorx/runs';
import { openStore } from '@evorx/store';
import * as E from 'fp-ts/Either';
import type { TaskEither } from 'fp-ts/TaskEither';

/** What a database holds of a run that has ended. */
export interface KeptRun {
  readonly events: ReadonlyArray<RunEvent>;
  /** The state after the last generation, with its champion in it. */
  readonly last: Checkpoint;
}

const PAGE = 10_000;

const taken = async <A>(task: TaskEither<StoreError, A>): Promise<A> => {
  const result = await task();
  if (E.isLeft(result)) throw new Error(result.left.message);
  return result.right;
};

const eventsOf = async (store: RunStore, id: string): Promise<ReadonlyArray<RunEvent>> => {
  const all: Array<RunEvent> = [];
  for (;;) {
    const page = await taken(store.events(id, { after: all.at(-1)?.sequence ?? -1, limit: PAGE }));
    all.push(...page);
    if (page.length < PAGE) return all;
  }
};

/** Reads a run from the database, while no server does. */
export const keptRun = async (databaseUrl: string, id: string): Promise<KeptRun> => {
  const store = await taken(openStore(databaseUrl));
  try {
    const [newest] = await taken(store.attachments(id, 'checkpoint'));
    const checkpoint = await taken(store.attachment(id, 'checkpoint', newest?.generation ?? -1));
    if (checkpoint._tag === 'None') throw new Error('no checkpoint of the run is kept');
    const last = decodeCheckpoint(checkpoint.value.bytes);
    if (E.isLeft(last)) throw new Error(last.left.message);
    return { events: await eventsOf(store, id), last: last.right };
  } finally {
    await store.close()();
  }
};

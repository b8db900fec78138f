import type { RunStore } from '@evorx/runs';
import * as E from 'fp-ts/Either';
import { right } from './samples';

/** One store for many tests, since opening one takes time. */
export interface Emptied {
  /** The store without a run; opened again after a test has closed it. */
  readonly make: () => Promise<RunStore>;
  /** The store with what is in it. */
  readonly open: () => Promise<RunStore>;
  readonly close: () => Promise<unknown>;
}

/** Keeps a store that is opened like this. */
export const emptied = (opening: () => Promise<RunStore>): Emptied => {
  let store: RunStore | undefined;
  const open = async (): Promise<RunStore> => {
    if (store === undefined || E.isLeft(await store.ready()())) store = await opening();
    return store;
  };
  return {
    open,
    make: async () => {
      const opened = await open();
      for (const { id } of (await right(opened.list({ first: 1_000 }))).runs) await right(opened.remove(id));
      return opened;
    },
    close: async () => store?.close()(),
  };
};

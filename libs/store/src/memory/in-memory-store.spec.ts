import * as E from 'fp-ts/Either';
import { type RunRecord, withRecent } from '@evorx/runs';
import { inMemoryStore } from './in-memory-store';
import { runStoreContract } from '../contract/run-store-contract';

runStoreContract('inMemoryStore', inMemoryStore);
runStoreContract('inMemoryStore with its recent past at hand', () => withRecent(inMemoryStore()));

describe('inMemoryStore', () => {
  it('hands out pages that later appends do not change', async () => {
    const store = inMemoryStore();
    const record = { id: 'a', state: 'RUNNING', figures: [] as RunRecord['figures'] } as RunRecord;
    await store.create(record)();
    await store.append(record, [{ type: 'Started' }])();
    const page = await store.events('a', { after: -1, limit: 10 })();
    await store.append(record, [{ type: 'Paused' }])();
    expect(page).toEqual(E.right([{ sequence: 0, type: 'Started' }]));
  });

  it('shares nothing with another store', async () => {
    const one = inMemoryStore();
    await one.create({ id: 'a' } as RunRecord)();
    expect(await inMemoryStore().list({ first: 1 })()).toEqual(E.right({ runs: [], hasMore: false }));
  });
});

import Libsql from 'libsql';
import { record, right } from '../contract/samples';
import { throwawayFiles } from '../contract/throwaway-files';
import { openLibsql } from '../libsql/open-libsql';
import { openStore } from '../open-store';
import { ownership } from './ownership';

describe('ownership', () => {
  const files = throwawayFiles();
  afterAll(files.remove);

  it('takes a run from an owner elsewhere that is silent, but only after it has itself been heard of for as long without interruption', async () => {
    const url = files.url();
    const store = await right(openStore(url));
    await right(store.create(record('a')));
    const file = new Libsql(url.slice('file:'.length));
    const silentSince = (seconds: number): void => {
      file.exec(`update owners set machine = 'elsewhere', heartbeat = unixepoch('subsec') - ${seconds}`);
    };
    const database = await openLibsql(url.slice('file:'.length));
    let now = 0;
    const me = { machine: 'here', pid: 1, started: null };
    const ours = ownership(database, 'me', me, () => now);
    const beatFor = async (seconds: number): Promise<void> => {
      for (const until = now + seconds * 1_000; now < until; now += 5_000) await ours.beat();
    };

    await ours.beat();
    silentSince(60);
    expect(await ours.claim('a')).toBe(false);
    await beatFor(15);
    // Nobody reached the database for a minute: the other one has as long to come back.
    now += 60_000;
    await beatFor(15);
    silentSince(80);
    expect(await ours.claim('a')).toBe(false);
    await beatFor(10);
    silentSince(10);
    expect(await ours.claim('a')).toBe(false);
    silentSince(90);
    expect(await ours.claim('a')).toBe(true);
    file.close();
    await database.db.destroy();
    await store.close()();
  });
});

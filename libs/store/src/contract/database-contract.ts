import type { Asked, RunStore } from '@evorx/runs';
import * as O from 'fp-ts/Option';
import { filter, firstValueFrom, type Observable } from 'rxjs';
import { openStore } from '../open-store';
import { emptied } from './emptied';
import { advanced, record, right } from './samples';
import { appendingProcess, openingProcess, type Said } from './store-process';

const appended = (said: Observable<Said>, atLeast: number): Promise<Said> =>
  firstValueFrom(said.pipe(filter((what) => what.type === 'appended' && what.index >= atLeast)));

/**
 * What stores on one database keep to, in one process and in several, beyond what each does alone: `make` gives the URL of a new and empty one.
 *
 * @internal
 */
export const databaseContract = (make: () => Promise<string>): void => {
  describe('shared by several stores', () => {
    let url: string;
    let one: RunStore;
    let other: RunStore;
    const [first, second] = [emptied(() => right(openStore(url))), emptied(() => right(openStore(url)))];
    beforeAll(async () => {
      url = await make();
    });
    beforeEach(async () => {
      one = await first.make();
      other = await second.make();
    });
    afterAll(() => Promise.all([first.close(), second.close()]));

    /** The next change of that run that a store tells of. */
    const changeOf = (store: RunStore, id: string): Promise<string> =>
      firstValueFrom(store.changed.pipe(filter((changed) => changed === id)));

    it('gives back what was kept before it was closed', async () => {
      await right(one.create(record('a', { name: 'first' })));
      const events = await right(
        one.append(record('a', { generation: 2 }), advanced(0, 2), [
          { kind: 'checkpoint', generation: 2, bytes: Uint8Array.of(1, 2) },
        ]),
      );
      await right(one.close());
      const after = await first.open();
      expect(await right(after.get('a'))).toEqual(O.some(record('a', { name: 'first', generation: 2 })));
      expect(await right(after.events('a', { after: -1, limit: 9 }))).toEqual(events);
      expect(await right(after.attachment('a', 'checkpoint', 2))).toEqual(
        O.some({ kind: 'checkpoint', generation: 2, bytes: Uint8Array.of(1, 2) }),
      );
    });

    it('lets the journal of another run go on while a large attachment is written', async () => {
      await right(one.create(record('a')));
      await right(one.create(record('b')));
      const bytes = new Uint8Array(40_000_000);
      const large = right(one.append(record('a'), advanced(0, 0), [{ kind: 'checkpoint', generation: 0, bytes }]));
      const small = right(one.append(record('b'), advanced(0, 0)));
      expect(await Promise.race([large.then(() => 'large'), small.then(() => 'small')])).toBe('small');
      await large;
    });

    it('tells each of what the others change', async () => {
      const doings = [
        () => one.create(record('a')),
        () => one.append(record('a', { generation: 0 }), advanced(0, 0)),
        () => one.rename('a', 'new'),
        () => one.remove('a'),
      ];
      for (const doing of doings) {
        const change = changeOf(other, 'a');
        await right<unknown>(doing());
        expect(await change).toBe('a');
      }
      expect(await right(other.get('a'))).toEqual(O.none);
    });

    it('lets only one write to a run, until that one is closed', async () => {
      await right(one.create(record('a')));
      expect(await right(other.claim('a'))).toBe(false);
      expect(await other.append(record('a'), advanced(0, 0))()).toMatchObject({
        left: { message: 'The run a belongs to another process.' },
      });
      await right(one.append(record('a', { generation: 0 }), advanced(0, 0)));
      await right(one.close());
      expect(await right(other.claim('a'))).toBe(true);
      expect(await right(other.append(record('a', { generation: 1 }), advanced(1, 1)))).toMatchObject([
        { sequence: 1 },
      ]);
    });

    it('lets another claim a run that nobody works on, and fails the append of the one who had it', async () => {
      await right(one.create(record('a')));
      await right(one.append(record('a', { state: 'PAUSED' }), [{ type: 'Paused' }]));
      expect(await right(other.claim('a'))).toBe(true);
      await right(other.append(record('a'), [{ type: 'Resumed' }]));
      expect(await right(one.claim('a'))).toBe(false);
      expect(await one.append(record('a'), advanced(0, 0))()).toMatchObject({ left: expect.anything() });
    });

    it('brings a wish to the one who writes to the run, and to nobody else', async () => {
      await right(one.create(record('a')));
      await right(other.create(record('b')));
      const strange: Array<Asked> = [];
      other.asked.subscribe((asked) => strange.push(asked));
      const heard = firstValueFrom(one.asked);
      await right(other.ask({ id: 'a', wish: 'pause' }));
      expect(await heard).toEqual({ id: 'a', wish: 'pause' });
      const own = firstValueFrom(other.asked);
      await right(other.ask({ id: 'b', wish: 'cancel' }));
      await own;
      expect(strange).toEqual([{ id: 'b', wish: 'cancel' }]);
    });

    it('brings a wish that nobody heard to the next who claims the run', async () => {
      await right(one.create(record('a')));
      await right(one.close());
      await right(other.ask({ id: 'a', wish: 'cancel' }));
      const heard = firstValueFrom(other.asked);
      expect(await right(other.claim('a'))).toBe(true);
      expect(await heard).toEqual({ id: 'a', wish: 'cancel' });
    });

    it('lets anybody rename a run, and its writer write on', async () => {
      await right(one.create(record('a')));
      await right(other.rename('a', 'new'));
      await right(one.append(record('a', { generation: 0 }), advanced(0, 0)));
      expect(await right(other.get('a'))).toEqual(O.some(record('a', { name: 'new', generation: 0 })));
    });

    it('fails the appends to a run that another removes, and keeps nothing of it', async () => {
      await right(one.create(record('a')));
      const appending = (async (): Promise<unknown> => {
        for (let i = 0; ; i++) {
          const result = await one.append(record('a', { generation: i }), advanced(i, i))();
          if (result._tag === 'Left') return result.left;
        }
      })();
      await changeOf(other, 'a');
      await right(other.remove('a'));
      expect(await appending).toEqual({ message: 'There is no run with the id a.' });
      expect(await right(one.events('a', { after: -1, limit: 9 }))).toEqual([]);
      expect(await right(one.generations('a', { first: 9, after: -1, every: 1 }))).toEqual([]);
    });

    it('is opened by several processes at once, when it is not there yet, and keeps none of them alive', async () => {
      const fresh = await make();
      expect(await Promise.all([1, 2, 3].map(() => openingProcess(fresh)))).toEqual(['0', '0', '0']);
    });

    it('tells of the changes of another process, and brings it wishes', async () => {
      await right(one.create(record('a', { state: 'PAUSED' })));
      const change = changeOf(one, 'a');
      const appender = appendingProcess(url, 'a');
      await appended(appender.said, 0);
      await change;
      await right(one.ask({ id: 'a', wish: 'pause' }));
      const heard = await firstValueFrom(appender.said.pipe(filter(({ type }) => type === 'asked')));
      expect(heard).toEqual({ type: 'asked', asked: { id: 'a', wish: 'pause' } });
      await appender.kill();
    });

    it('has everything that a killed process was told to be kept, without gap or repeat, and goes on at once', async () => {
      await right(one.create(record('a', { state: 'PAUSED' })));
      let last = -1;
      for (const appends of [1, 7, 20]) {
        const appender = appendingProcess(url, 'a');
        await appended(appender.said, last + appends);
        await appender.kill();
        const told: Array<number> = [];
        appender.said.subscribe((what) => what.type === 'appended' && told.push(what.index));
        const generations = await right(one.generations('a', { first: 10_000, after: -1, every: 1 }));
        expect(generations.map(({ index }) => index)).toEqual(generations.map((_, i) => i));
        expect(generations.length).toBeGreaterThan(told.at(-1)!);
        const events = await right(one.events('a', { after: -1, limit: 10_000 }));
        expect(events.map(({ sequence }) => sequence)).toEqual(generations.map((_, i) => i));
        last = generations.length - 1;
        const kept = await right(one.attachments('a', 'checkpoint'));
        expect(kept[0]).toEqual({ generation: last, size: 2_500_000 });
        const found = await right(one.attachment('a', 'checkpoint', last));
        expect(O.isSome(found) && Buffer.alloc(2_500_000, last).equals(found.value.bytes)).toBe(true);
        expect(await right(one.claim('a'))).toBe(true);
        await right(one.append(record('a', { generation: last, state: 'RUNNING' }), []));
        await right(one.append(record('a', { generation: last, state: 'PAUSED' }), []));
      }
    });
  });
};

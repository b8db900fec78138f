import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Subject } from 'rxjs';
import { generations, result } from '../testing/toy-host';
import { checkpoint, directory, order, resumed, right, toyService, until } from '../testing/toy-service';
import { StoreFailure } from '../store/store-error';
import { toyStore } from '../testing/toy-store';

const away = () => Promise.reject(new StoreFailure({ message: 'Nobody answers.', unavailable: 'unreachable' }));
const there = () => Promise.resolve();

describe('a service whose store is busy or broken', () => {
  it('puts what a host says while the store is busy into one transaction, in order', async () => {
    const { runs, process, store, reaches } = toyService();
    const { id } = await right(runs.start(order));
    const one = await process(0);
    let go = (): void => undefined;
    store.before = () => new Promise<void>((resolve) => (go = resolve));
    const before = store.appended.length;
    for (let i = 0; i < 2_500; i += 10) one.say(generations(i, i + 9));
    await until(() => go.length === 0);
    store.before = () => Promise.resolve();
    go();
    await reaches(id, ({ generation }) => generation === 2_499);
    expect(store.appended.slice(before)).toEqual([10, 1_000, 1_000, 490]);
  });

  it('holds a host that the store cannot follow, and lets it go on once it has', async () => {
    const { runs, process, store, reaches, types, logged } = toyService();
    const { id } = await right(runs.start({ problem: 'sphere', generations: 60_000 }));
    const one = await process(0);
    let go = (): void => undefined;
    store.before = () => new Promise<void>((resolve) => (go = resolve));
    for (let i = 0; i < 50_400; i += 200) one.say(generations(i, i + 199));
    expect(one.interrupted()).toBe(true);
    one.end(await checkpoint(one, 50_399), result('interrupted', 50_399));
    store.before = () => Promise.resolve();
    go();
    const two = await process(1);
    expect(resumed(two.job)).toBe(50_399);
    two.end(generations(50_400, 50_401), result('stop-at', 50_401));
    await reaches(id, ({ state }) => state === 'FINISHED');
    expect(types(id)).toEqual(['Started', ...Array.from({ length: 50_402 }, (_, i) => i), 'Finished']);
    expect(logged).toEqual([]);
  });

  it('leaves a run as it is where the store fails, and takes it up again with the next sweep', async () => {
    const sweep = new Subject<void>();
    const { runs, process, store, reaches, types, host, logged } = toyService(1, toyStore(), { sweep });
    const { id } = await right(runs.start(order));
    const one = await process(0);
    one.say(generations(0, 2), await checkpoint(one, 2));
    await until(() => store.attachmentsOf(id).length === 1);
    store.before = () => Promise.reject(new Error('The disk is full.'));
    one.say(generations(3, 4));
    await until(() => host.alive() === 0);
    await until(() => logged.length === 1);
    expect(logged).toEqual(['The run is left as it is. The store failed: The disk is full.']);
    sweep.next();
    await until(() => logged.length === 2);
    store.before = () => Promise.resolve();
    sweep.next();
    const two = await process(1);
    expect(resumed(two.job)).toBe(2);
    two.end(generations(3, 10), result('generations', 10));
    await reaches(id, ({ state }) => state === 'FINISHED');
    expect(types(id)).toEqual(['Started', 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 'Finished']);
    await runs.shutdown(1)();
    expect(sweep.observed).toBe(false);
  });

  it('waits for a store that is unavailable, while the host goes on, and writes everything once', async () => {
    const { runs, process, store, reaches, types, host, logged } = toyService();
    const { id } = await right(runs.start(order));
    const one = await process(0);
    one.say(generations(0, 2));
    await reaches(id, ({ generation }) => generation === 2);
    store.before = away;
    store.beforeReading = away;
    one.say(generations(3, 4));
    await until(() => logged.length === 1);
    one.say(generations(5, 7), await checkpoint(one, 7));
    one.end(generations(8, 10), result('generations', 10));
    expect(logged).toEqual(['The store is waited for, which cannot be reached: Nobody answers.']);
    expect(types(id)).toEqual(['Started', 0, 1, 2]);
    store.before = there;
    store.beforeReading = there;
    await reaches(id, ({ state }) => state === 'FINISHED');
    expect(types(id)).toEqual(['Started', 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 'Finished']);
    expect(host.processes.length).toBe(1);
  });

  it('goes on where a checkpoint could not be kept, says so, and keeps the next', async () => {
    const { runs, process, store, reaches, types, logged } = toyService();
    const { id } = await right(runs.start(order));
    const one = await process(0);
    store.beforeKeeping = away;
    one.say(generations(0, 2), await checkpoint(one, 2));
    await until(() => logged.length === 1);
    expect(logged).toEqual([
      'The run goes on without a new checkpoint, which is tried again. The store cannot be reached: Nobody answers.',
    ]);
    expect(store.attachmentsOf(id)).toEqual([]);
    store.beforeKeeping = there;
    one.say(generations(3, 5), await checkpoint(one, 5));
    await until(() => store.attachmentsOf(id).length === 1);
    one.end(generations(6, 10), result('generations', 10));
    await reaches(id, ({ state }) => state === 'FINISHED');
    expect(types(id)).toEqual(['Started', 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 'Finished']);
  });

  it('waits no longer than its deadline for a store that does not answer when it is shut down', async () => {
    const { runs, process, store, host } = toyService();
    await right(runs.start(order));
    const one = await process(0);
    for (const silence of [away, () => new Promise(() => undefined)]) {
      store.before = silence;
      one.say(generations(0, 2));
    }
    const begun = Date.now();
    await runs.shutdown(200)();
    expect(Date.now() - begun).toBeLessThan(3_000);
    expect(host.alive()).toBe(0);
  });

  it('tells which runs go on without new checkpoints, and why, until these are kept again', async () => {
    const { runs, process, store, logged } = toyService();
    const { id } = await right(runs.start(order));
    const one = await process(0);
    const message = 'checkpoint.evorx cannot be written: The disk is full.';
    expect(runs.unsaved()).toEqual([]);
    one.say(generations(0, 2), { type: 'checkpointFailed', generation: 2, message });
    one.say(generations(3, 4), { type: 'checkpointFailed', generation: 4, message });
    expect(runs.unsaved()).toEqual([{ run: id, reason: message }]);
    one.say(await checkpoint(one, 4));
    await until(() => store.attachmentsOf(id).includes(4));
    await until(() => runs.unsaved().length === 0);
    expect(logged).toEqual([
      `The run goes on without a new checkpoint, which is tried again. ${message}`,
      'The checkpoints of the run are kept again.',
    ]);
  });

  it('keeps the last checkpoint and champion of a run that ends while its store is full, once there is space', async () => {
    const { runs, process, store, reaches, types } = toyService();
    const { id } = await right(runs.start(order));
    const one = await process(0);
    one.say(generations(0, 4));
    await reaches(id, ({ generation }) => generation === 4);
    const full = () => Promise.reject(new StoreFailure({ message: '13', unavailable: 'full' }));
    store.beforeKeeping = full;
    one.say({ type: 'champion', generation: 4, bytes: Uint8Array.of(4) });
    await until(() => runs.unsaved().length === 1);
    expect(runs.unsaved()).toEqual([{ run: id, reason: 'The store has no space left on its disk: 13' }]);
    const pausing = right(runs.pause(id));
    await until(() => one.interrupted());
    one.end(generations(5, 6), await checkpoint(one, 6), result('interrupted', 6));
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(types(id).at(-1)).toBe(6);
    expect(store.attachmentsOf(id)).toEqual([]);
    store.beforeKeeping = there;
    expect(await pausing).toMatchObject({ state: 'PAUSED', generation: 6 });
    expect(types(id)).toEqual(['Started', 0, 1, 2, 3, 4, 5, 6, 'Paused']);
    expect([store.attachmentsOf(id), store.attachmentsOf(id, 'champion')]).toEqual([[6], [4]]);
  });

  it('waits with a launch whose files cannot be written, and cancels a run that waits for them', async () => {
    const home = join(directory, 'in-the-way');
    writeFileSync(home, 'a file');
    const { runs, process, host, reaches } = toyService(2, toyStore(), { directory: home });
    const { id } = await right(runs.start(order));
    const other = await right(runs.start(order));
    await until(() => runs.unsaved().length === 2);
    expect(runs.unsaved()[0]).toEqual({ run: id, reason: expect.stringContaining('Its files cannot be written: ') });
    expect(await right(runs.cancel(other.id))).toMatchObject({ state: 'CANCELLED' });
    expect(host.processes).toEqual([]);
    rmSync(home);
    (await process(0)).end(generations(0, 10), result('generations', 10));
    await reaches(id, ({ state }) => state === 'FINISHED');
    expect(runs.unsaved()).toEqual([]);
  });
});

import { mkdtempSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { toyCheckpoint } from '../testing/toy-checkpoint';
import { generations, result } from '../testing/toy-host';
import { checkpoint, directory, order, resumed, right, toyService, until } from '../testing/toy-service';
import { toyStore } from '../testing/toy-store';

describe('the checkpoints and champions of a service', () => {
  it('starts a host that dies again, with neither gap nor repeat in the journal', async () => {
    const { runs, process, reaches, types, logged, store } = toyService();
    const { id } = await right(runs.start(order));
    const one = await process(0);
    one.say(generations(0, 2));
    one.die('SIGSEGV');
    const two = await process(1);
    expect(two.job.resumeFrom).toBeNull();
    two.say(generations(0, 5));
    two.say(await checkpoint(two, 3));
    await until(() => store.attachmentsOf(id).includes(3));
    two.die('SIGKILL');
    const three = await process(2);
    expect(resumed(three.job)).toBe(3);
    three.end(generations(4, 10), result('generations', 10));
    await reaches(id, ({ state }) => state === 'FINISHED');
    expect(types(id)).toEqual(['Started', 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 'Finished']);
    expect(logged.filter((line) => line.includes('SIGKILL'))).toHaveLength(1);
  });

  it('keeps no checkpoint that is broken or ahead of the journal, and says so', async () => {
    const { runs, process, logged, store } = toyService();
    const { id } = await right(runs.start(order));
    const one = await process(0);
    one.say(generations(0, 2), await checkpoint(one, 6));
    await until(() => logged.length === 1);
    one.say(await checkpoint(one, 1, new Uint8Array(9)));
    await until(() => logged.length === 2);
    expect(logged).toEqual([
      'The checkpoint of generation 6 is not kept: It is ahead of the journal, which is at generation 2.',
      'The checkpoint of generation 1 is not kept: This is not a checkpoint of evorx.',
    ]);
    expect(store.attachmentsOf(id)).toEqual([]);
  });

  it('keeps a checkpoint as what it is where the host has replaced it since', async () => {
    const { runs, process, logged, store, reaches } = toyService();
    const { id } = await right(runs.start(order));
    const one = await process(0);
    one.say(generations(0, 4), await checkpoint(one, 2, toyCheckpoint(3)));
    await until(() => store.attachmentsOf(id).length === 1);
    one.say(generations(5, 5), await checkpoint(one, 5, toyCheckpoint(7)));
    await reaches(id, ({ generation }) => generation === 5);
    one.say(generations(6, 7), await checkpoint(one, 7));
    await until(() => store.attachmentsOf(id).length === 2);
    expect(store.attachmentsOf(id)).toEqual([7, 3]);
    expect(logged).toEqual([]);
  });

  it('writes generations while a checkpoint is being kept, and ends the run when it is', async () => {
    const { runs, process, reaches, store } = toyService();
    const { id } = await right(runs.start(order));
    const one = await process(0);
    one.say(generations(0, 2));
    await reaches(id, ({ generation }) => generation === 2);
    let release = (): void => undefined;
    let keeping = false;
    store.before = () => {
      keeping = true;
      return new Promise<void>((resolve) => (release = resolve));
    };
    one.say(await checkpoint(one, 2));
    await until(() => keeping);
    store.before = () => Promise.resolve();
    one.end(generations(3, 10), result('generations', 10));
    await reaches(id, ({ generation }) => generation === 10);
    expect(store.attachmentsOf(id)).toEqual([]);
    expect((await right(runs.get(id))).state).toBe('RUNNING');
    release();
    await reaches(id, ({ state }) => state === 'FINISHED');
    expect(store.attachmentsOf(id)).toEqual([2]);
  });

  it('falls back to the checkpoint before a broken one, and to the start where none can be read', async () => {
    const { runs, process, logged, store } = toyService();
    const { id } = await right(runs.start(order));
    const one = await process(0);
    one.say(generations(0, 2), await checkpoint(one, 2));
    await until(() => store.attachmentsOf(id).length === 1);
    one.say(generations(3, 5), await checkpoint(one, 5));
    await until(() => store.attachmentsOf(id).length === 2);
    store.alter(id, (kept) => (kept.attachments[0]!.bytes[40]! ^= 1));
    one.die('SIGKILL');
    const two = await process(1);
    expect(resumed(two.job)).toBe(2);
    expect(logged.filter((line) => line.startsWith('The checkpoint of generation 5 is passed over'))).toHaveLength(1);
    store.alter(id, (kept) => (kept.attachments[1]!.bytes[40]! ^= 1));
    two.die('SIGKILL');
    expect(resumed((await process(2)).job)).toBeNull();
  });

  it('has hosts write their checkpoints on shutdown, kills the late ones, and recovers all of them', async () => {
    const { runs, host, process, hostOf, store } = toyService(2);
    const prompt = await right(runs.start(order));
    const stubborn = await right(runs.start(order));
    const waiting = await right(runs.start(order));
    const first = await hostOf(prompt.id);
    first.say(generations(0, 2));
    await process(1);
    const down = runs.shutdown(1_000)();
    await until(() => host.processes.every((one) => one.interrupted()));
    first.end(await checkpoint(first, 2), result('interrupted', 2));
    await down;
    expect(host.alive()).toBe(0);
    expect(host.processes).toHaveLength(2);

    const next = toyService(3, store);
    const recovered = await right(next.runs.recover());
    expect(recovered.map(({ id }) => id).sort()).toEqual([prompt.id, stubborn.id, waiting.id].sort());
    await next.process(2);
    expect(next.host.processes.map(({ job }) => resumed(job)).filter((from) => from !== null)).toEqual([2]);
    next.host.processes.find(({ job }) => job.resumeFrom !== null)!.end(generations(3, 10), result('generations', 10));
    await next.reaches(prompt.id, ({ state }) => state === 'FINISHED');
    expect(next.types(prompt.id)).toEqual(['Started', 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 'Finished']);
    await next.runs.shutdown(1)();
    expect(next.host.alive()).toBe(0);
  });

  it.each(['champion', 'genome'] as const)(
    'keeps the last %s that a host reports, with the generations up to it',
    async (type) => {
      const { runs, process, store, reaches } = toyService();
      const { id } = await right(runs.start(order));
      const one = await process(0);
      expect(one.job).toMatchObject({ championEveryMs: 5_000, championDirectory: null });
      one.say(generations(0, 1), { type, generation: 1, bytes: Uint8Array.of(1) });
      await until(() => store.attachmentsOf(id, type).length === 1);
      one.say(generations(2, 3), { type, generation: 3, bytes: Uint8Array.of(3) });
      await until(() => store.attachmentsOf(id, type)[0] === 3);
      one.say({ type, generation: 9, bytes: Uint8Array.of(9) }, generations(4, 4));
      await reaches(id, ({ generation }) => generation === 4);
      expect(store.attachmentsOf(id, type)).toEqual([3]);
      expect(await store.attachment(id, type, 3)()).toMatchObject({
        right: { value: { bytes: Uint8Array.of(3) } },
      });
    },
  );

  it('leaves nothing in its directory when runs have ended, were paused or cancelled', async () => {
    const home = mkdtempSync(join(directory, 'home-'));
    const { runs, hostOf, reaches } = toyService(3, toyStore(), { directory: home });
    const [one, two, three] = [
      await right(runs.start(order)),
      await right(runs.start(order)),
      await right(runs.start(order)),
    ];
    const first = await hostOf(one.id);
    first.end(generations(0, 10), await checkpoint(first, 10), result('generations', 10));
    const pausing = right(runs.pause(two.id));
    const paused = await hostOf(two.id);
    await until(() => paused.interrupted());
    paused.end(generations(0, 3), await checkpoint(paused, 3), result('interrupted', 3));
    await pausing;
    await right(runs.cancel(three.id));
    await reaches(one.id, ({ state }) => state === 'FINISHED');
    await until(() => readdirSync(home).length === 0);
  });

  it('gives every launch files of its own, which a host of an earlier one cannot reach', async () => {
    const { runs, process } = toyService();
    const { id } = await right(runs.start(order));
    const one = await process(0);
    one.say(generations(0, 1));
    one.die('SIGKILL');
    const two = await process(1);
    expect(two.job.checkpointFile).not.toBe(one.job.checkpointFile);
    expect(readdirSync(join(directory, id))).toHaveLength(1);
    await expect(checkpoint(one, 1)).rejects.toMatchObject({ code: 'ENOENT' });
  });
});

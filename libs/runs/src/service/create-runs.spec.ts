import * as E from 'fp-ts/Either';
import { readdirSync } from 'node:fs';
import { generations, result } from '../testing/toy-host';
import { checkpoint, directory, order, resumed, right, toyService, until } from '../testing/toy-service';

describe('createRuns', () => {
  it('runs an order to its end and keeps the journal', async () => {
    const { runs, host, process, reaches, types } = toyService();
    const record = await right(runs.start({ ...order, name: 'first' }));
    expect(record).toMatchObject({ name: 'first', state: 'RUNNING', generation: -1, spec: { seed: 7 } });
    const one = await process(0);
    expect(one.job).toMatchObject({ resumeFrom: null, spec: record.spec });
    one.say({ type: 'started', pid: 1 }, generations(0, 4));
    one.end(generations(5, 10), result('generations', 10));
    const finished = await reaches(record.id, ({ state }) => state === 'FINISHED');
    expect(finished).toMatchObject({
      generation: 10,
      evaluations: 110,
      best: 10,
      bestSoFar: 10.5,
      result: { reason: 'generations' },
    });
    expect(types(record.id)).toEqual(['Started', 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 'Finished']);
    expect(host.alive()).toBe(0);
  });

  it('refuses a wrong order with its place, and creates nothing', async () => {
    const { runs, host } = toyService();
    const answer = await runs.start({ problem: 'sphere', generations: -1 })();
    expect(answer).toMatchObject({ left: { type: 'InvalidInput', error: { path: expect.any(String) } } });
    expect(await right(runs.list({ first: 10 }))).toEqual({ runs: [], hasMore: false });
    expect(host.processes).toEqual([]);
  });

  it('pauses by interrupting the host, and resumes from the checkpoint', async () => {
    const { runs, host, process, reaches, types } = toyService();
    const { id } = await right(runs.start(order));
    const one = await process(0);
    one.say(generations(0, 3));
    const pausing = right(runs.pause(id));
    await until(() => one.interrupted());
    one.end(await checkpoint(one, 3), result('interrupted', 3));
    expect(await pausing).toMatchObject({ state: 'PAUSED', result: null });
    expect(await right(runs.pause(id))).toMatchObject({ state: 'PAUSED' });
    expect(host.alive()).toBe(0);

    expect(await right(runs.resume(id))).toMatchObject({ state: 'RUNNING' });
    expect(await right(runs.resume(id))).toMatchObject({ state: 'RUNNING' });
    const two = await process(1);
    expect(resumed(two.job)).toBe(3);
    two.end(generations(4, 10), result('generations', 10));
    await reaches(id, ({ state }) => state === 'FINISHED');
    expect(types(id)).toEqual(['Started', 0, 1, 2, 3, 'Paused', 'Resumed', 4, 5, 6, 7, 8, 9, 10, 'Finished']);
    expect(await runs.pause(id)()).toMatchObject({ left: { type: 'InvalidState', state: 'FINISHED' } });
    expect(await runs.resume(id)()).toMatchObject({ left: { type: 'InvalidState' } });
    expect(await runs.cancel(id)()).toMatchObject({ left: { type: 'InvalidState' } });
  });

  it('answers a pause that comes too late with the state the run ended in', async () => {
    const { runs, process } = toyService();
    const { id } = await right(runs.start(order));
    const one = await process(0);
    const pausing = runs.pause(id)();
    await until(() => one.interrupted());
    one.end(generations(0, 10), result('generations', 10));
    expect(await pausing).toMatchObject({ left: { type: 'InvalidState', state: 'FINISHED' } });
  });

  it('pauses a run that still waits, without a host', async () => {
    const { runs, host, process, types } = toyService();
    await right(runs.start(order));
    await process(0);
    const { id } = await right(runs.start(order));
    expect(await right(runs.pause(id))).toMatchObject({ state: 'PAUSED' });
    expect(await right(runs.resume(id))).toMatchObject({ state: 'QUEUED' });
    expect(types(id)).toEqual(['Started', 'Paused', 'Resumed']);
    expect(host.processes).toHaveLength(1);
  });

  it('lets a resume that overtakes a pause win in the end', async () => {
    const { runs, process, types } = toyService();
    const { id } = await right(runs.start(order));
    const one = await process(0);
    const pausing = runs.pause(id)();
    await until(() => one.interrupted());
    const resuming = runs.resume(id)();
    one.end(generations(0, 1), result('interrupted', 1));
    expect(await pausing).toMatchObject({ right: { id } });
    expect(await resuming).toMatchObject({ right: { state: 'RUNNING' } });
    expect(types(id)).toEqual(['Started', 0, 1, 'Paused', 'Resumed']);
  });

  it('cancels by killing the host, once, and writes nothing after it', async () => {
    const { runs, host, process, types } = toyService();
    const { id } = await right(runs.start(order));
    const one = await process(0);
    one.say(generations(0, 2));
    expect(await right(runs.cancel(id))).toMatchObject({ state: 'CANCELLED' });
    expect(one.alive()).toBe(false);
    one.say(generations(3, 4));
    expect(await right(runs.cancel(id))).toMatchObject({ state: 'CANCELLED' });
    const journal = types(id);
    expect(journal.at(-1)).toBe('Cancelled');
    expect(journal.filter((entry) => entry === 'Cancelled')).toHaveLength(1);
    expect(host.alive()).toBe(0);
  });

  it('lets a cancel overtake a pause that the host does not answer', async () => {
    const { runs, process, types } = toyService();
    const { id } = await right(runs.start(order));
    await process(0);
    const pausing = runs.pause(id)();
    expect(await right(runs.cancel(id))).toMatchObject({ state: 'CANCELLED' });
    expect(await pausing).toMatchObject({ left: { type: 'InvalidState', state: 'CANCELLED' } });
    expect(types(id)).toEqual(['Started', 'Cancelled']);
  });

  it('gives a run up when its host has died three more times, with the reason', async () => {
    const { runs, host, process, reaches, types } = toyService();
    const { id } = await right(runs.start(order));
    for (let i = 0; i < 4; i++) (await process(i)).die('out of memory');
    const failed = await reaches(id, ({ state }) => state === 'FAILED');
    expect(failed.error).toContain('out of memory');
    expect(types(id)).toEqual(['Started', 'Failed']);
    expect(host.processes).toHaveLength(4);
    expect(host.alive()).toBe(0);
  });

  it('does not give up a run that gets further each time', async () => {
    const { runs, process, reaches } = toyService();
    const { id } = await right(runs.start(order));
    for (let i = 0; i < 6; i++) {
      (await process(i)).say(generations(0, i));
      await reaches(id, ({ generation }) => generation === i);
      (await process(i)).die('SIGKILL');
    }
    (await process(6)).end(generations(0, 10), result('generations', 10));
    await reaches(id, ({ state }) => state === 'FINISHED');
  });

  it('does not start a run again that its host calls impossible', async () => {
    const { runs, host, process, reaches } = toyService();
    const { id } = await right(runs.start(order));
    (await process(0)).end({ type: 'failed', message: 'MNIST is broken.' });
    expect(await reaches(id, ({ state }) => state === 'FAILED')).toMatchObject({ error: 'MNIST is broken.' });
    expect(host.processes).toHaveLength(1);
  });

  it('resumes a run that failed from its last checkpoint, in the same journal', async () => {
    const { runs, process, reaches, types, store } = toyService();
    const { id } = await right(runs.start(order));
    const one = await process(0);
    one.say(generations(0, 4), await checkpoint(one, 3));
    await until(() => store.attachmentsOf(id).includes(3));
    one.end({ type: 'failed', message: 'MNIST is broken.' });
    await reaches(id, ({ state }) => state === 'FAILED');
    expect(await right(runs.resume(id))).toMatchObject({ state: 'RUNNING', error: null });
    const two = await process(1);
    expect(resumed(two.job)).toBe(3);
    two.end(generations(4, 10), result('generations', 10));
    expect(await reaches(id, ({ state }) => state === 'FINISHED')).toMatchObject({ error: null });
    expect(types(id)).toEqual(['Started', 0, 1, 2, 3, 4, 'Failed', 'Resumed', 5, 6, 7, 8, 9, 10, 'Finished']);
  });

  it('resumes no run that failed before its first checkpoint, and says so', async () => {
    const { runs, process, reaches, types } = toyService();
    const { id } = await right(runs.start(order));
    (await process(0)).end(generations(0, 2), { type: 'failed', message: 'MNIST is broken.' });
    await reaches(id, ({ state }) => state === 'FAILED');
    expect(await runs.resume(id)()).toEqual(
      E.left({
        type: 'InvalidState',
        state: 'FAILED',
        message: 'A run that has FAILED can be resumed from its last checkpoint only, and this one has none.',
      }),
    );
    expect(types(id).at(-1)).toBe('Failed');
  });

  it('removes a run that has ended, and no other', async () => {
    const { runs, process } = toyService();
    const { id } = await right(runs.start(order));
    expect(await runs.remove(id)()).toMatchObject({ left: { type: 'InvalidState', state: 'RUNNING' } });
    await process(0);
    await right(runs.cancel(id));
    expect(await right(runs.remove(id))).toMatchObject({ id });
    expect(await runs.get(id)()).toEqual(E.left({ type: 'NotFound', id }));
    expect(readdirSync(directory)).not.toContain(id);
    for (const command of [runs.remove, runs.pause, runs.resume, runs.cancel])
      expect(await command('nobody')()).toEqual(E.left({ type: 'NotFound', id: 'nobody' }));
  });
});

import { lanes } from './lane';
import { generations, result } from '../testing/toy-host';
import { order, right, toyService } from '../testing/toy-service';
import { toyStore } from '../testing/toy-store';

describe('the queue of a service', () => {
  it('lets runs wait for a place, in their order', async () => {
    const { runs, host, process, reaches } = toyService(2);
    const started = [];
    for (let i = 0; i < 4; i++) started.push(await right(runs.start(order)));
    expect(started.map(({ state }) => state)).toEqual(['RUNNING', 'RUNNING', 'QUEUED', 'QUEUED']);
    (await process(1)).end(generations(0, 1), result('stop-at', 1));
    await reaches(started[2]!.id, ({ state }) => state === 'RUNNING');
    expect((await right(runs.get(started[3]!.id))).state).toBe('QUEUED');
    await process(2);
    expect(host.alive()).toBe(2);
    await right(runs.cancel(started[3]!.id));
    (await process(0)).end(generations(0, 1), result('stop-at', 1));
    (await process(2)).end(generations(0, 1), result('stop-at', 1));
    await reaches(started[2]!.id, ({ state }) => state === 'FINISHED');
    expect(host.processes).toHaveLength(3);
    expect(host.alive()).toBe(0);
  });

  it('lets runs wait for those of their lane alone, and knows their places', async () => {
    const { runs, hostOf, reaches } = toyService(1, toyStore(), { lane: lanes({ classifiers: 1, others: 2 }) });
    const start = async (problem: string) => (await right(runs.start({ problem, generations: 10 }))).id;
    const sphere = [await start('sphere')];
    const mnist = [await start('mnist'), await start('mnist'), await start('mnist')];
    sphere.push(await start('sphere'), await start('sphere'), await start('onemax'));
    expect(mnist.map(runs.place)).toEqual([null, 0, 1]);
    expect(sphere.map(runs.place)).toEqual([null, null, 0, 1]);
    expect(runs.place('nobody')).toBeNull();
    expect(mnist.map(runs.waitingFor)).toEqual([null, [mnist[0]], [mnist[0]]]);
    expect(sphere.map(runs.waitingFor)).toEqual([null, null, [sphere[0], sphere[1]], [sphere[0], sphere[1]]]);
    expect(runs.waitingFor('nobody')).toBeNull();
    await right(runs.pause(mnist[1]!));
    expect(mnist.map(runs.place)).toEqual([null, null, 0]);
    (await hostOf(sphere[0]!)).end(generations(0, 10), result('generations', 10));
    await reaches(sphere[2]!, ({ state }) => state === 'RUNNING');
    expect(sphere.map(runs.place)).toEqual([null, null, null, 0]);
    expect(runs.waitingFor(sphere[3]!)).toEqual([sphere[1], sphere[2]]);
    expect(mnist.map(runs.place)).toEqual([null, null, 0]);
    await right(runs.resume(mnist[1]!));
    expect(mnist.map(runs.place)).toEqual([null, 1, 0]);
    await runs.shutdown(1)();
  });

  it('lists runs newest first, by state', async () => {
    const { runs } = toyService(1);
    const ids = [];
    for (let i = 0; i < 3; i++) ids.push((await right(runs.start(order))).id);
    expect((await right(runs.list({ first: 2 }))).runs.map(({ id }) => id)).toEqual([ids[2], ids[1]]);
    expect((await right(runs.list({ first: 9, state: 'RUNNING' }))).runs.map(({ id }) => id)).toEqual([ids[0]]);
  });
});

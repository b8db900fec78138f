import * as E from 'fp-ts/Either';
import { mkdtempSync, rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Subject } from 'rxjs';
import { createRuns } from './create-runs';
import type { RunRecord } from '../model/run-record';
import { toyCheckpoint } from '../testing/toy-checkpoint';
import { generations, result, toyHost } from '../testing/toy-host';
import { right, until } from '../testing/toy-service';
import { toyDatabase, toyStore } from '../testing/toy-store';

const root = mkdtempSync(join(tmpdir(), 'evorx-owners-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** A service as if in a process of its own, on a database that it shares. */
const process = (database: ReturnType<typeof toyDatabase>, patienceMs = 2_000) => {
  const store = toyStore(database);
  const host = toyHost();
  const sweep = new Subject<void>();
  const logged: Array<string> = [];
  let serial = 0;
  const runs = createRuns({
    store,
    host,
    ids: () => `run-${serial++}`,
    now: () => serial,
    seeds: () => 7,
    directory: mkdtempSync(join(root, 'process-')),
    lane: () => ({ name: 'all', limit: 1 }),
    checkpointEveryMs: 1_000,
    sweep,
    patienceMs,
    log: ({ text }) => logged.push(text),
  });
  const launched = async (position: number) => {
    await until(() => host.processes.length > position);
    return host.processes[position]!;
  };
  return { runs, store, host, sweep, logged, launched };
};

const order = { problem: 'sphere', generations: 10 };
const types = (of: ReturnType<typeof process>, id: string) =>
  of.store.journalOf(id).map((event) => (event.type === 'Advanced' ? event.generation.index : event.type));

describe('two services on one database', () => {
  const setUp = (patienceMs?: number) => {
    const database = toyDatabase();
    return [process(database, patienceMs), process(database, patienceMs)] as const;
  };

  it('leave each other the runs that are executed', async () => {
    const [one, other] = setUp();
    await right(one.runs.start(order));
    await right(one.runs.start(order));
    await one.launched(0);
    expect(await right(other.runs.recover())).toEqual([]);
    other.sweep.next();
    expect(await right(one.runs.recover())).toEqual([]);
    expect([one.host.alive(), other.host.alive()]).toEqual([1, 0]);
  });

  it('take over the runs of one that is gone, from their checkpoints, running ones and waiting ones', async () => {
    const [one, other] = setUp();
    const running = await right(one.runs.start(order));
    const waiting = await right(one.runs.start(order));
    const first = await one.launched(0);
    await writeFile(first.job.checkpointFile!, toyCheckpoint(2));
    first.say(generations(0, 2), { type: 'checkpoint', generation: 2, file: first.job.checkpointFile! });
    await until(() => one.store.attachmentsOf(running.id).length === 1);
    one.store.die();
    other.sweep.next();
    const second = await other.launched(0);
    expect(second.job.resumeFrom).not.toBeNull();
    expect(other.runs.place(waiting.id)).toBe(0);
    second.end(generations(3, 10), result('generations', 10));
    (await other.launched(1)).end(generations(0, 10), result('generations', 10));
    await until(() => types(other, waiting.id).at(-1) === 'Finished');
    expect(types(other, running.id)).toEqual(['Started', 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 'Finished']);
  });

  it('give a run up that was taken over, without another word', async () => {
    const [one, other] = setUp();
    const { id } = await right(one.runs.start(order));
    const stale = await one.launched(0);
    stale.say(generations(0, 2));
    await until(() => types(one, id).length === 4);
    one.store.die();
    other.sweep.next();
    const second = await other.launched(0);
    second.say(generations(0, 4));
    await until(() => types(other, id).length === 6);
    stale.say(generations(3, 9));
    await until(() => one.logged.length === 1);
    expect(one.logged[0]).toContain("another's");
    expect(one.host.alive()).toBe(0);
    one.sweep.next();
    expect(await right(one.runs.recover())).toEqual([]);
    second.end(generations(5, 10), result('generations', 10));
    await until(() => types(other, id).at(-1) === 'Finished');
    expect(types(other, id)).toEqual(['Started', 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 'Finished']);
  });

  it('write the first event of a run whose process was gone before it', async () => {
    const [one, other] = setUp();
    const { id } = await right(one.runs.start(order));
    one.store.alter(id, ({ journal }) => journal.splice(0));
    one.store.die();
    expect(await right(other.runs.recover())).toHaveLength(1);
    expect(types(other, id)).toEqual(['Started']);
  });

  it('ask each other to pause and to cancel, and wait for it', async () => {
    const [one, other] = setUp();
    const { id } = await right(one.runs.start(order));
    const first = await one.launched(0);
    const pausing = right(other.runs.pause(id));
    await until(() => first.interrupted());
    first.end(generations(0, 3), result('interrupted', 3));
    expect(await pausing).toMatchObject({ state: 'PAUSED', generation: 3 });
    expect(await right(other.runs.resume(id))).toMatchObject({ state: 'RUNNING' });
    await other.launched(0);
    expect([one.host.alive(), other.host.alive()]).toEqual([0, 1]);
    expect(await right(one.runs.cancel(id))).toMatchObject({ state: 'CANCELLED' });
    expect(await right(one.runs.cancel(id))).toMatchObject({ state: 'CANCELLED' });
    expect(types(one, id)).toEqual(['Started', 0, 1, 2, 3, 'Paused', 'Resumed', 'Cancelled']);
    expect(await right(one.runs.remove(id))).toMatchObject({ id });
    expect(await other.runs.get(id)()).toEqual(E.left({ type: 'NotFound', id }));
  });

  it('ask for a run that waits in the other as well', async () => {
    const [one, other] = setUp();
    await right(one.runs.start(order));
    const { id } = await right(one.runs.start(order));
    expect(await right(other.runs.pause(id))).toMatchObject({ state: 'PAUSED' });
    expect(one.runs.place(id)).toBeNull();
    expect(await right(other.runs.cancel(id))).toMatchObject({ state: 'CANCELLED' });
  });

  it('answer with the state that a run has ended in meanwhile', async () => {
    const [one, other] = setUp();
    const { id } = await right(one.runs.start(order));
    const first = await one.launched(0);
    const pausing = other.runs.pause(id)();
    await until(() => first.interrupted());
    first.end(generations(0, 10), result('generations', 10));
    expect(await pausing).toMatchObject({ left: { type: 'InvalidState', state: 'FINISHED' } });
  });

  it('wait no longer than they have patience', async () => {
    const [one, other] = setUp(10);
    const { id } = await right(one.runs.start(order));
    await one.launched(0);
    expect(await other.runs.pause(id)()).toEqual(
      E.left({
        type: 'InvalidState',
        state: 'RUNNING',
        message: 'The run is in the hands of another process, which has not answered yet.',
      }),
    );
  });

  it('can command the runs of one that is gone at once', async () => {
    const [one, other] = setUp();
    const { id } = await right(one.runs.start(order));
    (await one.launched(0)).say(generations(0, 2));
    await until(() => types(one, id).length === 4);
    one.store.die();
    expect(await right(other.runs.pause(id))).toMatchObject({ state: 'PAUSED', generation: 2 } as Partial<RunRecord>);
    expect(types(other, id)).toEqual(['Started', 0, 1, 2, 'Paused']);
  });
});

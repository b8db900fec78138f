import * as E from 'fp-ts/Either';
import type { TaskEither } from 'fp-ts/TaskEither';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { Subject } from 'rxjs';
import { decodeCheckpoint } from './checkpoint';
import { createRuns } from './create-runs';
import type { HostMessage, Job } from './host';
import { lanes } from './lane';
import type { Provenance } from './provenance';
import type { RunRecord } from './run-record';
import type { RunsOptions } from './runs';
import type { RunsError } from './runs-error';
import { toyCheckpoint } from './toy-checkpoint';
import { generations, result, toyHost, type ToyProcess } from './toy-host';
import { toyStore } from './toy-store';

const directory = mkdtempSync(join(tmpdir(), 'evorx-runs-'));
afterAll(() => rmSync(directory, { recursive: true, force: true }));

const until = async (condition: () => boolean): Promise<void> => {
  for (let i = 0; i < 1_000 && !condition(); i++) await new Promise((resolve) => setTimeout(resolve, 1));
  expect(condition()).toBe(true);
};

const right = async <A>(task: TaskEither<RunsError, A>): Promise<A> => {
  const answer = await task();
  if (E.isLeft(answer)) throw new Error(JSON.stringify(answer.left));
  return answer.right;
};

let serial = 0;
const service = (concurrency = 1, store = toyStore(), options: Partial<RunsOptions> = {}) => {
  const host = toyHost();
  const logged: Array<string> = [];
  const runs = createRuns({
    store,
    host,
    ids: () => `run-${serial++}`,
    now: () => serial,
    seeds: () => 7,
    directory,
    lane: () => ({ name: 'all', limit: concurrency }),
    checkpointEveryMs: 1_000,
    log: ({ text }) => logged.push(text),
    ...options,
  });
  const process = async (position: number) => {
    await until(() => host.processes.length > position);
    return host.processes[position]!;
  };
  /** The last process of a run: launches of several runs are in no order. */
  const hostOf = async (id: string) => {
    const of = () => host.processes.findLast(({ job }) => job.checkpointFile!.split(sep).includes(id));
    await until(() => of() !== undefined);
    return of()!;
  };
  const reaches = async (id: string, check: (record: RunRecord) => boolean): Promise<RunRecord> => {
    for (let i = 0; i < 1_000; i++) {
      const record = await right(runs.get(id));
      if (check(record)) return record;
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
    throw new Error('The run does not get there.');
  };
  const types = (id: string) =>
    store.journalOf(id).map((event) => (event.type === 'Advanced' ? event.generation.index : event.type));
  return { runs, host, store, logged, process, hostOf, reaches, types };
};

const order = { problem: 'sphere', generations: 10 };

/** Writes a checkpoint as a host does, and says so. */
const checkpoint = async (
  { job }: ToyProcess,
  generation: number,
  bytes = toyCheckpoint(generation),
): Promise<HostMessage> => {
  await writeFile(job.checkpointFile!, bytes);
  return { type: 'checkpoint', generation, file: job.checkpointFile! };
};

/** The generation that a job goes on from; null where it begins at the start. */
const resumed = ({ resumeFrom }: Job): number | null => {
  if (resumeFrom === null) return null;
  const decoded = decodeCheckpoint(readFileSync(resumeFrom));
  return E.isRight(decoded) ? decoded.right.generation : NaN;
};

describe('createRuns', () => {
  it('runs an order to its end and keeps the journal', async () => {
    const { runs, host, process, reaches, types } = service();
    const record = await right(runs.start({ ...order, name: 'first' }));
    expect(record).toMatchObject({ name: 'first', state: 'RUNNING', generation: -1, spec: { seed: 7 } });
    const one = await process(0);
    expect(one.job).toMatchObject({ resumeFrom: null, spec: record.spec });
    one.say({ type: 'started', pid: 1 }, generations(0, 4));
    one.end(generations(5, 10), result('generations', 10));
    const finished = await reaches(record.id, ({ state }) => state === 'FINISHED');
    expect(finished).toMatchObject({ generation: 10, evaluations: 110, best: 10, result: { reason: 'generations' } });
    expect(types(record.id)).toEqual(['Started', 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 'Finished']);
    expect(host.alive()).toBe(0);
  });

  it('refuses a wrong order with its place, and creates nothing', async () => {
    const { runs, host } = service();
    const answer = await runs.start({ problem: 'sphere', generations: -1 })();
    expect(answer).toMatchObject({ left: { type: 'InvalidInput', error: { path: expect.any(String) } } });
    expect(await right(runs.list({ first: 10 }))).toEqual({ runs: [], hasMore: false });
    expect(host.processes).toEqual([]);
  });

  it('lets runs wait for a place, in their order', async () => {
    const { runs, host, process, reaches } = service(2);
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

  it('pauses by interrupting the host, and resumes from the checkpoint', async () => {
    const { runs, host, process, reaches, types } = service();
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
    const { runs, process } = service();
    const { id } = await right(runs.start(order));
    const one = await process(0);
    const pausing = runs.pause(id)();
    await until(() => one.interrupted());
    one.end(generations(0, 10), result('generations', 10));
    expect(await pausing).toMatchObject({ left: { type: 'InvalidState', state: 'FINISHED' } });
  });

  it('pauses a run that still waits, without a host', async () => {
    const { runs, host, process, types } = service();
    await right(runs.start(order));
    await process(0);
    const { id } = await right(runs.start(order));
    expect(await right(runs.pause(id))).toMatchObject({ state: 'PAUSED' });
    expect(await right(runs.resume(id))).toMatchObject({ state: 'QUEUED' });
    expect(types(id)).toEqual(['Started', 'Paused', 'Resumed']);
    expect(host.processes).toHaveLength(1);
  });

  it('lets a resume that overtakes a pause win in the end', async () => {
    const { runs, process, types } = service();
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
    const { runs, host, process, types } = service();
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
    const { runs, process, types } = service();
    const { id } = await right(runs.start(order));
    await process(0);
    const pausing = runs.pause(id)();
    expect(await right(runs.cancel(id))).toMatchObject({ state: 'CANCELLED' });
    expect(await pausing).toMatchObject({ left: { type: 'InvalidState', state: 'CANCELLED' } });
    expect(types(id)).toEqual(['Started', 'Cancelled']);
  });

  it('starts a host that dies again, with neither gap nor repeat in the journal', async () => {
    const { runs, process, reaches, types, logged, store } = service();
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
    const { runs, process, logged, store } = service();
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
    const { runs, process, logged, store, reaches } = service();
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

  it('falls back to the checkpoint before a broken one, and to the start where none can be read', async () => {
    const { runs, process, logged, store } = service();
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

  it('gives a run up when its host has died three more times, with the reason', async () => {
    const { runs, host, process, reaches, types } = service();
    const { id } = await right(runs.start(order));
    for (let i = 0; i < 4; i++) (await process(i)).die('out of memory');
    const failed = await reaches(id, ({ state }) => state === 'FAILED');
    expect(failed.error).toContain('out of memory');
    expect(types(id)).toEqual(['Started', 'Failed']);
    expect(host.processes).toHaveLength(4);
    expect(host.alive()).toBe(0);
  });

  it('does not give up a run that gets further each time', async () => {
    const { runs, process, reaches } = service();
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
    const { runs, host, process, reaches } = service();
    const { id } = await right(runs.start(order));
    (await process(0)).end({ type: 'failed', message: 'MNIST is broken.' });
    expect(await reaches(id, ({ state }) => state === 'FAILED')).toMatchObject({ error: 'MNIST is broken.' });
    expect(host.processes).toHaveLength(1);
  });

  it('removes a run that has ended, and no other', async () => {
    const { runs, process } = service();
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

  it('has hosts write their checkpoints on shutdown, kills the late ones, and recovers all of them', async () => {
    const { runs, host, process, hostOf, store } = service(2);
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

    const next = service(3, store);
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

  it('lists runs newest first, by state', async () => {
    const { runs } = service(1);
    const ids = [];
    for (let i = 0; i < 3; i++) ids.push((await right(runs.start(order))).id);
    expect((await right(runs.list({ first: 2 }))).runs.map(({ id }) => id)).toEqual([ids[2], ids[1]]);
    expect((await right(runs.list({ first: 9, state: 'RUNNING' }))).runs.map(({ id }) => id)).toEqual([ids[0]]);
  });

  it('clones a run: the same recipe, seed and stop, and what is changed over them', async () => {
    const { runs } = service(9);
    const original = await right(runs.start({ preset: 'mnist-seed', seed: 5, stopAt: 4, name: 'one' }));
    const same = await right(runs.clone(original.id, {}));
    expect(same).toMatchObject({ name: null, clonedFrom: original.id, spec: original.spec });
    expect(same.id).not.toBe(original.id);
    const other = await right(runs.clone(original.id, { seed: 6, generations: 3, name: ' two ' }));
    expect(other).toMatchObject({ name: 'two', spec: { seed: 6, stopAt: 4, preset: 'mnist-seed' } });
    expect(other.spec.recipe).toEqual({ ...original.spec.recipe, budget: { generations: 3 } });
    expect(await runs.clone(original.id, { population: -1 })()).toMatchObject({ left: { type: 'InvalidInput' } });
    expect(await runs.clone('nobody', {})()).toEqual(E.left({ type: 'NotFound', id: 'nobody' }));
  });

  it('renames a run in any state, for all to see, and goes on with the new name', async () => {
    const { runs, store, process, reaches } = service();
    const { id } = await right(runs.start({ ...order, name: 'first' }));
    const seen: Array<string> = [];
    const watching = store.changed.subscribe((changed) => seen.push(changed));
    expect(await right(runs.rename(id, ' second '))).toMatchObject({ name: 'second', state: 'RUNNING' });
    expect(seen).toEqual([id]);
    watching.unsubscribe();
    (await process(0)).end(generations(0, 10), result('generations', 10));
    expect(await reaches(id, ({ state }) => state === 'FINISHED')).toMatchObject({ name: 'second' });
    expect(await right(runs.rename(id, null))).toMatchObject({ name: null, state: 'FINISHED' });
    expect(await runs.rename(id, 'x'.repeat(201))()).toMatchObject({
      left: { type: 'InvalidInput', error: { path: 'name' } },
    });
    expect(await runs.start({ ...order, name: 'a\nb' })()).toMatchObject({ left: { error: { path: 'name' } } });
    expect(await runs.rename('nobody', 'x')()).toEqual(E.left({ type: 'NotFound', id: 'nobody' }));
  });

  it('lets runs wait for those of their lane alone, and knows their places', async () => {
    const { runs, hostOf, reaches } = service(1, toyStore(), { lane: lanes({ classifiers: 1, others: 2 }) });
    const start = async (problem: string) => (await right(runs.start({ problem, generations: 10 }))).id;
    const sphere = [await start('sphere')];
    const mnist = [await start('mnist'), await start('mnist'), await start('mnist')];
    sphere.push(await start('sphere'), await start('sphere'), await start('onemax'));
    expect(mnist.map(runs.place)).toEqual([null, 0, 1]);
    expect(sphere.map(runs.place)).toEqual([null, null, 0, 1]);
    expect(runs.place('nobody')).toBeNull();
    await right(runs.pause(mnist[1]!));
    expect(mnist.map(runs.place)).toEqual([null, null, 0]);
    (await hostOf(sphere[0]!)).end(generations(0, 10), result('generations', 10));
    await reaches(sphere[2]!, ({ state }) => state === 'RUNNING');
    expect(sphere.map(runs.place)).toEqual([null, null, null, 0]);
    expect(mnist.map(runs.place)).toEqual([null, null, 0]);
    await right(runs.resume(mnist[1]!));
    expect(mnist.map(runs.place)).toEqual([null, 1, 0]);
    await runs.shutdown(1)();
  });

  it('keeps the last champion that a host reports, with the generations up to it', async () => {
    const { runs, process, store, reaches } = service();
    const { id } = await right(runs.start(order));
    const one = await process(0);
    expect(one.job).toMatchObject({ championEveryMs: 5_000, championDirectory: null });
    one.say(generations(0, 1), { type: 'champion', generation: 1, bytes: Uint8Array.of(1) });
    await until(() => store.attachmentsOf(id, 'champion').length === 1);
    one.say(generations(2, 3), { type: 'champion', generation: 3, bytes: Uint8Array.of(3) });
    await until(() => store.attachmentsOf(id, 'champion')[0] === 3);
    one.say({ type: 'champion', generation: 9, bytes: Uint8Array.of(9) }, generations(4, 4));
    await reaches(id, ({ generation }) => generation === 4);
    expect(store.attachmentsOf(id, 'champion')).toEqual([3]);
    expect(await store.attachment(id, 'champion', 3)()).toMatchObject({
      right: { value: { bytes: Uint8Array.of(3) } },
    });
  });

  it('puts what a host says while the store is busy into one transaction, in order', async () => {
    const { runs, process, store, reaches } = service();
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
    const { runs, process, store, reaches, types, logged } = service();
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

  describe('generations that are made again', () => {
    const provenance: Provenance = { dataset: null, backend: 'cpu', plan: null, versions: { evorx: '0.1.0' } };
    const differing = (index: number): HostMessage => {
      const message = generations(index, index);
      if (message.type !== 'generations') throw new Error('no generations');
      return { ...message, generations: message.generations.map((stats) => ({ ...stats, mean: 99 })) };
    };
    const again = async (budget: { generations?: number; timeMs?: number }, then: Partial<Provenance> = {}) => {
      const parts = service();
      const { id } = await right(parts.runs.start({ problem: 'sphere', ...budget }));
      const one = await parts.process(0);
      one.say({ type: 'provenance', provenance }, generations(0, 6));
      await parts.reaches(id, ({ generation }) => generation === 6);
      one.die('SIGKILL');
      const two = await parts.process(1);
      two.say({ type: 'provenance', provenance: { ...provenance, ...then } }, generations(0, 3), differing(4));
      two.end(generations(5, 10), result('generations', 10));
      return { ...parts, id, host: two, ended: await parts.reaches(id, ({ state }) => state !== 'RUNNING') };
    };

    it('fail the run where one differs from its row in the journal, by generation and column', async () => {
      const { ended, host, types, id } = await again({ generations: 10 });
      expect(ended).toMatchObject({ state: 'FAILED', provenance });
      expect(ended.error).toContain('Generation 4 was evolved again and its mean differs: 4 in the journal, 99 now.');
      expect(types(id)).toEqual(['Started', 0, 1, 2, 3, 4, 5, 6, 'Failed']);
      expect(host.alive()).toBe(false);
    });

    it('may differ where the progress is read from a clock', async () => {
      const { ended, types, id } = await again({ timeMs: 60_000 });
      expect(ended).toMatchObject({ state: 'FINISHED' });
      expect(types(id)).toEqual(['Started', 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 'Finished']);
    });

    it('may differ on another backend, which is said and kept', async () => {
      const { ended, logged } = await again({ generations: 10 }, { backend: 'wasm' });
      expect(ended).toMatchObject({ state: 'FINISHED', provenance: { backend: 'wasm', earlier: [provenance] } });
      expect(logged.filter((line) => line.includes('other means'))).toHaveLength(1);
    });

    it('are of another run where the images are others', async () => {
      const dataset = { name: 'mnist-10k', train: 8_000, test: 2_000, sha256: 'ff' } as const;
      expect((await again({ generations: 10 }, { dataset })).ended).toMatchObject({
        state: 'FAILED',
        error: 'The run began on other images, and cannot go on with these.',
      });
    });
  });

  it('leaves nothing in its directory when runs have ended, were paused or cancelled', async () => {
    const home = mkdtempSync(join(directory, 'home-'));
    const { runs, hostOf, reaches } = service(3, toyStore(), { directory: home });
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
    const { runs, process } = service();
    const { id } = await right(runs.start(order));
    const one = await process(0);
    one.say(generations(0, 1));
    one.die('SIGKILL');
    const two = await process(1);
    expect(two.job.checkpointFile).not.toBe(one.job.checkpointFile);
    expect(readdirSync(join(directory, id))).toHaveLength(1);
    await expect(checkpoint(one, 1)).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it('leaves a run as it is where the store fails, and takes it up again with the next sweep', async () => {
    const sweep = new Subject<void>();
    const { runs, process, store, reaches, types, host, logged } = service(1, toyStore(), { sweep });
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
});

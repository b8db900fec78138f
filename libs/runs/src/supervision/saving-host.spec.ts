import { configure, type RunSpec } from '@evorx/recipe';
import * as E from 'fp-ts/Either';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Subject } from 'rxjs';
import { createRuns } from '../service/create-runs';
import type { HostMessage, Job } from '../host/host';
import { savingHost } from './saving-host';
import { toyCheckpoint } from '../testing/toy-checkpoint';
import { generations, result, toyHost } from '../testing/toy-host';
import { toyDatabase, toyStore } from '../testing/toy-store';

const directory = mkdtempSync(join(tmpdir(), 'evorx-saving-'));
afterAll(() => rmSync(directory, { recursive: true, force: true }));

const until = async (condition: () => boolean): Promise<void> => {
  for (let i = 0; i < 1_000 && !condition(); i++) await new Promise((resolve) => setTimeout(resolve, 1));
  expect(condition()).toBe(true);
};

const configured = (): RunSpec => {
  const spec = configure(7)({ problem: 'sphere', generations: 10 });
  if (E.isLeft(spec)) throw new Error(spec.left.message);
  return spec.right;
};

/** A run that is saved, as a program of its own would do it, and a service on the same database. */
const saved = (given: Partial<Job> = {}) => {
  const database = toyDatabase();
  const store = toyStore(database);
  const host = toyHost();
  const interrupt = new Subject<void>();
  const checkpointFile = join(directory, 'checkpoint.evorx');
  const said: Array<HostMessage> = [];
  let over = false;
  const job: Job = {
    spec: configured(),
    resumeFrom: null,
    checkpointFile,
    checkpointEveryMs: 1_000,
    championDirectory: '/champions',
    dataDirectory: null,
    ...given,
  };
  const listening = savingHost({ store, id: 'a', name: 'mine', now: () => 5, directory: join(directory, 'runs') })(host)
    .launch(job, interrupt)
    .subscribe({ next: (message) => said.push(message), complete: () => (over = true) });
  const elsewhere = toyStore(database);
  const there = toyHost();
  const service = createRuns({
    store: elsewhere,
    host: there,
    ids: () => 'other',
    now: () => 0,
    seeds: () => 7,
    directory: join(directory, 'service'),
    lane: () => ({ name: 'all', limit: 1 }),
    checkpointEveryMs: 1_000,
  });
  const process = async (position: number) => {
    await until(() => host.processes.length > position);
    return host.processes[position]!;
  };
  const checkpoint = (generation: number): HostMessage => {
    writeFileSync(checkpointFile, toyCheckpoint(generation));
    return { type: 'checkpoint', generation, file: checkpointFile };
  };
  const ended = () => until(() => over);
  const indices = () =>
    said.flatMap((message) => (message.type === 'generations' ? message.generations.map(({ index }) => index) : []));
  const state = () => database.runs.get('a')?.record.state;
  return { store, host, there, service, interrupt, said, listening, process, checkpoint, ended, indices, state };
};

describe('savingHost', () => {
  it('says what the host says, and keeps it', async () => {
    const { store, said, process, checkpoint, ended, indices, state } = saved();
    const one = await process(0);
    expect(one.job).toMatchObject({ championDirectory: '/champions', resumeFrom: null });
    one.say({ type: 'note', text: 'from the cache' }, generations(0, 4), checkpoint(4));
    await until(() => store.attachmentsOf('a').length > 0);
    one.end(generations(5, 10), result('generations', 10));
    await ended();
    expect(indices()).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(said.filter(({ type }) => type === 'note')).toEqual([{ type: 'note', text: 'from the cache' }]);
    expect(said.at(-1)).toEqual(result('generations', 10));
    expect(state()).toBe('FINISHED');
    expect(store.journalOf('a').map(({ type }) => type)).toEqual([
      'Started',
      ...Array<string>(11).fill('Advanced'),
      'Finished',
    ]);
    expect(await store.get('a')()).toMatchObject({
      right: { value: { name: 'mine', createdAt: 5, generation: 10 } },
    });
    expect(store.attachmentsOf('a')).toEqual([4]);
  });

  it('says bytes that are still there when the store has taken its own, also of another process', async () => {
    const { said, process, ended } = saved();
    const one = await process(0);
    const bytes = Buffer.from(new ArrayBuffer(9)).fill(7);
    one.say(generations(0, 10), { type: 'genome', generation: 10, bytes });
    one.end(result('generations', 10));
    await ended();
    expect(said.find(({ type }) => type === 'genome')).toEqual({
      type: 'genome',
      generation: 10,
      bytes: Buffer.alloc(9, 7),
    });
  });

  it('leaves a run that is interrupted PAUSED, so that a service can go on with it', async () => {
    const { there, service, interrupt, said, process, checkpoint, ended, state } = saved();
    const one = await process(0);
    one.say(generations(0, 4));
    interrupt.next();
    expect(one.interrupted()).toBe(true);
    one.end(checkpoint(4), result('interrupted', 4));
    await ended();
    expect(said.at(-1)).toEqual(result('interrupted', 4));
    expect(state()).toBe('PAUSED');
    await service.resume('a')();
    await until(() => there.processes.length > 0);
    expect(there.processes[0]!.job.resumeFrom).toMatch(/resume-from\.evorx$/);
  });

  it('ends within seconds where it is interrupted while the store does not answer, and leaves the run to others', async () => {
    const { store, interrupt, said, process, ended, state } = saved();
    const one = await process(0);
    one.say(generations(0, 4));
    await until(() => store.journalOf('a').length === 6);
    store.before = () => new Promise(() => undefined);
    interrupt.next();
    one.end(generations(5, 5), result('interrupted', 5));
    await new Promise((resolve) => setTimeout(resolve, 6_000));
    await ended();
    expect(said.at(-1)).toMatchObject({ type: 'failed' });
    expect(state()).toBe('RUNNING');
  }, 20_000);

  it('is paused by a service, as if it had been interrupted', async () => {
    const { service, said, process, ended } = saved();
    const one = await process(0);
    one.say(generations(0, 2));
    const pausing = service.pause('a')();
    await until(one.interrupted);
    one.end(result('interrupted', 2));
    await ended();
    expect(said.at(-1)).toEqual(result('interrupted', 2));
    expect(await pausing).toMatchObject({ right: { state: 'PAUSED' } });
  });

  it('is cancelled by a service, and fails', async () => {
    const { service, said, process, ended } = saved();
    const one = await process(0);
    one.say(generations(0, 2));
    expect(await service.cancel('a')()).toMatchObject({ right: { state: 'CANCELLED' } });
    await ended();
    expect(one.alive()).toBe(false);
    expect(said.at(-1)).toEqual({ type: 'failed', message: 'The run was cancelled by another process.' });
  });

  it('fails with what its host failed with', async () => {
    const { said, process, ended, state } = saved();
    (await process(0)).end({ type: 'failed', message: 'no data' });
    await ended();
    expect([said, state()]).toEqual([[{ type: 'failed', message: 'no data' }], 'FAILED']);
  });

  it('goes on with another process where one died, and repeats nothing', async () => {
    const { store, process, checkpoint, ended, indices } = saved();
    const one = await process(0);
    one.say(generations(0, 2), checkpoint(2));
    await until(() => store.attachmentsOf('a').length > 0);
    one.say(generations(3, 4));
    await until(() => store.journalOf('a').length === 6);
    one.die('SIGSEGV');
    const two = await process(1);
    two.end(generations(3, 10), result('generations', 10));
    await ended();
    expect(indices()).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  });

  it('fails where the store takes the run no more, and leaves its record to others', async () => {
    const { store, said, process, ended, state } = saved();
    const one = await process(0);
    store.before = () => Promise.reject(new Error('The disk is full.'));
    one.say(generations(0, 2));
    await ended();
    expect(one.alive()).toBe(false);
    expect(said.at(-1)).toMatchObject({ type: 'failed', message: expect.stringContaining('The disk is full.') });
    expect(state()).toBe('RUNNING');
  });

  it('fails without a process where the run cannot be kept at all', async () => {
    const { host, said, ended } = saved({ resumeFrom: join(directory, 'nowhere.evorx') });
    await ended();
    expect([said.length, said[0]?.type, host.processes.length]).toEqual([1, 'failed', 0]);
  });

  it('begins a record after the generation of a checkpoint, which it has from the start', async () => {
    const resumeFrom = join(directory, 'earlier.evorx');
    writeFileSync(resumeFrom, toyCheckpoint(6));
    const { store, process, ended, indices, state } = saved({ resumeFrom });
    const one = await process(0);
    expect(one.job.resumeFrom).not.toBeNull();
    expect(store.attachmentsOf('a')).toEqual([6]);
    one.end(generations(7, 10), result('generations', 10));
    await ended();
    expect([indices(), state()]).toEqual([[7, 8, 9, 10], 'FINISHED']);
  });

  it('kills the process of whoever leaves, and leaves the run to others', async () => {
    const { listening, process, state } = saved();
    const one = await process(0);
    one.say(generations(0, 2));
    listening.unsubscribe();
    expect(one.alive()).toBe(false);
    expect(state()).toBe('RUNNING');
  });
});

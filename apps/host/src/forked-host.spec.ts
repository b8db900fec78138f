import { configure, type RunOptions } from '@evorx/recipe';
import { createRuns, journal, type Job, type RunEvent, type RunHost } from '@evorx/runs';
import { inMemoryStore } from '@evorx/store';
import * as E from 'fp-ts/Either';
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { getPriority, tmpdir } from 'node:os';
import { join } from 'node:path';
import { lastValueFrom, NEVER, Subject, tap, toArray } from 'rxjs';
import { forkedHost } from './forked-host';
import { inProcessHost } from './in-process-host';
import { timeless, untimed } from './testing/timeless';

// The processes run the built host: these specs need `npm run build`, as `npm test` does before them.
const root = mkdtempSync(join(tmpdir(), 'evorx-forked-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

jest.setTimeout(30_000);

const jobOf = (options: RunOptions, more: Partial<Job> = {}): Job => {
  const spec = configure(7)(options);
  if (E.isLeft(spec)) throw new Error(JSON.stringify(spec.left));
  return {
    spec: spec.right,
    resumeFrom: null,
    checkpointFile: null,
    checkpointEveryMs: 60_000,
    championDirectory: null,
    dataDirectory: null,
    ...more,
  };
};

const alive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

const until = async (condition: () => boolean): Promise<void> => {
  for (let i = 0; i < 2_000 && !condition(); i++) await new Promise((resolve) => setTimeout(resolve, 5));
  expect(condition()).toBe(true);
};

/** A host that notes the processes it starts. */
const watched = (host: RunHost) => {
  const pids: Array<number> = [];
  const launch: RunHost['launch'] = (job, interrupt) =>
    host.launch(job, interrupt).pipe(tap((message) => message.type === 'started' && pids.push(message.pid)));
  return { launch, pids };
};

const sphere: RunOptions = { problem: 'sphere', seed: 3, population: 20, generations: 30 };
const endless: RunOptions = { ...sphere, generations: 10_000_000 };

describe('forkedHost', () => {
  it('says what the host in this process says, and is gone with the end of the stream', async () => {
    const { launch, pids } = watched(forkedHost());
    const forked = await lastValueFrom(launch(jobOf(sphere), NEVER).pipe(toArray()));
    const here = await lastValueFrom(inProcessHost().launch(jobOf(sphere), NEVER).pipe(toArray()));
    expect(timeless(forked)).toEqual(timeless(here));
    expect(forked.at(-1)).toMatchObject({ type: 'result', result: { reason: 'generations' } });
    expect(pids).toHaveLength(1);
    expect(pids[0]).not.toBe(process.pid);
    expect(alive(pids[0]!)).toBe(false);
  });

  it('hands an interruption on, and waits for the checkpoint', async () => {
    const { launch, pids } = watched(forkedHost());
    const interrupt = new Subject<void>();
    const checkpointFile = join(root, 'interrupted', 'checkpoint.evorx');
    const messages = await lastValueFrom(
      launch(jobOf(endless, { checkpointFile }), interrupt).pipe(
        tap(({ type }) => type === 'generations' && interrupt.next()),
        toArray(),
      ),
    );
    const besideGenomes = messages.filter(({ type }) => type !== 'genome');
    expect(besideGenomes.at(-2)).toMatchObject({ type: 'checkpoint', file: checkpointFile });
    expect(messages.at(-1)).toMatchObject({ type: 'result', result: { reason: 'interrupted' } });
    expect(interrupt.observed).toBe(false);
    expect(alive(pids[0]!)).toBe(false);
  });

  it('has its process give way as far as the job is to', async () => {
    const nicenesses: Array<number> = [];
    const host = forkedHost({ niceness: ({ spec }) => spec.seed });
    const subscription = host
      .launch(jobOf(endless), NEVER)
      .subscribe((message) => message.type === 'started' && nicenesses.push(getPriority(message.pid)));
    await until(() => nicenesses.length > 0);
    subscription.unsubscribe();
    expect(nicenesses).toEqual([Math.max(3, getPriority())]);
  });

  it('kills the process when nobody listens any more', async () => {
    const { launch, pids } = watched(forkedHost());
    const subscription = launch(jobOf(endless), NEVER).subscribe();
    await until(() => pids.length === 1);
    subscription.unsubscribe();
    await until(() => !alive(pids[0]!));
  });

  it('is an error that names the signal when the process is killed', async () => {
    const { launch, pids } = watched(forkedHost());
    const ending = lastValueFrom(launch(jobOf(endless), NEVER));
    await until(() => pids.length === 1);
    process.kill(pids[0]!, 'SIGKILL');
    await expect(ending).rejects.toThrow('was ended by SIGKILL');
  });

  it('is an error with the exit code and the last lines of stderr when the process ends too early', async () => {
    const script = join(root, 'broken.js');
    writeFileSync(script, "console.error('first'); console.error('no luck today'); process.exit(3);");
    const ending = lastValueFrom(forkedHost({ script }).launch(jobOf(sphere), NEVER));
    await expect(ending).rejects.toThrow(/exit code 3.*no luck today/);
  });

  it('is an error when there is no such script', async () => {
    const ending = lastValueFrom(forkedHost({ script: join(root, 'nowhere.js') }).launch(jobOf(sphere), NEVER));
    await expect(ending).rejects.toThrow(/exit code 1.*nowhere\.js/);
  });

  it('kills a process that does not leave after its last word', async () => {
    const script = join(root, 'stays.js');
    writeFileSync(
      script,
      "process.on('message', () => { process.send({ type: 'started', pid: process.pid }); process.send({ type: 'failed', message: 'x' }); });",
    );
    const { launch, pids } = watched(forkedHost({ script, graceMs: 20 }));
    expect(await lastValueFrom(launch(jobOf(sphere), NEVER))).toEqual({ type: 'failed', message: 'x' });
    expect(alive(pids[0]!)).toBe(false);
  });

  it('does not outlive its parent', async () => {
    const script = `
      const { forkedHost } = require(${JSON.stringify(join(__dirname, '..', 'dist', 'index.js'))});
      const { NEVER } = require('rxjs');
      forkedHost().launch(${JSON.stringify(jobOf(endless))}, NEVER)
        .subscribe((message) => message.type === 'started' && console.log(message.pid));`;
    const parent = spawn(process.execPath, ['-e', script], { cwd: __dirname, stdio: ['ignore', 'pipe', 'inherit'] });
    const pid = await new Promise<number>((resolve) =>
      parent.stdout.once('data', (text: Buffer) => resolve(Number(text))),
    );
    expect(alive(pid)).toBe(true);
    parent.kill('SIGKILL');
    await until(() => !alive(pid));
  });
});

describe('runs in forked hosts', () => {
  const service = () => {
    const store = inMemoryStore();
    const host = watched(forkedHost());
    let count = 0;
    const runs = createRuns({
      store,
      host,
      ids: () => `run-${count++}`,
      now: () => 0,
      seeds: () => 7,
      directory: mkdtempSync(join(root, 'runs-')),
      lane: () => ({ name: 'all', limit: 2 }),
      checkpointEveryMs: 5,
    });
    const start = async (options: RunOptions): Promise<string> => {
      const started = await runs.start(options)();
      if (E.isLeft(started)) throw new Error(JSON.stringify(started.left));
      return started.right.id;
    };
    const read = async (id: string): Promise<ReadonlyArray<RunEvent>> => {
      const events: Array<RunEvent> = [];
      for await (const event of journal(store)(id)) events.push(event);
      return events;
    };
    return { runs, pids: host.pids, start, read, store };
  };

  const untold = (event: RunEvent): unknown =>
    event.type === 'Advanced'
      ? { ...event, generation: untimed(event.generation) }
      : event.type === 'Finished'
        ? { ...event, result: { ...event.result, elapsedMs: 0 } }
        : event;

  const long: RunOptions = { ...sphere, population: 100, generations: 3_000 };

  it('makes the same journal when its process is killed on the way', async () => {
    const { start, read, pids, store } = service();
    const straight = await read(await start(long));
    expect(straight).toHaveLength(3_003);

    const id = await start(long);
    const reading = read(id);
    for (const [kills, at] of [
      [1, 300],
      [2, 1_500],
    ] as const) {
      for await (const event of journal(store)(id))
        if (event.type === 'Finished' || (event.type === 'Advanced' && event.generation.index >= at)) break;
      process.kill(pids[kills]!, 'SIGKILL');
      await until(() => pids.length === kills + 2);
    }
    expect((await reading).map(untold)).toEqual(straight.map(untold));
    expect(pids.filter(alive)).toEqual([]);
  });

  it('makes the same generations as the run it is cloned from', async () => {
    const { runs, start, read } = service();
    const id = await start({ ...sphere, population: 20, generations: 50, seed: 3 });
    const clone = await runs.clone(id, {})();
    if (E.isLeft(clone)) throw new Error(JSON.stringify(clone.left));
    expect((await read(clone.right.id)).map(untold)).toEqual((await read(id)).map(untold));
  });

  it('goes on after a pause as if there had been none', async () => {
    const { runs, start, read, pids } = service();
    const straight = await read(await start(long));
    const id = await start(long);
    await until(() => pids.length === 2);
    expect(await runs.pause(id)()).toMatchObject({ right: { state: 'PAUSED' } });
    expect(pids.filter(alive)).toEqual([]);
    await runs.resume(id)();
    const events = await read(id);
    expect(events.filter(({ type }) => type === 'Paused' || type === 'Resumed')).toHaveLength(2);
    const generations = (all: ReadonlyArray<RunEvent>) =>
      all.flatMap((event) => (event.type === 'Advanced' ? [untimed(event.generation)] : []));
    expect(generations(events)).toEqual(generations(straight));
  });

  it('leaves no process behind after a cancel and a shutdown', async () => {
    const { runs, start, pids } = service();
    const cancelled = await start(endless);
    await start(endless);
    await until(() => pids.length === 2);
    expect(await runs.cancel(cancelled)()).toMatchObject({ right: { state: 'CANCELLED' } });
    await runs.shutdown(5_000)();
    await until(() => pids.filter(alive).length === 0);
  });
});

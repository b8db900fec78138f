import { STANDARD_FIGURES } from '@evorx/evolution';
import { configure, type RunOptions, type RunSpec } from '@evorx/recipe';
import type { GenerationStats, HostMessage, Job, RunResult } from '@evorx/runs';
import * as E from 'fp-ts/Either';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { firstValueFrom, lastValueFrom, NEVER, of, Subject, take, tap, toArray, type Observable } from 'rxjs';
import { executeRun } from './execute-run';
import { readCheckpoint } from './read-checkpoint';
import { timeless } from './testing/timeless';

// Thousands of generations take a while on a busy machine.
jest.setTimeout(60_000);

const root = mkdtempSync(join(tmpdir(), 'evorx-host-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

let count = 0;
const place = (): string => join(root, `${count++}`, 'checkpoint.evorx');

const specOf = (options: RunOptions): RunSpec => {
  const spec = configure(7)(options);
  if (E.isLeft(spec)) throw new Error(JSON.stringify(spec.left));
  return spec.right;
};

const jobOf = (options: RunOptions, more: Partial<Job> = {}): Job => ({
  spec: specOf(options),
  resumeFrom: null,
  checkpointFile: null,
  checkpointEveryMs: 60_000,
  championDirectory: null,
  dataDirectory: null,
  ...more,
});

const run = (job: Job, interrupt: Observable<unknown> = NEVER): Promise<ReadonlyArray<HostMessage>> =>
  lastValueFrom(executeRun(job, interrupt).pipe(toArray()));

const generationsOf = (messages: ReadonlyArray<HostMessage>): ReadonlyArray<GenerationStats> =>
  messages.flatMap((message) => (message.type === 'generations' ? message.generations : []));

const resultOf = (messages: ReadonlyArray<HostMessage>): RunResult => {
  const last = messages.at(-1);
  if (last?.type !== 'result') throw new Error(JSON.stringify(last));
  return last.result;
};

const failureOf = (messages: ReadonlyArray<HostMessage>): string => {
  const last = messages.at(-1);
  return last?.type === 'failed' ? last.message : `no failure: ${JSON.stringify(last)}`;
};

const sphere: RunOptions = { problem: 'sphere', seed: 3, population: 20, generations: 30 };

describe('executeRun', () => {
  it('says that it started, every generation from 0 to the last, and the result', async () => {
    const messages = await run(jobOf(sphere));
    expect(messages[0]).toEqual({ type: 'started', pid: process.pid });
    expect(generationsOf(messages).map(({ index }) => index)).toEqual(Array.from({ length: 31 }, (_, i) => i));
    const last = generationsOf(messages).at(-1)!;
    expect(resultOf(messages)).toMatchObject({
      seed: 3,
      generations: 30,
      reason: 'generations',
      best: last.figures['best'],
      evaluations: last.evaluations,
      backend: 'cpu',
      testAccuracy: null,
      dataset: null,
    });
    expect(last.progress).toBe(1);
  });

  it('declares its figures before its first generation, and gives a value or null for each', async () => {
    const messages = await run(jobOf(sphere));
    const said = messages.flatMap((message) => (message.type === 'figures' ? [message.figures] : []));
    expect(said).toHaveLength(1);
    expect(messages.findIndex(({ type }) => type === 'figures')).toBeLessThan(
      messages.findIndex(({ type }) => type === 'generations'),
    );
    const keys = said[0]!.map(({ key }) => key);
    expect(keys).toEqual(STANDARD_FIGURES.map(({ key }) => key));
    for (const { figures } of generationsOf(messages)) expect(Object.keys(figures)).toEqual(keys);
    expect(said[0]![0]).toMatchObject({ key: 'best', objective: 'squaredDistance', better: 'lower' });
  });

  it('says what its generations depend on, which is no data', async () => {
    const messages = await run(jobOf(sphere, { championEveryMs: 0 }));
    expect(messages[1]).toEqual({
      type: 'provenance',
      provenance: {
        dataset: null,
        backend: 'cpu',
        plan: null,
        versions: { evorx: expect.stringMatching(/^\d/), node: process.versions.node },
      },
    });
    expect(messages.filter(({ type }) => type === 'champion')).toEqual([]);
  });

  it('resumes a search with the best that it has ever found', async () => {
    const overrides = [{ path: 'algorithm', value: { snes: { population: 8 } } }];
    const search = { ...sphere, population: undefined, overrides };
    const straight = await run(jobOf(search));
    const checkpointFile = place();
    const first = await run(jobOf({ ...search, stopAt: 13 }, { checkpointFile }));
    const second = await run(jobOf(search, { resumeFrom: checkpointFile }));
    expect([...timeless(first), ...timeless(second)]).toEqual(timeless(straight));
    expect({ ...resultOf(second), elapsedMs: 0 }).toEqual({ ...resultOf(straight), elapsedMs: 0 });
    expect(resultOf(straight).bestSoFar).toBeLessThan(resultOf(straight).best!);
  });

  it('does nothing before it is subscribed to', async () => {
    const checkpointFile = place();
    executeRun(jobOf(sphere, { checkpointFile }), NEVER);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(existsSync(checkpointFile)).toBe(false);
  });

  it.each(['sphere', 'onemax'])(
    'makes the same generations of %s for the same seed, and others for another',
    async (problem) => {
      const options = { ...sphere, problem };
      const one = timeless(await run(jobOf(options)));
      expect(timeless(await run(jobOf(options)))).toEqual(one);
      expect(timeless(await run(jobOf({ ...options, seed: 4 })))).not.toEqual(one);
    },
  );

  it('runs generation 0 alone for a budget of 0 generations', async () => {
    const messages = await run(jobOf({ ...sphere, generations: 0 }));
    expect(generationsOf(messages).map(({ index }) => index)).toEqual([0]);
    expect(resultOf(messages)).toMatchObject({ generations: 0, reason: 'generations' });
  });

  it('groups fast generations into few messages', async () => {
    const messages = await run(jobOf({ ...sphere, generations: 1_000 }));
    expect(generationsOf(messages)).toHaveLength(1_001);
    // One each 10 ms at most, one each 200 generations at least, and what is said before and after.
    expect(messages.length).toBeLessThan(15 + generationsOf(messages).at(-1)!.elapsedMs / 10);
  });

  it('tells why a run ended', async () => {
    const reason = async (options: RunOptions) => resultOf(await run(jobOf(options))).reason;
    expect(await reason({ problem: 'onemax', evaluations: 500 })).toBe('evaluations');
    expect(await reason({ problem: 'onemax', timeMs: 30 })).toBe('time');
    expect(await reason({ ...sphere, target: 1e9 })).toBe('target');
    expect(await reason({ ...sphere, stopAt: 5 })).toBe('stop-at');
    expect(
      await reason({
        ...sphere,
        overrides: [{ path: 'stop', value: [{ steady: { generations: 2, tolerance: 1e9 } }] }],
      }),
    ).toBe('steady');
  });

  it('calls the budget the reason where it is spent in the generation to stop at', async () => {
    expect(resultOf(await run(jobOf({ ...sphere, stopAt: 30 }))).reason).toBe('generations');
  });

  it('ends at the generation to stop at, and keeps the progress of the whole budget', async () => {
    const messages = await run(jobOf({ ...sphere, stopAt: 15 }));
    expect(generationsOf(messages).at(-1)).toMatchObject({ index: 15, progress: 0.5 });
  });

  it.each([0, 1, 13, 29])('resumed after generation %i, makes what it would have made without the stop', async (k) => {
    const straight = await run(jobOf(sphere));
    const checkpointFile = place();
    const first = await run(jobOf({ ...sphere, stopAt: k }, { checkpointFile }));
    expect(first.filter(({ type }) => type === 'checkpoint')).toEqual([
      { type: 'checkpoint', generation: k, file: checkpointFile },
    ]);
    const second = await run(jobOf(sphere, { resumeFrom: checkpointFile, checkpointFile }));
    expect([...timeless(first), ...timeless(second)]).toEqual(timeless(straight));
    expect({ ...resultOf(second), elapsedMs: 0 }).toEqual({ ...resultOf(straight), elapsedMs: 0 });
    const elapsed = [...generationsOf(first), ...generationsOf(second)].map(({ elapsedMs }) => elapsedMs);
    expect(elapsed).toEqual([...elapsed].sort((a, b) => a - b));
  });

  it('has nothing left to do when it is resumed at its end', async () => {
    const checkpointFile = place();
    const first = await run(jobOf(sphere, { checkpointFile }));
    const second = await run(jobOf(sphere, { resumeFrom: checkpointFile }));
    expect(generationsOf(second)).toEqual([]);
    expect({ ...resultOf(second), elapsedMs: 0 }).toEqual({ ...resultOf(first), elapsedMs: 0 });
  });

  it('remembers over a resume how long it has been steady', async () => {
    const overrides = [{ path: 'stop', value: [{ steady: { generations: 10, tolerance: 1e9 } }] }];
    const checkpointFile = place();
    await run(jobOf({ ...sphere, overrides, stopAt: 6 }, { checkpointFile }));
    const messages = await run(jobOf({ ...sphere, overrides }, { resumeFrom: checkpointFile }));
    expect(resultOf(messages)).toMatchObject({ generations: 10, reason: 'steady' });
  });

  it('ends early when it is interrupted, with a checkpoint that it can go on from', async () => {
    const endless = { ...sphere, generations: 100_000 };
    const checkpointFile = place();
    const interrupt = new Subject<void>();
    const messages = await lastValueFrom(
      executeRun(jobOf(endless, { checkpointFile }), interrupt).pipe(
        tap(({ type }) => type === 'generations' && interrupt.next()),
        toArray(),
      ),
    );
    const { generations, reason } = resultOf(messages);
    expect(reason).toBe('interrupted');
    expect(interrupt.observed).toBe(false);
    const rest = await run(jobOf({ ...endless, stopAt: generations + 50 }, { resumeFrom: checkpointFile }));
    const straight = await run(jobOf({ ...endless, stopAt: generations + 50 }));
    expect([...timeless(messages), ...timeless(rest)]).toEqual(timeless(straight));
  });

  it('says so when it is interrupted before its first generation', async () => {
    const messages = await run(jobOf(sphere), of(undefined));
    expect(resultOf(messages)).toMatchObject({ reason: 'interrupted', generations: -1, best: null });
  });

  it('is where its checkpoint is when it is interrupted before it goes on', async () => {
    const checkpointFile = place();
    const first = resultOf(await run(jobOf({ ...sphere, stopAt: 3 }, { checkpointFile })));
    const second = resultOf(await run(jobOf(sphere, { resumeFrom: checkpointFile }), of(undefined)));
    expect(second).toMatchObject({ reason: 'interrupted', generations: 3, evaluations: first.evaluations });
  });

  it('writes checkpoints while it goes on, each of generations that were told before', async () => {
    const checkpointFile = place();
    let told = -1;
    let checked = 0;
    await lastValueFrom(
      executeRun(jobOf({ ...sphere, generations: 3_000 }, { checkpointFile, checkpointEveryMs: 1 }), NEVER).pipe(
        tap((message) => {
          if (message.type === 'generations') told = message.generations.at(-1)!.index;
          if (message.type !== 'checkpoint') return;
          expect(message.generation).toBeLessThanOrEqual(told);
          checked++;
        }),
      ),
    );
    expect(checked).toBeGreaterThan(2);
    expect(readdirSync(join(checkpointFile, '..'))).toEqual(['checkpoint.evorx']);
  });

  it('lets a checkpoint be found only when what was told has arrived', async () => {
    const checkpointFile = place();
    let arrive: () => void = () => undefined;
    const arrived = new Promise<void>((resolve) => (arrive = resolve));
    const ending = lastValueFrom(executeRun(jobOf(sphere, { checkpointFile }), NEVER, () => arrived));
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(existsSync(checkpointFile)).toBe(false);
    arrive();
    await ending;
    expect(existsSync(checkpointFile)).toBe(true);
  });

  it('stops at once and leaves no file behind when nobody listens any more', async () => {
    const checkpointFile = place();
    mkdirSync(join(checkpointFile, '..'), { recursive: true });
    const interrupt = new Subject<void>();
    const endless = jobOf({ ...sphere, generations: 1_000_000 }, { checkpointFile, checkpointEveryMs: 1 });
    await firstValueFrom(executeRun(endless, interrupt).pipe(take(2), toArray()));
    expect(interrupt.observed).toBe(false);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(readdirSync(join(checkpointFile, '..')).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  it('fails in one line on a checkpoint that is missing, foreign, truncated, corrupt, or of another run', async () => {
    const checkpointFile = place();
    await run(jobOf({ ...sphere, stopAt: 3 }, { checkpointFile }));
    const bytes = readFileSync(checkpointFile);
    const failure = async (change: (() => Uint8Array) | null, options = sphere) => {
      const file = place();
      mkdirSync(join(file, '..'), { recursive: true });
      if (change !== null) writeFileSync(file, change());
      const messages = await run(jobOf(options, { resumeFrom: file }));
      expect(failureOf(messages)).toContain(file);
      expect(failureOf(messages)).not.toContain('\n');
      return failureOf(messages);
    };
    expect(await failure(null)).toMatch('There is no such file');
    expect(await failure(() => Buffer.from('index,best\n0,1\n'))).toMatch('This is not a checkpoint');
    expect(await failure(() => bytes.subarray(0, bytes.length - 9))).toMatch('truncated');
    expect(await failure(() => Uint8Array.from(bytes).fill(1, bytes.length - 90, bytes.length - 80))).toMatch(
      'corrupt',
    );
    expect(await failure(() => bytes, { ...sphere, seed: 4 })).toMatch('another recipe or seed');
    expect(await failure(() => bytes, { ...sphere, generations: 31 })).toMatch('another recipe or seed');
  });

  it('goes on where checkpoints cannot be written, says so, and writes the next one that can be', async () => {
    const inTheWay = place();
    mkdirSync(join(inTheWay, '..'), { recursive: true });
    writeFileSync(inTheWay, 'a file');
    const checkpointFile = join(inTheWay, 'checkpoint.evorx');
    const options = { ...sphere, generations: 3_000 };
    let failures = 0;
    const messages = await lastValueFrom(
      executeRun(jobOf(options, { checkpointFile, checkpointEveryMs: 1 }), NEVER).pipe(
        tap((message) => {
          if (message.type !== 'checkpointFailed') return;
          expect(message.message).toMatch(/checkpoint\.evorx cannot be written: .*\.$/);
          if (++failures === 2) rmSync(inTheWay);
        }),
        toArray(),
      ),
    );
    expect(timeless(messages)).toEqual(timeless(await run(jobOf(options))));
    const kinds = messages.map(({ type }) => type);
    expect(kinds.lastIndexOf('checkpoint')).toBeGreaterThan(kinds.lastIndexOf('checkpointFailed'));
    expect(resultOf(messages).reason).toBe('generations');
    expect(await readCheckpoint(checkpointFile)()).toMatchObject({ right: { generation: 3_000 } });
  });

  it('ends as it would have ended where its last checkpoint cannot be written, and keeps the one before', async () => {
    const checkpointFile = place();
    await run(jobOf({ ...sphere, stopAt: 3 }, { checkpointFile }));
    const lost = () => Promise.reject(new Error('The parent has not heard of it.'));
    const job = jobOf(sphere, { resumeFrom: checkpointFile, checkpointFile });
    const messages = await lastValueFrom(executeRun(job, NEVER, lost).pipe(toArray()));
    expect(messages.find(({ type }) => type === 'checkpointFailed')).toMatchObject({ generation: 30 });
    expect(resultOf(messages)).toMatchObject({ generations: 30, reason: 'generations' });
    expect(await readCheckpoint(checkpointFile)()).toMatchObject({ right: { generation: 3 } });
  });

  it('writes a checkpoint that tells what it is of', async () => {
    const checkpointFile = place();
    await run(jobOf({ ...sphere, stopAt: 3 }, { checkpointFile }));
    expect(await readCheckpoint(checkpointFile)()).toMatchObject({
      right: {
        generation: 3,
        backend: 'cpu',
        dataset: null,
        spec: { seed: 3, stopAt: 3 },
        version: expect.any(String),
      },
    });
  });
});

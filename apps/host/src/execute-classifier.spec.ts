import { scoresOf, type Genes } from '@evorx/core';
import type { Assessment } from '@evorx/evaluation';
import { configure, type RunOptions } from '@evorx/recipe';
import { decodeChampionGenome, type HostMessage, type Job, type RunResult } from '@evorx/runs';
import * as E from 'fp-ts/Either';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EMPTY, lastValueFrom, NEVER, of, Subject, tap, throwError, toArray, type Observable } from 'rxjs';
import { executeRun } from './execute-run';
import { loadClassifier, type LoadedClassifier } from './load-classifier';
import { readCheckpoint } from './read-checkpoint';
import { RunFailure } from './run-failure';

jest.mock('./load-classifier');

const root = mkdtempSync(join(tmpdir(), 'evorx-classifier-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** An accuracy on each kind of images, and nothing else. */
const assessment = (images: Assessment['images']): Assessment => ({
  images,
  size: 4,
  accuracy: images === 'test' ? 0.5 : 0.4,
  loss: null,
  confusion: [],
  classes: [],
  mistakes: [],
});

/** A classifier without images: fitness is the first gene, and so is the validation loss, the other way round. */
const made = () => {
  const calls = {
    validated: 0,
    examined: [] as Array<Genes>,
    tested: [] as Array<Genes>,
    archived: [] as Array<{ readonly genes: Genes; readonly generation: number; readonly images: string }>,
    saved: [] as Array<Genes>,
    disposed: 0,
  };
  const loaded: LoadedClassifier = {
    backend: 'cpu',
    dataset: { name: 'custom', train: 8, test: 4, sha256: 'abc' },
    evaluator: ({ genomes }) =>
      of(scoresOf({ name: 'accuracy', direction: 'maximise' })(genomes.map((genome) => genome[0]!))),
    members: () => () => EMPTY,
    gradient: () => EMPTY,
    validate: () => {
      calls.validated++;
      return Promise.resolve({ accuracy: calls.validated / 10, loss: 1 });
    },
    validateAll: (candidates) => Promise.resolve(candidates.map((genes) => genes[0]!)),
    examine: (genes, images) => {
      calls[images === 'test' ? 'tested' : 'examined'].push(genes);
      return Promise.resolve(assessment(images));
    },
    archive: (genes, { generation, images }) => {
      calls.archived.push({ genes, generation, images });
      return Promise.resolve(Uint8Array.of(generation));
    },
    plan: { layers: [784, 2, 10] },
    versions: { tfjs: '4.0.0' },
    save: (genes) => Promise.resolve(calls.saved.push(genes)),
    dispose: () => calls.disposed++,
  };
  return { loaded, calls };
};

const loading = jest.mocked(loadClassifier);

const given = (change: Partial<LoadedClassifier> = {}) => {
  const { loaded, calls } = made();
  loading.mockReset().mockResolvedValue({ ...loaded, ...change });
  return calls;
};

const recipe = (mnist: object) => ({
  problem: { mnist: { hidden: [2], bounds: [0, 1], fitness: 'accuracy', images: 'train', batch: null, ...mnist } },
  algorithm: {
    generational: {
      population: 30,
      select: { tournament: { size: 2 } },
      vary: [{ gaussianMutation: { rate: 0.1, deviation: 1 } }],
      replace: { generational: { elites: 1 } },
    },
  },
  budget: { generations: 8 },
});

const jobOf = (mnist: object, more: Partial<Job> = {}, options: RunOptions = {}): Job => {
  const spec = configure(7)({ recipe: recipe(mnist), seed: 1, ...options });
  if (E.isLeft(spec)) throw new Error(JSON.stringify(spec.left));
  return {
    spec: spec.right,
    resumeFrom: null,
    checkpointFile: null,
    checkpointEveryMs: 60_000,
    championDirectory: null,
    dataDirectory: 'digits',
    ...more,
  };
};

const run = (job: Job, interrupt: Observable<unknown> = NEVER): Promise<ReadonlyArray<HostMessage>> =>
  lastValueFrom(executeRun(job, interrupt).pipe(toArray()));

const until = async (condition: () => boolean): Promise<void> => {
  for (let i = 0; i < 1_000 && !condition(); i++) await new Promise((resolve) => setTimeout(resolve, 5));
  expect(condition()).toBe(true);
};

const accuraciesOf = (messages: ReadonlyArray<HostMessage>): ReadonlyArray<number | null | undefined> =>
  messages.flatMap((message) =>
    message.type === 'generations' ? message.generations.map(({ figures }) => figures['accuracy']) : [],
  );

const resultOf = (messages: ReadonlyArray<HostMessage>): RunResult => {
  const last = messages.at(-1);
  if (last?.type !== 'result') throw new Error(JSON.stringify(last));
  return last.result;
};

describe('executeRun with a classifier', () => {
  it('loads it with the problem and its place, and disposes of it at the end', async () => {
    const calls = given();
    await run(jobOf({}));
    expect(loading).toHaveBeenCalledTimes(1);
    expect(loading.mock.calls[0]?.slice(0, 2)).toMatchObject([{ hidden: [2] }, 'digits']);
    expect(calls.disposed).toBe(1);
  });

  it('loads none for another problem', async () => {
    given();
    const spec = configure(7)({ problem: 'onemax', generations: 1 });
    if (E.isLeft(spec)) throw new Error('no spec');
    await run({ ...jobOf({}), spec: spec.right });
    expect(loading).not.toHaveBeenCalled();
  });

  it('measures the champion where the generation is due, and once more at the end', async () => {
    const calls = given();
    const messages = await run(jobOf({ validateEvery: 3 }));
    expect(accuraciesOf(messages)).toEqual([0.1, null, null, 0.2, null, null, 0.3, null, null]);
    expect(calls.validated).toBe(3);
    expect(calls.examined).toEqual(calls.tested);
    expect(resultOf(messages)).toMatchObject({ accuracy: 0.4, testAccuracy: 0.5, testLoss: null });
    expect(resultOf(messages)).toMatchObject({ backend: 'cpu', dataset: { sha256: 'abc' } });
  });

  it('ends when the validation accuracy reaches the target, where fitness is measured on training images', async () => {
    given();
    const messages = await run(jobOf({ validateEvery: 1 }, {}, { target: 0.4 }));
    expect(resultOf(messages)).toMatchObject({ generations: 3, reason: 'target' });
  });

  it('ends when fitness reaches the target, where it is measured on test images', async () => {
    given();
    const messages = await run(jobOf({ images: 'test', validateEvery: 1 }, {}, { target: 0.1 }));
    expect(resultOf(messages)).toMatchObject({ generations: 0, reason: 'target' });
  });

  it.each([
    ['the smallest loss', (i: number) => (i === 12 ? 0.5 : 1)],
    ['a loss at all, where the others give no numbers', (i: number) => (i === 12 ? 0.5 : NaN)],
  ])('makes champion the one of the last best 20 that has %s on the validation images', async (_, loss) => {
    let candidates: ReadonlyArray<Genes> = [];
    const calls = given({
      validateAll: (asked) => {
        candidates = asked;
        return Promise.resolve(asked.map((_genes, i) => loss(i)));
      },
    });
    const messages = await run(jobOf({ batch: 4 }, { championDirectory: join(root, 'champion') }));
    expect(candidates).toHaveLength(20);
    expect(calls.tested).toEqual([candidates[12]]);
    expect(calls.saved[0]).toBe(candidates[12]);
    const [genome] = messages.flatMap((message) => (message.type === 'genome' ? [message.bytes] : []));
    const told = decodeChampionGenome(genome!);
    expect(E.isRight(told) && told.right.objectives).toEqual({ accuracy: candidates[12]![0] });
  });

  /** Loses its best by chance: children of anybody, unchanged, take the places of their parents. */
  const losing = {
    ...recipe({}),
    algorithm: {
      generational: { population: 30, select: { uniform: {} }, vary: [{ cloning: {} }], replace: { comma: {} } },
    },
  };

  it('makes champion the best ever scored, where scores of all generations are on the same images', async () => {
    const calls = given();
    const spec = configure(7)({ recipe: losing, seed: 1 });
    if (E.isLeft(spec)) throw new Error(JSON.stringify(spec.left));
    const messages = await run({ ...jobOf({}, { championDirectory: join(root, 'ever') }), spec: spec.right });
    const { best, bestSoFar } = resultOf(messages);
    expect(bestSoFar).toBeGreaterThan(best!);
    expect([calls.tested, calls.saved].map(([genes]) => genes![0])).toEqual([bestSoFar, bestSoFar]);
    const [genome] = messages.flatMap((message) => (message.type === 'genome' ? [message.bytes] : []));
    const told = decodeChampionGenome(genome!);
    expect(E.isRight(told) && told.right.objectives).toEqual({ accuracy: bestSoFar });
  });

  it('makes champion the one whose validation accuracy has reached the target', async () => {
    const measured: Array<Genes> = [];
    const { loaded } = made();
    const calls = given({
      validate: (genes) => {
        measured.push(genes);
        return loaded.validate(genes);
      },
    });
    const messages = await run(jobOf({ batch: 4, validateEvery: 1 }, {}, { target: 0.4 }));
    expect(resultOf(messages)).toMatchObject({ reason: 'target' });
    expect(calls.tested).toEqual([measured.at(-1)]);
  });

  it('has no best so far on fresh mini-batches', async () => {
    given();
    expect(resultOf(await run(jobOf({ batch: 4 })))).toMatchObject({ best: expect.any(Number), bestSoFar: null });
  });

  it('reads no test images where it stops at a generation, and once where the resumed run ends', async () => {
    const checkpointFile = join(root, 'untested', 'checkpoint.evorx');
    const championDirectory = join(root, 'untested', 'champion');
    const first = given();
    const stopped = await run(jobOf({}, { checkpointFile, championDirectory, championEveryMs: 60_000 }, { stopAt: 4 }));
    expect(first.tested).toEqual([]);
    expect(first.archived.map(({ images }) => images)).not.toContain('test');
    expect(first.saved).toHaveLength(1);
    expect(resultOf(stopped)).toMatchObject({
      reason: 'stop-at',
      accuracy: 0.4,
      testAccuracy: null,
      testLoss: null,
    });
    const second = given();
    const ended = await run(jobOf({}, { resumeFrom: checkpointFile }));
    expect(second.tested).toHaveLength(1);
    expect(resultOf(ended)).toMatchObject({ reason: 'generations', testAccuracy: 0.5 });
  });

  it('has no champion where the outputs of the network are no numbers', async () => {
    const calls = given({
      evaluator: ({ genomes }) => of(scoresOf({ name: 'accuracy', direction: 'maximise' })(genomes.map(() => NaN))),
      validate: () => Promise.resolve({ accuracy: NaN, loss: NaN }),
      validateAll: (candidates) => Promise.resolve(candidates.map(() => NaN)),
      examine: (_, images) => Promise.resolve({ ...assessment(images), accuracy: null, loss: null }),
    });
    const job = jobOf({}, { championDirectory: join(root, 'nan'), championEveryMs: 0 }, { target: 0.01 });
    const messages = await run(job);
    expect(messages.map(({ type }) => type)).not.toContain('champion');
    expect(messages.map(({ type }) => type)).not.toContain('genome');
    expect([calls.saved, calls.archived, calls.tested]).toEqual([[], [], []]);
    expect(accuraciesOf(messages)).toEqual(new Array(9).fill(null));
    expect(resultOf(messages)).toMatchObject({
      reason: 'generations',
      best: null,
      bestSoFar: null,
      invalid: 30,
      accuracy: null,
      testAccuracy: null,
    });
  });

  it('makes champion the fittest, where fitness is measured on test images', async () => {
    const calls = given();
    const messages = await run(jobOf({ images: 'test' }));
    expect(calls.tested[0]![0]).toBe(resultOf(messages).best);
  });

  it('says what its generations depend on, before the first of them', async () => {
    given();
    const messages = await run(jobOf({}));
    expect(messages.slice(0, 2).map(({ type }) => type)).toEqual(['started', 'provenance']);
    expect(messages.filter(({ type }) => type === 'provenance')).toEqual([
      {
        type: 'provenance',
        provenance: {
          dataset: { name: 'custom', train: 8, test: 4, sha256: 'abc' },
          backend: 'cpu',
          plan: { layers: [784, 2, 10] },
          versions: { evorx: expect.stringMatching(/^\d/), node: process.versions.node, tfjs: '4.0.0' },
        },
      },
    ]);
  });

  it('says nothing of its champion where nobody asked', async () => {
    const calls = given();
    expect((await run(jobOf({}))).map(({ type }) => type)).not.toContain('champion');
    expect(calls.archived).toEqual([]);
  });

  it('says who is champion at once and then now and then, by the validation images, and at last by the test images', async () => {
    const calls = given();
    const messages = await run(jobOf({}, { championEveryMs: 0 }));
    const kinds = messages.map(({ type }) => type);
    expect(kinds.slice(-3)).toEqual(['genome', 'champion', 'result']);
    expect(kinds.filter((type) => type === 'genome').length).toBe(kinds.filter((type) => type === 'champion').length);
    const champions = messages.flatMap((message) => (message.type === 'champion' ? [message.generation] : []));
    expect(champions).toEqual(calls.archived.map(({ generation }) => generation));
    expect(champions[0]).toBe(0);
    expect(champions.at(-1)).toBe(8);
    expect(calls.archived.map(({ images }) => images)).toEqual([...champions.slice(1).map(() => 'validation'), 'test']);
    expect(calls.tested).toHaveLength(1);
    expect(calls.archived.at(-1)!.genes).toBe(calls.tested[0]);
  });

  it('speaks of a champion after its generation', async () => {
    given();
    let told = -1;
    for (const message of await run(jobOf({}, { championEveryMs: 0 }, { generations: 200 }))) {
      if (message.type === 'generations') told = message.generations.at(-1)!.index;
      if (message.type === 'champion') expect(message.generation).toBeLessThanOrEqual(told);
    }
    expect(told).toBe(200);
  });

  it('does not speak of the same champion twice while it goes on', async () => {
    const { loaded } = made();
    let best: Genes | undefined;
    const calls = given({
      // The first member of the first generation, an elite for ever.
      evaluator: (batch) => {
        best ??= batch.genomes[0]!;
        return loaded.evaluator({
          ...batch,
          genomes: batch.genomes.map((genes) => (genes === best ? best.map(() => 9) : genes)),
        });
      },
    });
    await run(jobOf({}, { championEveryMs: 0 }, { generations: 100 }));
    expect(calls.archived.map(({ generation, images }) => [generation, images])).toEqual([
      [0, 'validation'],
      [100, 'test'],
    ]);
  });

  it('is not told of by the test images where it was interrupted', async () => {
    const { loaded } = made();
    const interrupt = new Subject<void>();
    let waiting = false;
    const calls = given({
      evaluator: (batch) =>
        batch.generation < 2 ? loaded.evaluator(batch) : NEVER.pipe(tap({ subscribe: () => (waiting = true) })),
    });
    const ending = run(jobOf({}, { championEveryMs: 60_000 }), interrupt);
    await until(() => waiting);
    interrupt.next();
    expect(resultOf(await ending)).toMatchObject({ reason: 'interrupted', testAccuracy: null, testLoss: null });
    expect(calls.tested).toEqual([]);
    expect(calls.archived.map(({ images }) => images)).toEqual(['validation', 'validation']);
  });

  it('goes on where there is no news of the champion to be had, and says so', async () => {
    let asked = 0;
    const { loaded } = made();
    given({
      examine: (genes, images) =>
        images === 'validation' && asked++ === 0
          ? Promise.reject(new Error('Out of\n memory.'))
          : loaded.examine(genes, images),
    });
    const messages = await run(jobOf({}, { championEveryMs: 60_000 }));
    expect(messages).toContainEqual({ type: 'note', text: 'No news of the champion: Out of memory.' });
    expect(messages.filter(({ type }) => type === 'champion')).toHaveLength(1);
    expect(resultOf(messages)).toMatchObject({ generations: 8 });
  });

  it('resumes without measuring again, on the same images only', async () => {
    const checkpointFile = join(root, 'resume', 'checkpoint.evorx');
    given();
    await run(jobOf({ validateEvery: 2 }, { checkpointFile }, { stopAt: 4 }));
    const calls = given();
    const messages = await run(jobOf({ validateEvery: 2 }, { resumeFrom: checkpointFile }));
    expect(accuraciesOf(messages)).toEqual([null, 0.1, null, 0.2]);
    expect(calls.validated).toBe(2);

    const others = given({ dataset: { name: 'custom', train: 8, test: 4, sha256: 'xyz' } });
    const refused = await run(jobOf({ validateEvery: 2 }, { resumeFrom: checkpointFile }));
    expect(refused.at(-1)).toMatchObject({ type: 'failed', message: expect.stringContaining('other images') });
    expect(others.disposed).toBe(1);

    given({ backend: 'wasm' });
    const noted = await run(jobOf({ validateEvery: 2 }, { resumeFrom: checkpointFile }));
    expect(noted).toContainEqual({ type: 'note', text: expect.stringContaining('goes on with wasm') });
  });

  it('passes on what was noted while it loaded', async () => {
    const { loaded } = made();
    loading.mockReset().mockImplementation((_problem, _directory, note) => {
      note('The digits are few.');
      return Promise.resolve(loaded);
    });
    expect(await run(jobOf({}))).toContainEqual({ type: 'note', text: 'The digits are few.' });
  });

  it('fails in one line where there is nothing to load', async () => {
    loading.mockReset().mockRejectedValue(new RunFailure('digits: train-images-idx3-ubyte\n is missing.'));
    expect((await run(jobOf({}))).at(-1)).toEqual({
      type: 'failed',
      message: 'digits: train-images-idx3-ubyte is missing.',
    });
  });

  it('keeps the last good generation where the evaluator breaks, and disposes', async () => {
    const checkpointFile = join(root, 'broken', 'checkpoint.evorx');
    const { loaded } = made();
    const calls = given({
      evaluator: (batch) =>
        batch.generation < 3 ? loaded.evaluator(batch) : throwError(() => new Error('Out of memory.')),
    });
    const messages = await run(jobOf({}, { checkpointFile }));
    expect(messages.at(-1)).toEqual({ type: 'failed', message: 'Generation 3: the evaluator failed: Out of memory.' });
    expect(accuraciesOf(messages)).toHaveLength(3);
    expect(await readCheckpoint(checkpointFile)()).toMatchObject({ right: { generation: 2, dataset: 'abc' } });
    expect(calls.disposed).toBe(1);
  });

  it('disposes when nobody listens any more, also where it is loaded only then', async () => {
    const calls = given();
    const endless = jobOf({}, {}, { generations: 1_000_000 });
    const interrupt = new Subject<void>();
    let told = 0;
    const first = executeRun(endless, interrupt).subscribe(({ type }) => (told += type === 'generations' ? 1 : 0));
    await until(() => told > 0);
    first.unsubscribe();
    expect(calls.disposed).toBe(1);
    executeRun(endless, interrupt).subscribe().unsubscribe();
    await until(() => calls.disposed === 2);
    expect(interrupt.observed).toBe(false);
  });

  it('gives the generation at hand up when it is interrupted', async () => {
    const { loaded } = made();
    let working = 0;
    const interrupt = new Subject<void>();
    given({
      evaluator: (batch) =>
        batch.generation < 2
          ? loaded.evaluator(batch)
          : NEVER.pipe(tap({ subscribe: () => working++, finalize: () => working-- })),
    });
    const ending = run(jobOf({}), interrupt);
    await until(() => working === 1);
    interrupt.next();
    expect(resultOf(await ending)).toMatchObject({ reason: 'interrupted', generations: 1 });
    expect(working).toBe(0);
  });
});

import { configure, type RunOptions } from '@evorx/recipe';
import type { HostMessage, Job, RunHost } from '@evorx/runs';
import * as E from 'fp-ts/Either';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lastValueFrom, NEVER, Subject, tap, toArray, type Observable } from 'rxjs';
import { forkedHost } from './forked-host';
import { inProcessHost } from './in-process-host';
import { timeless } from './testing/timeless';

// Real images and a real TensorFlow, both small: synthetic digits, the backend that every machine has.
const root = mkdtempSync(join(tmpdir(), 'evorx-mnist-'));
const digits = join(root, 'digits');
const env = { EVORX_BACKEND: 'cpu' };
const before = process.env['EVORX_BACKEND'];

jest.setTimeout(60_000);

const writeDigits = async (directory: string): Promise<void> => {
  const { syntheticDigits, writeIdxFiles } = await import('@evorx/evaluation');
  await writeIdxFiles(directory, syntheticDigits(80, 1), syntheticDigits(30, 2));
};

beforeAll(async () => {
  process.env['EVORX_BACKEND'] = env.EVORX_BACKEND;
  await writeDigits(digits);
});

afterAll(() => {
  if (before === undefined) delete process.env['EVORX_BACKEND'];
  else process.env['EVORX_BACKEND'] = before;
  rmSync(root, { recursive: true, force: true });
});

const recipe = (images: 'train' | 'test') => ({
  problem: {
    mnist: { hidden: [4], fitness: 'crossEntropy', images, batch: images === 'train' ? 20 : null, validateEvery: 2 },
  },
  algorithm: {
    generational: {
      population: 8,
      select: { tournament: { size: 2 } },
      vary: [{ gaussianMutation: { rate: 0.5, deviation: 0.5 } }],
      replace: { generational: { elites: 1 } },
      rescore: 'survivors',
    },
  },
  budget: { generations: 6 },
});

/** Every other algorithm on a few images, with schedules that move. */
const others: ReadonlyArray<readonly [name: string, recipe: object]> = [
  [
    'generational with step sizes, on a transform',
    {
      problem: { mnist: { hidden: [4], encoding: { dct: { coefficients: 9 } }, batch: { from: 10, to: 30 } } },
      algorithm: {
        generational: {
          population: 8,
          vary: [{ wholeNeuronCrossover: {} }, { selfAdaptiveMutation: { noise: 'table' } }],
        },
      },
    },
  ],
  [
    'neuronEs',
    {
      problem: {
        mnist: { hidden: [4], encoding: { dct: { coefficients: 9 } }, batch: { from: 16, to: 48 }, augment: 'shift' },
      },
      algorithm: { neuronEs: { group: 4 } },
    },
  ],
  [
    'neuronEs on steps, without a transform',
    {
      problem: {
        mnist: { hidden: [4], activation: 'step', encoding: { direct: { scale: 'centred' } }, batch: 20 },
      },
      algorithm: { neuronEs: { group: 1 } },
    },
  ],
  [
    'openaiEs',
    {
      problem: { mnist: { hidden: [4], encoding: { dct: { coefficients: 9 } }, batch: 20 } },
      algorithm: { openaiEs: { population: 8, rate: { from: 0.1, to: 0.01 } } },
    },
  ],
  [
    'gradientDescent',
    {
      problem: { mnist: { hidden: [4], encoding: { direct: { scale: 'centred' } }, batch: 20 } },
      algorithm: { gradientDescent: { rate: { from: 0.1, to: 0.01 } } },
    },
  ],
];

const jobOf = (images: 'train' | 'test', more: Partial<Job> = {}, options: RunOptions = {}): Job => {
  const spec = configure(7)({
    seed: 1,
    ...(options.recipe === undefined ? { recipe: recipe(images) } : {}),
    ...options,
  });
  if (E.isLeft(spec)) throw new Error(JSON.stringify(spec.left));
  return {
    spec: spec.right,
    resumeFrom: null,
    checkpointFile: null,
    checkpointEveryMs: 60_000,
    championDirectory: null,
    dataDirectory: digits,
    ...more,
  };
};

const run = ({ launch }: RunHost, job: Job, interrupt: Observable<unknown> = NEVER) =>
  lastValueFrom(launch(job, interrupt).pipe(toArray()));

const numTensors = async (): Promise<number> => {
  const { loadBackend } = await import('@evorx/evaluation');
  const loaded = await loadBackend('cpu')();
  if (E.isLeft(loaded)) throw new Error(loaded.left.message);
  return (await import('@tensorflow/tfjs')).memory().numTensors;
};

describe('a run on images', () => {
  it('evolves in a process of its own, tests the champion and saves it', async () => {
    const championDirectory = join(root, 'champion');
    const messages = await run(forkedHost({ env }), jobOf('train', { championDirectory }));
    expect(timeless(messages).map(({ figures }) => figures['accuracy'] !== null)).toEqual([
      true, false, true, false, true, false, true,
    ]); // prettier-ignore
    expect(messages.at(-1)).toMatchObject({
      type: 'result',
      result: {
        reason: 'generations',
        backend: 'cpu',
        genes: 785 * 4 + 5 * 10,
        testAccuracy: expect.any(Number),
        testLoss: expect.any(Number),
        dataset: { name: 'custom', train: 80, test: 30 },
      },
    });
    expect(readdirSync(championDirectory)).toContain('model.json');
  });

  it('makes the same generations whether or not it speaks of its champion', async () => {
    const silent = await run(forkedHost({ env }), jobOf('train'));
    const telling = await run(forkedHost({ env }), jobOf('train', { championEveryMs: 0 }));
    expect(timeless(telling)).toEqual(timeless(silent));
    const { decodeChampion } = await import('@evorx/evaluation');
    const reports = telling.flatMap((message) => {
      if (message.type !== 'champion') return [];
      const archive = decodeChampion(message.bytes);
      if (E.isLeft(archive)) throw new Error(archive.left.message);
      expect(archive.right.report.generation).toBe(message.generation);
      return [archive.right.report];
    });
    expect(reports.slice(0, -1).map(({ images, size }) => [images, size])).toEqual(
      reports.slice(1).map(() => ['validation', 10]),
    );
    expect(reports.length).toBeGreaterThan(1);
    const last = telling.at(-1);
    expect(last).toMatchObject({ type: 'result', result: { testAccuracy: reports.at(-1)!.accuracy } });
    expect(reports.at(-1)).toMatchObject({ images: 'test', size: 30, generation: 6, genes: 785 * 4 + 5 * 10 });
  });

  it('makes the same generations after a stop and a resume in another process', async () => {
    const checkpointFile = join(root, 'resume', 'checkpoint.evorx');
    const straight = await run(forkedHost({ env }), jobOf('train'));
    const first = await run(forkedHost({ env }), jobOf('train', { checkpointFile }, { stopAt: 3 }));
    const second = await run(forkedHost({ env }), jobOf('train', { resumeFrom: checkpointFile }));
    expect([...timeless(first), ...timeless(second)]).toEqual(timeless(straight));
  });

  it.each(others)('stopped and resumed, %s makes the same generations and the same champion', async (_, other) => {
    const given = { ...other, budget: { generations: 6 } };
    const checkpointFile = join(root, 'others', 'checkpoint.evorx');
    const launch = (more: Partial<Job>, options: RunOptions = {}) =>
      run(inProcessHost(), jobOf('train', more, { recipe: given, ...options }));
    const none = await numTensors();
    const straight = await launch({});
    const first = await launch({ checkpointFile }, { stopAt: 3 });
    const second = await launch({ resumeFrom: checkpointFile });
    expect(timeless(straight)).toHaveLength(7);
    expect([...timeless(first), ...timeless(second)]).toEqual(timeless(straight));
    const figures = (messages: ReadonlyArray<HostMessage>) => {
      const last = messages.at(-1);
      if (last?.type !== 'result') throw new Error(JSON.stringify(last));
      return { ...last.result, elapsedMs: 0 };
    };
    expect(figures(second)).toEqual(figures(straight));
    expect(figures(straight).testAccuracy).toEqual(expect.any(Number));
    expect(await numTensors()).toBe(none);
  });

  it('notes that mini-batches are smaller where there are few images', async () => {
    const given = {
      problem: { mnist: { hidden: [4], batch: 1000 } },
      algorithm: { gradientDescent: {} },
      budget: { generations: 1 },
    };
    const messages = await run(inProcessHost(), jobOf('train', {}, { recipe: given }));
    expect(messages).toContainEqual({ type: 'note', text: expect.stringMatching(/1,?000/) });
  });

  it('fails in one line where the images are broken', async () => {
    const broken = join(root, 'broken');
    await writeDigits(broken);
    writeFileSync(join(broken, 't10k-labels-idx1-ubyte'), 'no labels');
    const messages = await run(inProcessHost(), jobOf('train', { dataDirectory: broken }));
    expect(messages.at(-1)).toEqual({
      type: 'failed',
      message: expect.stringMatching(/t10k-labels-idx1-ubyte.*[^\n]$/),
    });
  });

  it('leaves no tensor behind after success, interruption, cancel and failure', async () => {
    const none = await numTensors();
    await run(inProcessHost(), jobOf('test', { championEveryMs: 0 }));
    expect(await numTensors()).toBe(none);

    const interrupt = new Subject<void>();
    const interrupted = inProcessHost()
      .launch(jobOf('test', { championEveryMs: 0 }, { generations: 100_000 }), interrupt)
      .pipe(tap(({ type }) => type === 'generations' && interrupt.next()));
    expect(await lastValueFrom(interrupted)).toMatchObject({ result: { reason: 'interrupted' } });
    expect(await numTensors()).toBe(none);

    await new Promise<void>((resolve) => {
      const cancelled = inProcessHost()
        .launch(jobOf('test', { championEveryMs: 0 }, { generations: 100_000 }), NEVER)
        .subscribe(({ type }) => {
          if (type !== 'generations') return;
          cancelled.unsubscribe();
          resolve();
        });
    });
    // The chunk at hand is finished first.
    for (let i = 0; i < 200 && (await numTensors()) !== none; i++)
      await new Promise((resolve) => setTimeout(resolve, 10));
    expect(await numTensors()).toBe(none);

    const inTheWay = join(root, 'in-the-way');
    writeFileSync(inTheWay, '');
    const unsaved = await run(inProcessHost(), jobOf('test', { checkpointFile: join(inTheWay, 'checkpoint.evorx') }));
    expect(unsaved.at(-1)).toMatchObject({ type: 'result' });
    expect(await numTensors()).toBe(none);
    const failed = await run(inProcessHost(), jobOf('test', { resumeFrom: inTheWay }));
    expect(failed.at(-1)).toMatchObject({ type: 'failed' });
    expect(await numTensors()).toBe(none);
  });
});

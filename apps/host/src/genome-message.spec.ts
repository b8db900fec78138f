import { configure, type RunOptions } from '@evorx/recipe';
import { type ChampionGenome, decodeChampionGenome, type HostMessage, type Job } from '@evorx/runs';
import * as E from 'fp-ts/Either';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lastValueFrom, NEVER, toArray } from 'rxjs';
import { executeRun } from './execute-run';

const root = mkdtempSync(join(tmpdir(), 'evorx-genome-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

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

const run = (job: Job): Promise<ReadonlyArray<HostMessage>> => lastValueFrom(executeRun(job, NEVER).pipe(toArray()));

type Told = Omit<ChampionGenome, 'json'> & { readonly genome: ReadonlyArray<number> | null };

const told = (messages: ReadonlyArray<HostMessage>): ReadonlyArray<Told> =>
  messages.flatMap((message) => {
    if (message.type !== 'genome') return [];
    const decoded = decodeChampionGenome(message.bytes);
    if (E.isLeft(decoded)) throw new Error(decoded.left);
    const { json, ...known } = decoded.right;
    expect(known.generation).toBe(message.generation);
    return [{ ...known, genome: json === null ? null : (JSON.parse(Buffer.from(json).toString()) as number[]) }];
  });

const resultOf = (messages: ReadonlyArray<HostMessage>) => {
  const last = messages.at(-1);
  if (last?.type !== 'result') throw new Error(JSON.stringify(last));
  return last.result;
};

const sphere: RunOptions = { problem: 'sphere', seed: 3, population: 20, generations: 30 };
const onemax: RunOptions = { problem: 'onemax', seed: 3, population: 20, generations: 30 };

describe('the genome of a champion', () => {
  it('is told before the result, once, though nobody asked for champions', async () => {
    const messages = await run(jobOf(sphere));
    expect(messages.map(({ type }) => type).slice(-2)).toEqual(['genome', 'result']);
    expect(told(messages)).toHaveLength(1);
  });

  it('is worth what is said of it, to the last digit', async () => {
    const messages = await run(jobOf(sphere));
    const [{ genome, genes, objectives, generation, foundAt } = {} as Told] = told(messages);
    expect([genes, genome!.length, generation]).toEqual([10, 10, 30]);
    expect(foundAt).toBeLessThanOrEqual(30);
    const value = genome!.reduce((sum, gene) => sum + (gene - 0.3) ** 2, 0);
    expect(objectives).toEqual({ squaredDistance: value });
    expect(resultOf(messages).best).toBe(value);
  });

  const distance = (genome: ReadonlyArray<number>): number => genome.reduce((sum, gene) => sum + (gene - 0.3) ** 2, 0);

  it.each<readonly [string, unknown, RunOptions]>([
    ['snes', { snes: { population: 500 } }, { generations: 200, target: 0.0001, seed: 3 }],
    ['openaiEs', { openaiEs: {} }, { generations: 300, seed: 1 }],
    ['pgpe', { pgpe: {} }, { generations: 100, seed: 1 }],
    [
      'generational without elites',
      { generational: { replace: { comma: {} }, population: 20 } },
      { generations: 50, seed: 1 },
    ],
  ])('is of %s the best ever found, which is what the result says', async (_name, algorithm, options) => {
    const overrides = [
      { path: 'problem.sphere.dimension', value: 2 },
      { path: 'algorithm', value: algorithm },
    ];
    const messages = await run(jobOf({ problem: 'sphere', overrides, ...options }));
    const { reason, bestSoFar } = resultOf(messages);
    const [{ genome, objectives, foundAt } = {} as Told] = told(messages);
    expect(distance(genome!)).toBe(bestSoFar);
    expect(objectives).toEqual({ squaredDistance: bestSoFar });
    const lines = messages.flatMap((message) => (message.type === 'generations' ? message.generations : []));
    let so = Infinity;
    for (const line of lines) {
      so = Math.min(so, line.figures['best']!);
      expect(line.figures['bestSoFar']).toBe(so);
    }
    expect(lines.find((line) => line.figures['best'] === bestSoFar)!.index).toBe(foundAt);
    if (options.target === undefined) return;
    expect(reason).toBe('target');
    expect(bestSoFar).toBeLessThanOrEqual(options.target);
  });

  it('is a list of bits where the problem has bits', async () => {
    const messages = await run(jobOf(onemax));
    const [{ genome, objectives } = {} as Told] = told(messages);
    expect(new Set(genome)).toEqual(new Set([0, 1]));
    expect(objectives).toEqual({ ones: genome!.filter((bit) => bit === 1).length });
  });

  it('is without the step size that travels with it', async () => {
    const overrides = [
      { path: 'algorithm.generational.vary', value: [{ arithmeticCrossover: {} }, { selfAdaptiveMutation: {} }] },
    ];
    const [{ genome, objectives } = {} as Told] = told(await run(jobOf({ ...sphere, overrides })));
    expect(genome).toHaveLength(10);
    expect(objectives).toEqual({ squaredDistance: genome!.reduce((sum, gene) => sum + (gene - 0.3) ** 2, 0) });
  });

  it('is told while the run goes on, after its generation, and the same one once', async () => {
    const messages = await run(jobOf({ ...onemax, generations: 300 }, { championEveryMs: 0 }));
    let last = -1;
    for (const message of messages) {
      if (message.type === 'generations') last = message.generations.at(-1)!.index;
      if (message.type === 'genome') expect(message.generation).toBeLessThanOrEqual(last);
    }
    const live = told(messages).slice(0, -1);
    expect(live.length).toBeGreaterThan(0);
    expect(live[0]).toMatchObject({ generation: 0, foundAt: 0 });
    const genomes = live.map(({ genome }) => genome!.join(''));
    expect(genomes.filter((genome, i) => genome === genomes[i - 1])).toEqual([]);
  });

  it('says since which generation it is the champion, over a resume too', async () => {
    const checkpointFile = join(root, 'checkpoint.evorx');
    const straight = await run(jobOf(onemax));
    const since = straight
      .flatMap((message) => (message.type === 'generations' ? message.generations : []))
      .find(({ figures }) => figures['best'] === resultOf(straight).best)!;
    expect(told(straight)[0]!.foundAt).toBe(since.index);
    await run(jobOf({ ...onemax, stopAt: 29 }, { checkpointFile }));
    expect(told(await run(jobOf(onemax, { resumeFrom: checkpointFile })))).toEqual(told(straight));
  });

  it('is left out while the run is live, where it is large, and told at the end', async () => {
    const large = {
      ...sphere,
      population: 4,
      generations: 3,
      overrides: [{ path: 'problem.sphere.dimension', value: 10_001 }],
    };
    const messages = told(await run(jobOf(large, { championEveryMs: 0 })));
    expect(messages.length).toBeGreaterThan(1);
    expect(messages[0]).toMatchObject({
      genes: 10_001,
      genome: null,
      objectives: { squaredDistance: expect.any(Number) },
    });
    expect(messages.at(-1)!.genome).toHaveLength(10_001);
  });
});

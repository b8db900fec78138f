import {
  type ChampionGenome,
  encodeChampionGenome,
  type GenerationStats,
  type HostMessage,
  type Job,
  type RunHost,
  type RunResult,
} from '@evorx/runs';
import { EMPTY, from, type Observable, Subject } from 'rxjs';
import type { Signal, Terminal } from '../terminal/terminal';

/** A generation for specs, with the figures that are given. @internal */
export const stats = (given: Readonly<Record<string, number | null>>): GenerationStats => {
  const { index = 0, evaluations, progress, elapsedMs, best = 0.75, ...figures } = given;
  return {
    index: index!,
    evaluations: evaluations ?? 10 * (index! + 1),
    progress: progress ?? index! / 10,
    elapsedMs: elapsedMs ?? 10 * index!,
    evaluationMs: 0.5,
    figures: {
      best,
      bestSoFar: best,
      mean: 0.5,
      worst: 0.25,
      deviation: 0.125,
      invalid: 0,
      accuracy: null,
      ...figures,
    },
  };
};

/** A result for specs. @internal */
export const runResult = (given: Partial<RunResult>): RunResult => ({
  preset: null,
  seed: 7,
  generations: 3,
  evaluations: 40,
  best: 0.75,
  bestSoFar: 0.75,
  invalid: 0,
  accuracy: null,
  testAccuracy: null,
  testLoss: null,
  reason: 'generations',
  genes: 10,
  backend: 'cpu',
  dataset: null,
  elapsedMs: 30,
  ...given,
});

/** A champion with these genes for specs, and the message that tells of it. @internal */
export const championGenome = (genome: ReadonlyArray<unknown>): ChampionGenome => ({
  generation: 3,
  foundAt: 2,
  objectives: { value: 0.75 },
  genes: genome.length,
  json: Buffer.from(JSON.stringify(genome)),
});

/** @internal */
export const genomeMessage = (genome: ReadonlyArray<unknown>): HostMessage => ({
  type: 'genome',
  generation: 3,
  bytes: encodeChampionGenome(championGenome(genome)),
});

/** The messages of a small run. @internal */
export const generationsMessage = (...indices: ReadonlyArray<number>): HostMessage => ({
  type: 'generations',
  generations: indices.map((index) => stats({ index })),
});

/** A terminal that remembers what was printed. @internal */
export const fakeTerminal = (given: Partial<Terminal> = {}) => {
  const printed = { out: '', err: '' };
  const signals = new Subject<Signal>();
  const quits: number[] = [];
  const terminal: Terminal = {
    out: (text) => void (printed.out += text),
    err: (text) => void (printed.err += text),
    interactive: false,
    columns: () => 80,
    environment: {},
    signals,
    quit: (code) => void quits.push(code),
    ...given,
  };
  return { terminal, printed, signals, quits };
};

/** A host that says what it is told to, and remembers what it was asked. @internal */
export const fakeHost = (
  script: ReadonlyArray<HostMessage> | ((job: Job, interrupt: Observable<unknown>) => Observable<HostMessage>),
) => {
  const jobs: Job[] = [];
  const host: RunHost = {
    launch: (job, interrupt = EMPTY) => {
      jobs.push(job);
      return typeof script === 'function' ? script(job, interrupt) : from(script);
    },
  };
  return { host, jobs };
};

import { readFileSync, writeFileSync } from 'node:fs';
import { figuresOf } from '@evorx/evolution';
import {
  ACCURACY,
  type GenerationStats,
  type HostMessage,
  type Job,
  type RunHost,
  decodeCheckpoint,
  encodeCheckpoint,
} from '@evorx/runs';
import { Observable } from 'rxjs';

const FIGURES = [...figuresOf({ objectives: [{ name: 'value', direction: 'maximise' }] }).figures, ACCURACY];

/** The figures that are measured. */
const VALUES: Readonly<Record<string, (index: number) => number>> = {
  best: (index) => index,
  bestSoFar: (index) => index + 0.5,
  mean: (index) => index / 2,
  worst: () => 0,
  deviation: () => 1,
  diversity: () => 1,
  invalid: () => 0,
};

const stats = (index: number, last: number): GenerationStats => ({
  index,
  evaluations: 10 * (index + 1),
  progress: last === 0 ? 1 : index / last,
  elapsedMs: index,
  evaluationMs: 0.5,
  figures: Object.fromEntries(FIGURES.map(({ key }) => [key, key in VALUES ? VALUES[key]!(index) : null])),
});

const resumed = ({ resumeFrom }: Job): number => {
  if (resumeFrom === null) return -1;
  const decoded = decodeCheckpoint(readFileSync(resumeFrom));
  if (decoded._tag === 'Left') throw new Error(decoded.left.message);
  return decoded.right.generation;
};

const save = ({ spec, checkpointFile }: Job, generation: number): HostMessage => {
  const checkpoint = encodeCheckpoint({
    spec,
    state: { json: null, buffers: [] },
    generation,
    evaluations: 10 * (generation + 1),
    elapsedMs: generation,
    dataset: null,
    backend: 'cpu',
    version: '0.1.0',
    extra: null,
  });
  writeFileSync(checkpointFile!, checkpoint);
  return { type: 'checkpoint', generation, file: checkpointFile! };
};

/**
 * A host that scores nothing: it tells of `batch` generations every `everyMs` until the budget in generations is spent,
 * and goes on where it was after a pause. `live()` counts the runs that it holds.
 */
export const scriptedHost = ({ everyMs = 5, batch = 1 } = {}): RunHost & { readonly live: () => number } => {
  let live = 0;
  return {
    live: () => live,
    launch: (job, interrupt) =>
      new Observable<HostMessage>((subscriber) => {
        live++;
        const { spec } = job;
        const last = spec.recipe.budget.generations ?? 10;
        let index = resumed(job) + 1;
        const end = (reason: 'generations' | 'interrupted'): void => {
          if (index > 0) subscriber.next(save(job, index - 1));
          subscriber.next({
            type: 'result',
            result: {
              preset: spec.preset,
              seed: spec.seed,
              generations: index - 1,
              evaluations: 10 * index,
              best: index - 1,
              bestSoFar: index - 0.5,
              invalid: 0,
              accuracy: null,
              testAccuracy: null,
              testLoss: null,
              reason,
              genes: 10,
              backend: 'cpu',
              dataset: null,
              elapsedMs: index,
            },
          });
          subscriber.complete();
        };
        subscriber.next({ type: 'figures', figures: FIGURES });
        const timer = setInterval(() => {
          const generations = Array.from({ length: Math.min(batch, last + 1 - index) }, (_, i) =>
            stats(index + i, last),
          );
          index += generations.length;
          subscriber.next({ type: 'generations', generations });
          if (index > last) end('generations');
        }, everyMs);
        const interrupted = interrupt.subscribe(() => end('interrupted'));
        return () => {
          live--;
          clearInterval(timer);
          interrupted.unsubscribe();
        };
      }),
  };
};

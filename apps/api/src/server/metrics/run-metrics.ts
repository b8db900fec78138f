import type { FigureValues } from '@evorx/evolution';
import type { GenerationStats, RunChange, RunHost, RunRecord, RunStore } from '@evorx/runs';
import { Counter, Gauge, Histogram, type Registry } from 'prom-client';
import { Observable } from 'rxjs';
import { createRate } from './rate';

/** From a toy problem's generation to one on all of MNIST. */
const BUCKETS = [0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3, 10, 30, 100];

/** Where a run was when it was last seen. */
interface Seen {
  readonly elapsedMs: number;
  readonly evaluations: number;
}

const START: Seen = { elapsedMs: 0, evaluations: 0 };
const ENDED: ReadonlyArray<RunRecord['state']> = ['FINISHED', 'CANCELLED', 'FAILED'];

/**
 * What is measured of the runs that this process executes: it is read off what they append to the store, and off how
 * their hosts end.
 *
 * @category Metrics
 */
export interface RunMetrics {
  readonly watchStore: (store: RunStore) => RunStore;
  readonly watchHost: (host: RunHost) => RunHost;
}

/**
 * Registers the metrics of runs.
 *
 * @category Metrics
 */
export const runMetrics = (registry: Registry, now: () => number): RunMetrics => {
  const registers = [registry];
  const seconds = (name: string, help: string): Histogram => new Histogram({ name, help, registers, buckets: BUCKETS });
  const generation = seconds('evorx_generation_seconds', 'How long a generation took, all of it.');
  const evaluation = seconds('evorx_evaluation_seconds', 'How long the candidates of a generation took to be scored.');
  const generations = new Counter({ name: 'evorx_generations_total', help: 'Generations evolved.', registers });
  const evaluations = new Counter({ name: 'evorx_evaluations_total', help: 'Candidates scored.', registers });
  const rate = createRate(now);
  new Gauge({
    name: 'evorx_evaluations_per_second',
    help: 'Candidates scored a second, over the last half minute.',
    registers,
    collect() {
      this.set(rate.read());
    },
  });
  const hosts = new Gauge({ name: 'evorx_hosts', help: 'Processes that execute a run.', registers });
  const deaths = new Counter({
    name: 'evorx_host_deaths_total',
    help: 'Hosts that died at work; their runs are started again from the last checkpoint.',
    registers,
  });

  /** The figures of the runs that are executed here, as they were last. */
  const live = new Map<string, FigureValues>();
  new Gauge({
    name: 'evorx_run_figure',
    help: 'The figures that a live run has declared, as of its last generation that has them.',
    labelNames: ['run', 'figure'],
    registers,
    collect() {
      this.reset();
      for (const [run, figures] of live)
        for (const [figure, value] of Object.entries(figures)) if (value !== null) this.set({ run, figure }, value);
    },
  });

  const seen = new Map<string, Seen>();
  const observe = (id: string, stats: GenerationStats): void => {
    const before = stats.index === 0 ? START : seen.get(id);
    seen.set(id, stats);
    generations.inc();
    evaluation.observe(stats.evaluationMs / 1000);
    // Where a run was before this process took it over is not known.
    if (before === undefined) return;
    const scored = Math.max(0, stats.evaluations - before.evaluations);
    generation.observe(Math.max(0, stats.elapsedMs - before.elapsedMs) / 1000);
    evaluations.inc(scored);
    rate.add(scored);
  };
  /** The declared ones, each as it was last measured. */
  const measure = ({ id, figures }: RunRecord, stats: GenerationStats): void => {
    const before = live.get(id) ?? {};
    live.set(id, Object.fromEntries(figures.map(({ key }) => [key, stats.figures[key] ?? before[key] ?? null])));
  };
  const note = (record: RunRecord, changes: ReadonlyArray<RunChange>): void => {
    const { id, state } = record;
    const last = changes.findLast((change) => change.type === 'Advanced');
    for (const change of changes) if (change.type === 'Advanced') observe(id, change.generation);
    if (last !== undefined) measure(record, last.generation);
    if (state !== 'RUNNING') live.delete(id);
    if (ENDED.includes(state)) seen.delete(id);
  };

  return {
    watchStore: (store) => ({
      ...store,
      append: (record, changes, attachments) => async () => {
        const appended = await store.append(record, changes, attachments)();
        if (appended._tag === 'Right') note(record, changes);
        return appended;
      },
    }),
    watchHost: (host) => ({
      launch: (job, interrupt) =>
        new Observable((subscriber) => {
          hosts.inc();
          const subscription = host.launch(job, interrupt).subscribe({
            next: (message) => subscriber.next(message),
            error: (error: unknown) => {
              deaths.inc();
              subscriber.error(error);
            },
            complete: () => subscriber.complete(),
          });
          return () => {
            hosts.dec();
            subscription.unsubscribe();
          };
        }),
    }),
  };
};

import type { RunState, RunStore } from '@evorx/runs';
import { Counter, Gauge, type Registry } from 'prom-client';
import type { EventLoopDelay } from '../event-loop-delay';
import type { Refusals } from '../refusals';

/** What the metrics of a server are read from. @category Metrics */
export interface ServerSources {
  readonly store: RunStore;
  readonly openStreams: () => number;
  readonly connections: () => Promise<number>;
  readonly eventLoopDelay: () => EventLoopDelay;
}

/** What is counted as it happens. @category Metrics */
export interface ServerCounts {
  readonly refusals: Refusals;
  readonly errors: () => void;
}

const STATES: ReadonlyArray<RunState> = ['QUEUED', 'RUNNING', 'PAUSED', 'FINISHED', 'CANCELLED', 'FAILED'];

/**
 * Registers what is counted while requests are handled.
 *
 * @category Metrics
 */
export const serverCounts = (registry: Registry): ServerCounts => {
  const registers = [registry];
  const refused = new Counter({
    name: 'evorx_requests_refused_total',
    help: 'Requests that were not served, by what they were refused for.',
    labelNames: ['reason'],
    registers,
  });
  const errors = new Counter({
    name: 'evorx_errors_total',
    help: 'Requests that failed, each with a reference in the log.',
    registers,
  });
  return { refusals: (reason) => refused.inc({ reason }), errors: () => errors.inc() };
};

/**
 * Registers what is looked up when metrics are asked for.
 *
 * @category Metrics
 */
export const serverGauges = (
  registry: Registry,
  { store, openStreams, connections, eventLoopDelay }: ServerSources,
): void => {
  const gauge = (name: string, help: string, read: () => number | Promise<number>): Gauge =>
    new Gauge({
      name,
      help,
      registers: [registry],
      async collect() {
        this.set(await read());
      },
    });
  gauge('evorx_open_streams', 'Subscriptions that are open.', openStreams);
  gauge('evorx_connections', 'Connections that are open.', connections);
  gauge('process_resident_memory_bytes', 'Memory of this process.', () => process.memoryUsage.rss());
  gauge('nodejs_heap_used_bytes', 'Memory of its JavaScript.', () => process.memoryUsage().heapUsed);
  gauge('process_uptime_seconds', 'Since its start.', () => process.uptime());
  new Gauge({
    name: 'evorx_event_loop_delay_seconds',
    help: 'How late the event loop of this process was, since its start.',
    labelNames: ['quantile'],
    registers: [registry],
    collect() {
      const { p50, p99, max } = eventLoopDelay();
      for (const [quantile, late] of [
        ['0.5', p50],
        ['0.99', p99],
        ['1', max],
      ] as const)
        this.set({ quantile }, late / 1000);
    },
  });
  new Gauge({
    name: 'evorx_runs',
    help: 'Runs in the database, by their state.',
    labelNames: ['state'],
    registers: [registry],
    async collect() {
      const counted = await store.count()();
      if (counted._tag === 'Left') return this.reset();
      for (const state of STATES) this.set({ state }, counted.right[state] ?? 0);
    },
  });
};

import { setTimeout as sleep } from 'node:timers/promises';
import { endFirstRun } from '../end-first-run';
import { serverProcess } from '../server-process';
import { loadProcess } from './load-process';
import type { LoadReport } from './load-messages';
import { type Pace, paceAmid } from './pace-amid';
import { lastOf, startPacedRun } from './paced-run';

const SUBSCRIBERS = 500;
const STALLED = 50;
const LOOK_MS = 250;
/** Whoever has the newest event that soon has caught up. */
const ABREAST_MS = 250;

/** What a crowd of subscribers has seen, and what it cost. */
export interface Measured {
  /** MiB that the server's resident memory grew by, at most. */
  readonly growth: number;
  /** The share of a core that the server took. */
  readonly load: number;
  readonly report: LoadReport;
  readonly pace: Pace;
}

/** What the crowd alone saw, and what it saw with others beside it that do not read. */
export interface Crowd {
  readonly reading: Measured;
  readonly withStalled: Measured;
}

/** What runs beside the run that is followed. */
export type Beside = 'nothing' | 'mnist-seed';

const START_MNIST_SEED = `mutation { startRun(input: { preset: "mnist-seed", seed: 1, generations: 100000 }) { ... on Run { id } } }`;

const inWords = (who: string, { growth, load, report }: Omit<Measured, 'pace'>): string =>
  `subscribers: ${who}: ${report.events} events, p50 ${report.p50.toFixed(0)} ms, p99 ${report.p99.toFixed(0)} ms, at most ${report.max.toFixed(0)} ms; ` +
  `the server took ${(100 * load).toFixed(0)}% of a core and grew by ${growth.toFixed(0)} MiB`;

/**
 * Five hundred subscribers to one run of a server for that long, then fifty more that do not read for as long again.
 */
export const measureCrowd = async (beside: Beside, seconds: number, say: (line: string) => void): Promise<Crowd> => {
  const server = await serverProcess();
  const load = loadProcess();
  try {
    await endFirstRun(server);
    if (beside === 'mnist-seed') {
      await server.ask(START_MNIST_SEED);
      await sleep(5_000);
    }
    const id = await startPacedRun(server);
    /** The sequence of the newest generation's event: the first event is that the run was started. */
    const newest = async (): Promise<number> => (await lastOf(server, id)).index + 1;

    const emptyMemory = server.memory();

    /**
     * Who has just come is sent all that was before, and what comes meanwhile is late for that reason alone: it is over
     * when all are abreast.
     */
    const allAbreast = async (): Promise<void> => {
      for (let began = -Infinity; performance.now() - began > ABREAST_MS;) {
        const sequence = await newest();
        began = performance.now();
        await load.caughtUp(sequence);
      }
    };

    const during = async (): Promise<Omit<Measured, 'pace'>> => {
      await allAbreast();
      let most = 0;
      const looking = setInterval(() => (most = Math.max(most, server.memory())), LOOK_MS);
      const [began, computed] = [performance.now(), server.cpu()];
      await sleep(seconds * 1000);
      clearInterval(looking);
      const busy = (1000 * (server.cpu() - computed)) / (performance.now() - began);
      return { growth: most - emptyMemory, load: busy, report: await load.report(await newest()) };
    };
    const crowd = { port: server.port, run: id, after: -1 };
    load.connect({ ...crowd, count: SUBSCRIBERS, reading: true });
    const reading = await during();
    say(inWords('500', reading));
    load.connect({ ...crowd, count: STALLED, reading: false });
    const withStalled = await during();
    say(inWords('and 50 that do not read', withStalled));
    await load.leave();

    const paced = async (who: string, stalled: number): Promise<Pace> => {
      const pace = await paceAmid(server, id, { reading: SUBSCRIBERS, stalled });
      say(
        `subscribers: ${who}: ${pace.amid.toFixed(1)} generations a second instead of ${pace.alone.toFixed(1)}, ${pace.ratio.toFixed(3)} of the pace`,
      );
      return pace;
    };
    return {
      reading: { ...reading, pace: await paced('500', 0) },
      withStalled: { ...withStalled, pace: await paced('and 50 that do not read', STALLED) },
    };
  } finally {
    await load.leave().catch(() => undefined);
    await server.stop();
  }
};

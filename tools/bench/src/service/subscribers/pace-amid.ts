import { setTimeout as sleep } from 'node:timers/promises';
import { median } from '../../figure';
import type { ServerProcess } from '../server-process';
import { loadProcess } from './load-process';
import { lastOf, rateDuring } from './paced-run';

/** Times that the crowd comes. */
const ROUNDS = 5;
const ROUND_MS = 10_000;
/** What a crowd begins with is that long ago when it comes. */
const SETTLED_MS = 1_000;

/** How many of a crowd read, and how many do not. */
export interface CrowdSize {
  readonly reading: number;
  readonly stalled: number;
}

/** A run's generations a second, with nobody listening and amid a crowd. */
export interface Pace {
  readonly alone: number;
  readonly amid: number;
  /** The median over the rounds of what was left of its pace. */
  readonly ratio: number;
}

/**
 * What a crowd costs a run: it comes and leaves again and again, and the run's pace with it is compared with the pace
 * just before and just after, as the pace of a shared machine changes by more than what is measured.
 */
export const paceAmid = async (server: ServerProcess, id: string, { reading, stalled }: CrowdSize): Promise<Pace> => {
  const pace = (): Promise<number> => rateDuring(server, id, () => sleep(ROUND_MS));
  const newest = async (): Promise<number> => (await lastOf(server, id)).index;

  const amidCrowd = async (): Promise<number> => {
    const load = loadProcess();
    try {
      const crowd = { port: server.port, run: id };
      load.connect({ ...crowd, count: reading, after: await newest(), reading: true });
      if (stalled > 0) load.connect({ ...crowd, count: stalled, after: -1, reading: false });
      await load.caughtUp(await newest());
      await sleep(SETTLED_MS);
      return await pace();
    } finally {
      await load.leave();
    }
  };

  const alone = [await pace()];
  const amid: Array<number> = [];
  for (let round = 0; round < ROUNDS; round++) {
    amid.push(await amidCrowd());
    await sleep(SETTLED_MS);
    alone.push(await pace());
  }
  const ratios = amid.map((rate, round) => (2 * rate) / (alone[round]! + alone[round + 1]!));
  return { alone: median(alone), amid: median(amid), ratio: median(ratios) };
};

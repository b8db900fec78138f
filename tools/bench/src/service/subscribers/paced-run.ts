import { setTimeout as sleep } from 'node:timers/promises';
import type { ServerProcess } from '../server-process';

/** Generations a second that the run is to make. */
const RATE = 20;
const TRIAL_MS = 4_000;
const LOOK_MS = 50;
const TRIALS = 3;
/** Near enough. */
const TOLERANCE = 0.05;

const START = `mutation ($population: Int!, $recipe: RecipeInput!) {
  startRun(input: { name: "paced", population: $population, seed: 1, generations: 1000000, recipe: $recipe }) { ... on Run { id } } }`;

const RECIPE = {
  problem: { sphere: { dimension: 200 } },
  algorithm: {
    generational: {
      select: { tournament: { size: 2 } },
      vary: [{ uniformCrossover: { rate: 0.5 } }, { gaussianMutation: { rate: 0.1, deviation: 0.1 } }],
      replace: { generational: { elites: 1 } },
    },
  },
};

/** A generation, and when it was done on the run's own clock. */
interface Progress {
  readonly index: number;
  readonly elapsedMs: number;
}

/**
 * The last generation of a run, waited for where it has none yet. Thinned as it is, the list has the first and the
 * last.
 */
export const lastOf = async ({ ask }: ServerProcess, id: string): Promise<Progress> => {
  const query = 'query ($id: ID!) { run(id: $id) { generations(every: 2000000000) { index elapsedMs } } }';
  for (;;) {
    const { run } = await ask<{ run: { generations: ReadonlyArray<Progress> } }>(query, { id });
    const last = run.generations.at(-1);
    if (last !== undefined) return last;
    await sleep(LOOK_MS);
  }
};

/** Generations a second during a time, on the run's own clock. */
export const rateDuring = async (server: ServerProcess, id: string, work: () => Promise<unknown>): Promise<number> => {
  const from = await lastOf(server, id);
  await work();
  const to = await lastOf(server, id);
  return (1000 * (to.index - from.index)) / (to.elapsedMs - from.elapsedMs);
};

const start = async ({ ask }: ServerProcess, population: number): Promise<string> =>
  (await ask<{ startRun: { id: string } }>(START, { population, recipe: RECIPE })).startRun.id;

/** Ends a run. */
export const cancel = ({ ask }: ServerProcess, id: string): Promise<unknown> =>
  ask('mutation ($id: ID!) { cancelRun(id: $id) { __typename } }', { id });

/**
 * Starts a run that makes twenty generations a second beside whatever else this machine does now: its population is
 * found by trial. It works all the time, so that whatever takes time from it shows.
 */
export const startPacedRun = async (server: ServerProcess): Promise<string> => {
  for (let population = 2_000, trial = 1; ; trial++) {
    const id = await start(server, population);
    // The first generations are slower: their code is not compiled yet.
    await lastOf(server, id);
    await sleep(1_000);
    const rate = await rateDuring(server, id, () => sleep(TRIAL_MS));
    if (trial === TRIALS || Math.abs(rate / RATE - 1) < TOLERANCE) return id;
    await cancel(server, id);
    population = Math.max(10, Math.round((population * rate) / RATE));
  }
};

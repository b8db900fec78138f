import { draw, seed } from '@evorx/random';
import { postgresIsTested, startPostgres } from '@evorx/store/testing';
import type { Benchmark, Figure } from '../../figure';
import { faults } from './faults';
import { type Kill, killedRun } from './killed-run';

const KILLS = 20;

/** A run to be killed, and the shortest and longest time between kills. */
interface Order {
  readonly name: string;
  readonly input: Readonly<Record<string, unknown>>;
  readonly least: number;
  readonly most: number;
}

/**
 * Long enough that it is not over before the last kill, and never at its best: real numbers do not run out of better
 * ones.
 */
const LONG: Order = {
  name: 'sphere',
  input: {
    recipe: {
      problem: { sphere: { dimension: 1_000 } },
      algorithm: {
        generational: {
          population: 100,
          vary: [{ uniformCrossover: { rate: 0.5 } }, { gaussianMutation: { rate: 0.1, deviation: 0.1 } }],
        },
      },
    },
    generations: 20_000,
    seed: 1,
  },
  least: 200,
  most: 2_000,
};

/** A classifier's, whose process takes seconds to load what it needs. */
const MNIST: Order = {
  name: 'mnist-seed',
  input: { preset: 'mnist-seed', generations: 20, seed: 1 },
  least: 2_000,
  most: 8_000,
};

const victims = ['server', 'host', 'both'] as const;

/** At random moments, the same ones for the same seed. */
const killsOf = (count: number, { least, most }: Order): ReadonlyArray<Kill> =>
  draw((gen) =>
    Array.from({ length: count }, () => ({
      victim: victims[gen.below(victims.length)]!,
      afterMs: least + gen.below(most - least),
    })),
  )(seed(KILLS))[0];

const measured = async (
  database: string,
  run: Order,
  count: number,
  url: () => Promise<string | undefined>,
  say: (line: string) => void,
): Promise<Figure> => {
  say(`kills: ${run.name} on ${database}, never killed`);
  const straight = await killedRun(run.input, [], await url());
  say(`kills: ${run.name} on ${database}, killed ${count} times`);
  const killed = await killedRun(run.input, killsOf(count, run), await url());
  const found = [
    ...faults(killed, straight),
    ...(killed.kills < count ? [`the run was over after ${killed.kills} of ${count} kills`] : []),
  ];
  for (const fault of found) say(`kills: ${fault}`);
  return {
    name: `kills: faults in ${run.name} (${killed.events.length} events) after ${count} times kill -9, ${database}`,
    value: found.length,
    unit: 'faults',
    judged: found.length,
    better: 'lower',
    must: 0,
    aim: 0,
  };
};

/**
 * What is lost, repeated or different after the server, a run's process or both were killed at random moments: of the
 * events that clients have acknowledged, of the journal, and of the last population.
 */
export const kills: Benchmark = async (say) => {
  const nowhere = (): Promise<undefined> => Promise.resolve(undefined);
  const figures = [
    await measured('libSQL', LONG, KILLS, nowhere, say),
    await measured('libSQL', MNIST, 3, nowhere, say),
  ];
  if (!postgresIsTested()) {
    say('kills: PostgreSQL is not installed: skipped');
    return figures;
  }
  const postgres = await startPostgres();
  try {
    return [...figures, await measured('PostgreSQL', LONG, KILLS, postgres.database, say)];
  } finally {
    await postgres.stop();
  }
};

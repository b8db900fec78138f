import { configure, type Recipe, mnistIn } from '@evorx/recipe';
import { type Benchmark, type Figure, median } from '../figure';
import { right } from '../mnist/settled';
import { type ChildRun, inChild } from './in-child';
import type { Overrides } from './sized-run';

/** The presets, each with a batch that stays as it is. */
const presets: Readonly<Record<string, number>> = { 'mnist-ga': 1_000, 'mnist-openai-es': 128, 'mnist-es': 4_096 };

/**
 * What doubles the parts of a recipe: its population, where it has one, its genes by twice the hidden units, and its
 * batch.
 */
const doublings = ({ problem, algorithm }: Recipe, batch: number): Readonly<Record<string, Overrides>> => {
  const network = mnistIn(problem);
  if (network === null) throw new Error('the recipe reads no digits');
  const [name, parameters] = Object.entries(algorithm)[0]!;
  const population = 'population' in parameters ? (parameters['population'] as number) : null;
  const one = (path: string, value: unknown): Overrides => [{ path, value }];
  return {
    ...(population === null ? {} : { population: one(`algorithm.${name}.population`, 2 * population) }),
    genes: one(
      'problem.mnist.hidden',
      network.hidden.map((units) => 2 * units),
    ),
    batch: one('problem.mnist.batch', 2 * batch),
  };
};

const ROUNDS = 15;
/** Rounds that are not counted: the compiler of the machine is still at work in them. */
const WARM_UP = 2;
/**
 * Milliseconds that a round of the smallest size takes at least: the first generation after others had the machine is
 * slower than the next.
 */
const ROUND_MS = 200;

/** Rounds are compared one by one, as both of a round had the same machine. */
const figureOf = (
  preset: string,
  part: string,
  times: ReadonlyArray<number>,
  plain: ReadonlyArray<number>,
): Figure => ({
  name: `cost: a generation of ${preset}, ${part} doubled`,
  value: median(times),
  unit: 'ms',
  baseline: { name: 'as it is', value: median(plain) },
  judged: median(times.map((time, round) => time / plain[round]!)),
  better: 'lower',
  must: 2,
  aim: 1.9,
});

/**
 * The milliseconds that a generation took, round by round, of every run; the first decides how many generations a round
 * has.
 */
const inTurns = async (runs: ReadonlyArray<ChildRun>): Promise<ReadonlyArray<ReadonlyArray<number>>> => {
  const generations = Math.ceil(ROUND_MS / (await runs[0]!.round(2)));
  const times = runs.map((): Array<number> => []);
  for (let i = 0; i < WARM_UP + ROUNDS; i++)
    for (const [place, { round }] of runs.entries()) times[place]!.push(await round(generations));
  return times.map((all) => all.slice(WARM_UP));
};

/**
 * A generation's time with the population, the genes or the batch doubled, against the same as it is, in turns: at most
 * twice as long.
 */
export const cost: Benchmark = async (say) => {
  const figures: Array<Figure> = [];
  for (const [preset, batch] of Object.entries(presets)) {
    const base: Overrides = [{ path: 'problem.mnist.batch', value: batch }];
    const doubled = doublings(right(configure(1)({ preset })).recipe, batch);
    const parts = Object.keys(doubled);
    say(`cost: ${preset}, and with ${parts.join(', ')} doubled`);
    const runs: Array<ChildRun> = [];
    try {
      for (const overrides of [[], ...Object.values(doubled)])
        runs.push(await inChild(preset, [...base, ...overrides]));
      const [plain, ...times] = await inTurns(runs);
      figures.push(...parts.map((part, i) => figureOf(preset, part, times[i]!, plain!)));
    } finally {
      for (const { end } of runs) end();
    }
  }
  return figures;
};

import type { RunSpec, StopSpec } from '@evorx/recipe';
import * as E from 'fp-ts/Either';
import { pipe } from 'fp-ts/function';
import { badInput, type Failure } from '../terminal/failure';
import type { EvolveFlags } from './evolve-flags';
import { numberOption } from './number-option';

/** What a checkpoint decides, and is an error to give again. */
const decided = [
  ['preset', '--preset'],
  ['problem', '--problem'],
  ['recipe', '--recipe'],
  ['set', '--set'],
  ['seed', '--seed'],
  ['population', '--population'],
  ['generations', '--generations'],
  ['evaluations', '--evaluations'],
  ['time', '--time'],
] as const;

/**
 * Refuses options that say again what the checkpoint of `--resume` says.
 *
 * @category Options
 */
export const nothingGivenAgain = (flags: EvolveFlags): E.Either<Failure, void> => {
  const again = decided.find(([name]) => flags[name] !== undefined);
  if (again === undefined) return E.right(undefined);
  const [name, option] = again;
  const value = flags[name];
  return E.left(
    badInput(
      option,
      `${JSON.stringify(typeof value === 'string' ? value : value?.[0])} cannot be given with --resume, as recipe, seed and budget come from the checkpoint`,
      '--target, --stop-at, --data, --out, --save, --name, --json, --describe, --quiet',
    ),
  );
};

const count = (option: string, generation: number) => (value: number) =>
  Number.isInteger(value) && value > generation
    ? E.right<Failure, number>(value)
    : E.left(
        badInput(
          option,
          `${value} is not after the checkpoint, which is of generation ${generation}`,
          `an integer, ${generation + 1} or more`,
        ),
      );

/** In the place of the old target where there was one: stops with a memory find it by their place in the list. */
const withTarget = (stops: ReadonlyArray<StopSpec>, target: number): ReadonlyArray<StopSpec> =>
  stops.some((stop) => 'target' in stop)
    ? stops.map((stop) => ('target' in stop ? { target } : stop))
    : [...stops, { target }];

/**
 * The run of a checkpoint as it goes on: its early stops are those given now. A target takes the place of the one it
 * had.
 *
 * @category Options
 */
export const resumedSpec =
  (flags: EvolveFlags) =>
  (spec: RunSpec, generation: number): E.Either<Failure, RunSpec> =>
    pipe(
      E.Do,
      E.bind('target', () =>
        flags.target === undefined ? E.right(undefined) : numberOption('--target', 'target')(flags.target),
      ),
      E.bind('stopAt', () =>
        flags.stopAt === undefined
          ? E.right(null)
          : pipe(numberOption('--stop-at', 'stopAt')(flags.stopAt), E.chain(count('--stop-at', generation))),
      ),
      E.map(({ target, stopAt }) => ({
        ...spec,
        stopAt,
        recipe: target === undefined ? spec.recipe : { ...spec.recipe, stop: withTarget(spec.recipe.stop, target) },
      })),
    );

import { parseDuration, type RunOptions } from '@evorx/recipe';
import * as E from 'fp-ts/Either';
import { pipe } from 'fp-ts/function';
import * as RA from 'fp-ts/ReadonlyArray';
import { badInput, type Failure } from '../terminal/failure';
import type { EvolveFlags } from './evolve-flags';
import { numberOption, type NumberName } from './number-option';
import { overrideOption } from './override-option';
import { recipeFile } from './recipe-file';

/** Reads an option that may be absent. */
const optional = <A>(
  text: string | undefined,
  read: (text: string) => E.Either<Failure, A>,
): E.Either<Failure, A | undefined> => (text === undefined ? E.right(undefined) : read(text));

const number = (flags: EvolveFlags, name: NumberName, option: string) =>
  optional(flags[name], numberOption(option, name));

const time = (text: string): E.Either<Failure, number> => {
  const refuse = (why: string): Failure =>
    badInput(
      '--time',
      `${JSON.stringify(text)} is ${why}`,
      'a duration above 0 with its unit, as in 500ms, 90s, 2m, 1h',
    );
  return pipe(
    parseDuration(text),
    E.mapLeft(() => refuse('no duration')),
    E.filterOrElse(
      (ms) => ms > 0 && Number.isFinite(ms),
      () => refuse('out of range'),
    ),
  );
};

const oneSource = (flags: EvolveFlags): E.Either<Failure, void> => {
  const given = (['preset', 'problem', 'recipe'] as const).filter((name) => flags[name] !== undefined);
  const [first, second] = given;
  return first !== undefined && second !== undefined
    ? E.left(
        badInput(
          `--${second}`,
          `${JSON.stringify(flags[second])} cannot be given together with --${first}`,
          'one of --preset, --problem and --recipe',
        ),
      )
    : E.right(undefined);
};

/**
 * The options of a run from what was typed. Reads the file of `--recipe`; whether numbers are in range and names exist is for
 * `configure` to say.
 *
 * @category Options
 */
export const runOptions = (flags: EvolveFlags): E.Either<Failure, RunOptions> =>
  pipe(
    oneSource(flags),
    E.map(() => ({})),
    E.bind('seed', () => number(flags, 'seed', '--seed')),
    E.bind('population', () => number(flags, 'population', '--population')),
    E.bind('generations', () => number(flags, 'generations', '--generations')),
    E.bind('evaluations', () => number(flags, 'evaluations', '--evaluations')),
    E.bind('timeMs', () => optional(flags.time, time)),
    E.bind('target', () => number(flags, 'target', '--target')),
    E.bind('stopAt', () => number(flags, 'stopAt', '--stop-at')),
    E.bind('overrides', () => pipe(flags.set ?? [], RA.traverse(E.Applicative)(overrideOption))),
    E.bind('recipe', () => optional(flags.recipe, recipeFile)),
    E.map((options) => ({ ...options, preset: flags.preset, problem: flags.problem })),
  );

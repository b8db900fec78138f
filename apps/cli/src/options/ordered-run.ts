import { resolve } from 'node:path';
import { machineMemory } from '@evorx/evaluation/standing';
import { admit, configure, type RunSpec } from '@evorx/recipe';
import * as E from 'fp-ts/Either';
import { pipe } from 'fp-ts/function';
import { resumePoint } from '../files/resume-point';
import type { Failure } from '../terminal/failure';
import type { EvolveFlags } from './evolve-flags';
import { recipeFailure } from './recipe-failure';
import { nothingGivenAgain, resumedSpec } from './resumed-spec';
import { runOptions } from './run-options';

/**
 * The run that the options order.
 *
 * @category Model
 */
export interface OrderedRun {
  readonly spec: RunSpec;
  /** The checkpoint, with its whole path. */
  readonly resumeFrom: string | null;
  /** The generation it goes on after; -1 for a new run. */
  readonly after: number;
}

/** More cannot be hashed in one piece. */
const LARGEST_CHECKPOINT = 2 ** 31 - 2 ** 20;

/** What would fill the memory is refused; how long it takes is for who waits to judge. */
const fitting = admit({ memory: machineMemory(), checkpoint: LARGEST_CHECKPOINT, generationMs: Infinity });

const resumed = (flags: EvolveFlags, file: string): E.Either<Failure, OrderedRun> =>
  pipe(
    nothingGivenAgain(flags),
    E.chain(() => resumePoint(file)),
    E.chain(({ spec, generation }) =>
      pipe(
        resumedSpec(flags)(spec, generation),
        E.map((found) => ({ spec: found, resumeFrom: resolve(file), after: generation })),
      ),
    ),
  );

/**
 * Checks all that can be checked before anything is written: a new run against its recipe, one that goes on against its checkpoint.
 *
 * @category Options
 */
export const orderedRun =
  (randomSeed: number) =>
  (flags: EvolveFlags): E.Either<Failure, OrderedRun> =>
    flags.resume !== undefined
      ? resumed(flags, flags.resume)
      : pipe(
          runOptions(flags),
          E.chain((options) =>
            pipe(
              configure(randomSeed)(options),
              E.chainFirst(({ recipe }) => fitting(recipe)),
              E.mapLeft(recipeFailure(flags)),
            ),
          ),
          E.map((spec) => ({ spec, resumeFrom: null, after: -1 })),
        );

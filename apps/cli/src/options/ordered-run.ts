import { resolve } from 'node:path';
import { machineMemory } from '@evorx/evaluation/standing';
import { admit, configure, type RunSpec, type Catalogue, standard } from '@evorx/recipe';
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
const fitting = (catalogue: Catalogue) =>
  admit({ memory: machineMemory(), checkpoint: LARGEST_CHECKPOINT, generationMs: Infinity }, catalogue);

const resumed = (flags: EvolveFlags, file: string, catalogue: Catalogue): E.Either<Failure, OrderedRun> =>
  pipe(
    nothingGivenAgain(flags),
    E.chain(() => resumePoint(file, catalogue)),
    E.chain(({ spec, generation }) =>
      pipe(
        resumedSpec(flags)(spec, generation),
        E.map((found) => ({ spec: found, resumeFrom: resolve(file), after: generation })),
      ),
    ),
  );

/**
 * Checks all that can be checked before anything is written: a new run against its recipe, one that goes on against its
 * checkpoint.
 *
 * @category Options
 */
export const orderedRun =
  (randomSeed: number, catalogue: Catalogue = standard) =>
  (flags: EvolveFlags): E.Either<Failure, OrderedRun> =>
    flags.resume !== undefined
      ? resumed(flags, flags.resume, catalogue)
      : pipe(
          runOptions(flags),
          E.chain((options) =>
            pipe(
              configure(randomSeed, catalogue)(options),
              E.chainFirst(({ recipe }) => fitting(catalogue)(recipe)),
              E.mapLeft(recipeFailure(flags)),
            ),
          ),
          E.map((spec) => ({ spec, resumeFrom: null, after: -1 })),
        );

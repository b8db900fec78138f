import { randomInt } from 'node:crypto';
import { homeDirectory } from '@evorx/files';
import { type Recipe, mnistIn, type Catalogue, standard } from '@evorx/recipe';
import * as TE from 'fp-ts/TaskEither';
import { pipe } from 'fp-ts/function';
import { type Destination, openDestination, outDirectory } from '../files/destination';
import { backendVariable } from '../options/backend-variable';
import { dataDirectory } from '../options/data-directory';
import type { EvolveFlags } from '../options/evolve-flags';
import { type OrderedRun, orderedRun } from '../options/ordered-run';
import { savedName } from '../options/saved-name';
import type { Failure } from '../terminal/failure';
import type { Terminal } from '../terminal/terminal';
import { notSaving, openSaving, type Saving } from './saving';

/**
 * A run that can begin, and where it is kept.
 *
 * @category Model
 */
export interface PreparedRun {
  readonly run: OrderedRun;
  readonly destination: Destination;
  readonly saving: Saving;
}

/** What is looked at beyond the options where a classifier is to be evolved. */
const surroundings = (
  flags: EvolveFlags,
  environment: Terminal['environment'],
  { problem }: Recipe,
): TE.TaskEither<Failure, void> =>
  mnistIn(problem) !== null
    ? pipe(
        backendVariable(environment),
        TE.chain(() => dataDirectory(flags.data, environment)),
      )
    : TE.right(undefined);

/**
 * Checks everything, then makes the places where the run is kept: the database last, since only it stays when the rest
 * is taken away again.
 *
 * @category Execution
 */
export const preparedRun = (
  flags: EvolveFlags,
  environment: Terminal['environment'],
  now: () => number,
  catalogue: Catalogue = standard,
): TE.TaskEither<Failure, PreparedRun> =>
  pipe(
    TE.fromEither(orderedRun(randomInt(2 ** 31), catalogue)(flags)),
    TE.bindTo('run'),
    TE.bind('name', () => TE.fromEither(savedName(flags))),
    TE.bind('out', ({ run }) => TE.fromEither(outDirectory(flags.out, run.resumeFrom))),
    TE.chainFirst(({ run }) => surroundings(flags, environment, run.spec.recipe)),
    TE.bind('destination', ({ out, run }) =>
      TE.fromEither(openDestination(out, homeDirectory(environment), `cli-${now()}-${process.pid}`, run.resumeFrom)),
    ),
    TE.bind('saving', ({ name, destination }) =>
      pipe(
        flags.save === true ? openSaving(environment, name, now) : TE.right<Failure, Saving>(notSaving),
        TE.mapLeft((failure) => {
          destination.close(false);
          return failure;
        }),
      ),
    ),
  );

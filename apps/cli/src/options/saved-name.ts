import { runName } from '@evorx/runs';
import * as E from 'fp-ts/Either';
import { pipe } from 'fp-ts/function';
import { badInput, type Failure } from '../terminal/failure';
import type { EvolveFlags } from './evolve-flags';

/**
 * The name of the run that is saved; null where it is given none.
 *
 * @category Options
 */
export const savedName = ({ save, name }: EvolveFlags): E.Either<Failure, string | null> =>
  name !== undefined && save !== true
    ? E.left(
        badInput('--name', `${JSON.stringify(name)} names no run, as none is saved`, '--name together with --save'),
      )
    : pipe(
        runName(name),
        E.mapLeft(({ message, accepted }) => badInput('--name', message, accepted)),
      );

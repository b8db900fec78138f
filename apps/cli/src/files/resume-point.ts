import { readRegularFile } from '@evorx/files';
import { decodeRecipe, type Catalogue, standard } from '@evorx/recipe';
import { CHECKPOINT_LIMIT, decodeCheckpoint, type Checkpoint } from '@evorx/runs';
import * as E from 'fp-ts/Either';
import { pipe } from 'fp-ts/function';
import { badInput, type Failure } from '../terminal/failure';
import { reasonOf } from '../terminal/reason-of';

/**
 * What the command line needs of a checkpoint: the run it belongs to, and where in that run it was written.
 *
 * @category Files
 */
export type ResumePoint = Pick<Checkpoint, 'spec' | 'generation'>;

/**
 * Reads the file of `--resume`, and checks the recipe in it as any other.
 *
 * @category Files
 */
export const resumePoint = (file: string, catalogue: Catalogue = standard): E.Either<Failure, ResumePoint> => {
  const refuse = (why: string): Failure =>
    badInput('--resume', `${JSON.stringify(file)} ${why}`, 'a checkpoint.evorx that evorx wrote');
  return pipe(
    E.tryCatch(
      () => readRegularFile(file, CHECKPOINT_LIMIT),
      (error) => refuse(`cannot be read (${reasonOf(error)})`),
    ),
    E.chain((bytes) =>
      pipe(
        decodeCheckpoint(bytes),
        E.mapLeft(({ message }) => refuse(`cannot be used: ${message.replace(/\.$/, '')}`)),
      ),
    ),
    E.chainFirst(({ spec }) =>
      pipe(
        decodeRecipe(spec.recipe, catalogue),
        E.mapLeft(({ path, message }) => refuse(`cannot be used: its recipe is wrong at ${path}: ${message}`)),
      ),
    ),
    E.map(({ spec, generation }) => ({ spec, generation })),
  );
};

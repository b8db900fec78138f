import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { readRegularFile } from '@evorx/files';
import { pipe } from 'fp-ts/function';
import * as E from 'fp-ts/Either';
import * as TE from 'fp-ts/TaskEither';
import type { Mnist } from './digits';
import { assemble, type IdxFile, type IdxSet } from './idx-set';
import { mnistError, type MnistError } from './mnist-error';
import { acceptedNames, type Part, PARTS } from './standard-files';
import { errorText } from '../error-text';

const unzip = promisify(gunzip);

/** A gigabyte is twenty times the largest of the standard files: enough for any data set, and no zip bomb. */
const MOST_BYTES = 0x40000000;

/** By content, not by name: a file that was unzipped in place and kept its name is read all the same. */
const isGzip = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b;

/** @internal */
export const readIdxFile = (file: string): TE.TaskEither<MnistError, IdxFile> =>
  pipe(
    TE.tryCatch(
      async () => readRegularFile(file, MOST_BYTES),
      (error) => mnistError('Unreadable', file)(`cannot be read: ${errorText(error)}`),
    ),
    TE.chain((bytes) =>
      isGzip(bytes) || file.endsWith('.gz')
        ? TE.tryCatch(
            () => unzip(bytes, { maxOutputLength: MOST_BYTES }),
            (error) => mnistError('Unreadable', file)(`cannot be unzipped: ${errorText(error)}`),
          )
        : TE.right(bytes),
    ),
    TE.map((bytes) => ({ file, bytes })),
  );

const list = (directory: string): TE.TaskEither<MnistError, ReadonlyArray<string>> =>
  TE.tryCatch(
    () => readdir(directory),
    (error) => mnistError('Unreadable', directory)(`cannot be read as a directory of MNIST files: ${errorText(error)}`),
  );

const locate =
  (directory: string, names: ReadonlyArray<string>) =>
  (part: Part): E.Either<MnistError, string> =>
    pipe(
      acceptedNames(part).find((name) => names.includes(name)),
      E.fromNullable(
        mnistError(
          'Incomplete',
          directory,
        )(`${part} is missing; expected ${acceptedNames(part).slice(0, 2).join(' or ')}, plain or .gz`),
      ),
      E.map((name) => join(directory, name)),
    );

/**
 * The data set in a directory: the four IDX files, gzipped or not, named `train-images-idx3-ubyte` or `train-images.idx3-ubyte` and so on.
 * All four are checked; nothing is guessed and nothing is left out.
 *
 * @category Sources
 */
export const readMnistDirectory = (directory: string): TE.TaskEither<MnistError, Mnist> =>
  pipe(
    list(directory),
    TE.chain((names) =>
      pipe(
        PARTS,
        E.traverseArray(locate(directory, names)),
        TE.fromEither,
        TE.chain(TE.traverseArray(readIdxFile)),
        TE.map((files) => Object.fromEntries(PARTS.map((part, i) => [part, files[i]!])) as IdxSet),
      ),
    ),
    TE.chainEitherK(assemble()),
  );

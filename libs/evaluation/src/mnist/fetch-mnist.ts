import { createHash } from 'node:crypto';
import { rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { numberIn, optional, requireOption } from '@evorx/core';
import { makeDirectories } from '@evorx/files';
import { pipe } from 'fp-ts/function';
import * as TE from 'fp-ts/TaskEither';
import type { Mnist } from './digits';
import { readMnistDirectory } from './directory-source';
import { mnistError, type MnistError } from './mnist-error';
import { mnistCache, unreachableMark } from './mnist-cache';
import { fileName, type Part, PARTS, STANDARD_MD5 } from './standard-files';
import { download, requestText } from './download';

/**
 * Where MNIST is fetched from, and how.
 *
 * @category Sources
 */
export interface FetchOptions {
  /** Where the files go; `<EVORX_HOME>/cache/mnist` by default. */
  readonly cache?: string;
  /** Addresses of directories that hold the four gzipped files, tried in order. */
  readonly mirrors?: ReadonlyArray<string>;
  /** Takes what is worth telling, one line a call. */
  readonly report?: (line: string) => void;
  /** How long a mirror may take to answer, and to say nothing while it sends. */
  readonly timeoutMs?: number;
}

/** Public copies of the original files. @category Sources */
export const MIRRORS: ReadonlyArray<string> = [
  'https://storage.googleapis.com/cvdf-datasets/mnist/',
  'https://ossci-datasets.s3.amazonaws.com/mnist/',
];

const unzip = promisify(gunzip);

const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(1);

const TIMEOUT = optional(numberIn({ above: 0 }));

/** A line a part at its start and whenever another quarter has come. */
const quarters = (part: Part, report: (line: string) => void) => {
  let said = 0;
  return (bytes: number, total: number) => {
    const quarter = total > 0 ? Math.floor((4 * bytes) / total) : 0;
    if (quarter <= said || total < 1e6) return;
    said = quarter;
    report(`fetching MNIST: ${part} ${megabytes(bytes)} of ${megabytes(total)} MB`);
  };
};

/** Written aside and renamed, so that a file that has its name is whole. */
const store = async (file: string, bytes: Uint8Array): Promise<void> => {
  const aside = `${file}.part-${process.pid}`;
  try {
    await writeFile(aside, bytes, { mode: 0o600 });
    await rename(aside, file);
  } finally {
    await rm(aside, { force: true });
  }
};

const fetchPart =
  (mirror: string, cache: string, timeoutMs: number, report: (line: string) => void) =>
  (part: Part): TE.TaskEither<MnistError, void> => {
    const url = `${mirror}${fileName(part)}.gz`;
    return pipe(
      TE.tryCatch(
        () => download(url, timeoutMs, quarters(part, report)),
        (error) => mnistError('Unreachable', url)(requestText(error)),
      ),
      TE.chain((zipped) =>
        TE.tryCatch(
          () => unzip(zipped),
          (error) => mnistError('Corrupt', url)(`cannot be unzipped: ${requestText(error)}`),
        ),
      ),
      TE.filterOrElse(
        (bytes) => createHash('md5').update(bytes).digest('hex') === STANDARD_MD5[part],
        () => mnistError('Corrupt', url)(`not the standard file (expected MD5 ${STANDARD_MD5[part]})`),
      ),
      TE.chain((bytes) =>
        TE.tryCatch(
          () => store(join(cache, fileName(part)), bytes),
          (error) => mnistError('Unreadable', cache)(`cannot be written: ${requestText(error)}`),
        ),
      ),
    );
  };

const makeDirectory = (cache: string): TE.TaskEither<MnistError, unknown> =>
  TE.tryCatch(
    async () => makeDirectories(cache, 0o700),
    (error) => mnistError('Unreadable', cache)(`cannot be made: ${requestText(error)}`),
  );

const fromMirrors = (
  cache: string,
  { mirrors = MIRRORS, report = () => undefined, timeoutMs = 3000 }: FetchOptions,
): TE.TaskEither<MnistError, unknown> => {
  const attempts = mirrors.map((mirror): TE.TaskEither<MnistError, unknown> =>
    pipe(
      TE.fromIO(() => report(`fetching MNIST from ${mirror}`)),
      TE.chain(() => pipe(PARTS, TE.traverseSeqArray(fetchPart(mirror, cache, timeoutMs, report)))),
    ),
  );
  return attempts.reduce<TE.TaskEither<MnistError, unknown>>(
    (earlier, next) =>
      pipe(
        earlier,
        TE.orElse((error) => {
          if (error.file !== '') report(error.message);
          return next;
        }),
      ),
    TE.left(mnistError('Unreachable', '')('no mirror')),
  );
};

/**
 * Gets MNIST into the user's cache: nothing is fetched where it is there already, whole and sound, and else it comes from the first public mirror that has it. Every
 * file is checked by its MD5, and written aside before it gets its name. Without a network it fails within seconds.
 *
 * @category Sources
 */
export const fetchMnist = (options: FetchOptions = {}): TE.TaskEither<MnistError, Mnist> => {
  requireOption('fetchMnist', 'timeoutMs', options.timeoutMs, TIMEOUT);
  const cache = options.cache ?? mnistCache();
  return pipe(
    readMnistDirectory(cache),
    TE.orElse(() =>
      pipe(
        makeDirectory(cache),
        TE.chain(() => fromMirrors(cache, options)),
        TE.tapIO(() => () => void rm(unreachableMark(cache), { force: true }).catch(() => undefined)),
        TE.orElseFirstIOK(() => () => void writeFile(unreachableMark(cache), '').catch(() => undefined)),
        TE.chain(() => readMnistDirectory(cache)),
      ),
    ),
  );
};

import { moduleFiles } from '@evorx/modules';
import { homeDirectory } from '@evorx/files';
import { databaseUrl } from '@evorx/store';
import * as E from 'fp-ts/Either';
import type { Either } from 'fp-ts/Either';
import { pipe } from 'fp-ts/function';
import { type Variable, count, memory, textOf, variable, word } from './variables';

/** @category Options */
export const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;

/**
 * Where a server listens, whom it lets in, where its runs and files are, and how much it takes on.
 *
 * @category Options
 */
export interface ServerOptions {
  /** 0 for any free one. */
  readonly port: number;
  readonly host: string;
  /** Names that a request's Host header may hold besides those of this machine and `host`. */
  readonly allowedHosts: ReadonlyArray<string>;
  /** What clients have to send as `Authorization: Bearer ...`; required for every host but this machine's own. */
  readonly token: string | null;
  /** The directory of runs and caches. */
  readonly home: string;
  /** Where runs are kept: `file:...` or `postgres://...`. */
  readonly databaseUrl: string;
  /** Where MNIST is looked for first. */
  readonly dataDirectory: string | null;
  /** Files of modules with problems, operators and algorithms, as absolute paths. */
  readonly modules: ReadonlyArray<string>;
  /** Milliseconds between the checkpoints of a run: what a crash may cost. */
  readonly checkpointEveryMs: number;
  /** Runs at the same time; what the machine suggests where null. */
  readonly concurrency: number | null;
  /** Bytes that one run may need; what the machine has where null. */
  readonly maxMemory: number | null;
  readonly maxConnections: number;
  /** Of one network address. */
  readonly maxConnectionsPerClient: number;
  readonly maxStreams: number;
  readonly maxStreamsPerClient: number;
  readonly logLevel: (typeof LOG_LEVELS)[number];
}

/**
 * What runs may be scored on; `native` is another word for `tensorflow`. Known here, as this process does not load what
 * knows it.
 */
const BACKENDS: ReadonlyArray<string> = ['tensorflow', 'native', 'wasm', 'cpu'];

const portOf = (text: string): number | undefined =>
  /^\d{1,5}$/.test(text) && Number(text) <= 65535 ? Number(text) : undefined;

const PORTS = 'a number from 0 to 65535';

/** A port number from text. @category Options */
export const parsePort = (text: string): Either<string, number> =>
  pipe(portOf(text), E.fromNullable(`PORT is "${text}": it takes ${PORTS}.`));

const namesOf = (env: NodeJS.ProcessEnv): ReadonlyArray<string> =>
  (textOf('EVORX_ALLOWED_HOSTS')(env) ?? '')
    .split(',')
    .map((name) => name.trim().toLowerCase())
    .filter((name) => name !== '');

/** Said of the token itself is nothing: it may be in the message. */
const token: Variable<string | null> = (env) => {
  const text = textOf('EVORX_TOKEN')(env);
  return text === null || /^[\x21-\x7e]+$/.test(text)
    ? E.right(text)
    : E.left('EVORX_TOKEN holds what no header can: it takes visible ASCII characters, without spaces.');
};

/** Read by the runs' own processes: said now, or every run would fail. */
const backend = variable<string | null>('EVORX_BACKEND', null, 'one of tensorflow, wasm, cpu', (text) =>
  BACKENDS.find((known) => known === text),
);

/**
 * The options that the environment asks for, or one line that says which variable is wrong and what it takes.
 *
 * @category Options
 */
export const optionsFromEnvironment = (env: NodeJS.ProcessEnv): Either<string, ServerOptions> => {
  const home = homeDirectory(env);
  return pipe(
    E.Do,
    E.bind('port', () => variable('PORT', 4000, PORTS, portOf)(env)),
    E.bind('logLevel', () => word('LOG_LEVEL', 'warn', LOG_LEVELS)(env)),
    E.chainFirst(() => backend(env)),
    E.bind('token', () => token(env)),
    E.bind('checkpointEveryMs', () => count('EVORX_CHECKPOINT_MS', 10_000, 100, 3_600_000)(env)),
    E.bind('concurrency', () => count('EVORX_CONCURRENCY', null, 1, 64)(env)),
    E.bind('maxMemory', () => memory('EVORX_MAX_MEMORY')(env)),
    E.bind('maxConnections', () => count('EVORX_MAX_CONNECTIONS', 2_000, 1, 100_000)(env)),
    E.bind('maxConnectionsPerClient', () => count('EVORX_MAX_CONNECTIONS_PER_CLIENT', 512, 1, 100_000)(env)),
    E.bind('maxStreams', () => count('EVORX_MAX_STREAMS', 1_024, 1, 100_000)(env)),
    E.bind('maxStreamsPerClient', () => count('EVORX_MAX_STREAMS_PER_CLIENT', 128, 1, 100_000)(env)),
    E.map((read) => ({
      ...read,
      host: textOf('HOST')(env) ?? '127.0.0.1',
      allowedHosts: namesOf(env),
      home,
      databaseUrl: databaseUrl(home, textOf('DATABASE_URL')(env)),
      dataDirectory: textOf('EVORX_MNIST_DIR')(env),
      modules: moduleFiles({ environment: env, directory: process.cwd() }),
    })),
  );
};

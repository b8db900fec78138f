import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import * as E from 'fp-ts/Either';
import type { Either } from 'fp-ts/Either';

/** @category Options */
export const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;

/** What runs may be scored on; `native` is another word for `tensorflow`. Known here, as this process does not load what knows it. */
const BACKENDS: ReadonlyArray<string> = ['tensorflow', 'native', 'wasm', 'cpu'];

/**
 * Where a server listens, whom it lets in, and where its files are.
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
  /** Where MNIST is looked for first. */
  readonly dataDirectory: string | null;
  readonly logLevel: (typeof LOG_LEVELS)[number];
}

const present = (value: string | undefined): string | undefined =>
  value === undefined || value === '' ? undefined : value;

/** A port number from text. @category Options */
export const parsePort = (text: string): Either<string, number> =>
  /^\d{1,5}$/.test(text) && Number(text) <= 65535
    ? E.right(Number(text))
    : E.left(`PORT is "${text}": it takes a number from 0 to 65535.`);

/**
 * The options that the environment asks for, or one line that says which variable is wrong and what it takes.
 *
 * @category Options
 */
export const optionsFromEnvironment = (env: NodeJS.ProcessEnv): Either<string, ServerOptions> => {
  const port = parsePort(present(env['PORT']) ?? '4000');
  if (E.isLeft(port)) return port;
  const wanted = present(env['LOG_LEVEL']) ?? 'warn';
  const logLevel = LOG_LEVELS.find((level) => level === wanted);
  if (logLevel === undefined) return E.left(`LOG_LEVEL is "${wanted}": it takes one of ${LOG_LEVELS.join(', ')}.`);
  // Read by the runs' own processes: said now, or every run would fail.
  const backend = present(env['EVORX_BACKEND']);
  if (backend !== undefined && !BACKENDS.includes(backend))
    return E.left(`EVORX_BACKEND is "${backend}": it takes one of tensorflow, wasm, cpu.`);
  return E.right({
    port: port.right,
    host: present(env['HOST']) ?? '127.0.0.1',
    allowedHosts: (env['EVORX_ALLOWED_HOSTS'] ?? '')
      .split(',')
      .map((name) => name.trim().toLowerCase())
      .filter((name) => name !== ''),
    token: present(env['EVORX_TOKEN']) ?? null,
    home: resolve(present(env['EVORX_HOME']) ?? join(homedir(), '.evorx')),
    dataDirectory: present(env['EVORX_MNIST_DIR']) ?? null,
    logLevel,
  });
};

import { randomUUID } from 'node:crypto';
import { homeDirectory } from '@evorx/files';
import { type RunHost, savingHost } from '@evorx/runs';
import * as TE from 'fp-ts/TaskEither';
import { pipe } from 'fp-ts/function';
import { claimHome } from '../files/claimed-home';
import { badInput, type Failure } from '../terminal/failure';
import type { Terminal } from '../terminal/terminal';

/**
 * A run's place in the database.
 *
 * @category Model
 */
export interface Saving {
  /** Null where the run is not saved. */
  readonly id: string | null;
  /** The host that keeps what another one says. */
  readonly through: (host: RunHost) => RunHost;
  /** Gives the run up to other processes. */
  readonly close: () => Promise<unknown>;
}

/** Of a run that leaves nothing in a database. @category Execution */
export const notSaving: Saving = { id: null, through: (host) => host, close: () => Promise.resolve() };

const store = (home: string, asked: string | undefined) =>
  pipe(
    TE.fromTask(() => import('@evorx/store')),
    TE.chain(({ databaseUrl, openStore }) => openStore(databaseUrl(home, asked))),
    TE.mapLeft(({ message }) => {
      const reason = message.replace(/\.$/, '');
      return asked ? badInput('DATABASE_URL', reason) : badInput('--save', reason, 'another in DATABASE_URL');
    }),
  );

/**
 * Opens the database that `evorx serve` keeps its runs in, for a run with that name.
 *
 * @category Execution
 */
export const openSaving = (
  environment: Terminal['environment'],
  name: string | null,
  now: () => number,
): TE.TaskEither<Failure, Saving> => {
  const home = homeDirectory(environment);
  const id = randomUUID();
  return pipe(
    TE.fromEither(claimHome(home, 'runs')),
    TE.mapLeft((reason) =>
      badInput('EVORX_HOME', `${JSON.stringify(home)} cannot be written to (${reason})`, 'a directory that can be'),
    ),
    TE.chain(({ path, release }) =>
      pipe(
        store(home, environment['DATABASE_URL']),
        TE.bimap(
          (failure) => {
            release();
            return failure;
          },
          (opened) => ({
            id,
            through: savingHost({ store: opened, id, name, now, directory: path }),
            close: () => opened.close()().finally(release),
          }),
        ),
      ),
    ),
  );
};

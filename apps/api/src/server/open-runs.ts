import { type UsedModules } from '@evorx/modules';
import { randomInt, randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { delimiter, join } from 'node:path';
import { makeDirectories, makeHome } from '@evorx/files';
import { forkedHost } from '@evorx/host';
import { admit, weightOf, type Catalogue } from '@evorx/recipe';
import { type Job, type RunStore, type Runs, createRuns, lanes, withCurves, withRecent } from '@evorx/runs';
import { openStore } from '@evorx/store';
import type { Logger } from 'pino';
import { interval } from 'rxjs';
import { machineCapacity } from './machine-capacity';
import type { RunMetrics } from './metrics/run-metrics';
import type { ServerOptions } from './options';
import type { ServerParts } from './running-server';
import { ServerError } from './server-error';

/**
 * Runs give way to the server and to whoever looks at it, and classifiers, which have every core at work for minutes,
 * to runs that take a moment: a run's weight is a third of the server's, a classifier's a ninth of that.
 */
const NICENESS = { classifiers: 15, others: 5 };
const niceness =
  (catalogue: Catalogue) =>
  ({ spec }: Job): number =>
    weightOf(spec.recipe.problem, catalogue) === 'heavy' ? NICENESS.classifiers : NICENESS.others;

/** With the host's own grouping, clients are told of a generation at most a tenth of a second after it. */
const WRITE_MS = 90;
/** How often runs are looked for whose process is gone. */
const SWEEP_MS = 5_000;

/** What cannot be written to is better known before the first run than by its failure. */
const makeDirectory = async (home: string, directory: string): Promise<void> => {
  try {
    makeHome(home);
    makeDirectories(directory, 0o700);
    await access(directory, constants.W_OK);
  } catch (error) {
    const { message } = error as Error;
    throw new ServerError(`runs cannot be kept in ${directory}; EVORX_HOME takes another place: ${message}.`);
  }
};

const opened = async (url: string): Promise<RunStore> => {
  const store = await openStore(url)();
  if (store._tag === 'Left') throw new ServerError(`${store.left.message} DATABASE_URL takes another.`);
  return store.right;
};

/**
 * The runs of a server, with the database that they are kept in. Rejects with a {@link ServerError} where that cannot
 * be opened.
 *
 * @category Server
 */
export const openRuns = async (
  { home, databaseUrl, dataDirectory, concurrency, maxMemory, checkpointEveryMs }: ServerOptions,
  parts: ServerParts,
  { catalogue, files }: UsedModules,
  { watchStore, watchHost }: RunMetrics,
  logger: Logger,
): Promise<{ readonly store: RunStore; readonly runs: Runs }> => {
  const directory = join(home, 'runs');
  await makeDirectory(home, directory);
  const store = watchStore(parts.store ?? withCurves(withRecent(await opened(databaseUrl))));
  const runs = createRuns({
    store,
    host: watchHost(
      parts.host ??
        forkedHost({
          niceness: niceness(catalogue),
          ...(files.length === 0 ? {} : { env: { EVORX_USE: files.join(delimiter) } }),
        }),
    ),
    ids: randomUUID,
    now: Date.now,
    seeds: () => randomInt(2 ** 31),
    catalogue,
    directory,
    admit: admit(machineCapacity(maxMemory), catalogue),
    lane: lanes(
      {
        classifiers: parts.concurrency ?? concurrency ?? 1,
        others: parts.concurrency ?? Math.max(2, availableParallelism()),
      },
      catalogue,
    ),
    checkpointEveryMs,
    writeEveryMs: WRITE_MS,
    sweep: interval(SWEEP_MS),
    dataDirectory,
    log: ({ run, text }) => logger.info({ run }, text),
  });
  return { store, runs };
};

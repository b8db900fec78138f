import { Client } from 'pg';
import { postgresFailure } from './postgres-failure';

/** A server that says nothing for so long is looked at over another connection, which has as long to answer. */
const SILENCE_MS = 3_000;
/** How long an answer may take that is on its way. */
const ARRIVAL_MS = 500;

/** Milliseconds that connecting may take. @internal */
export const CONNECT_MS = 5_000;

/** What a connection is known by to the server. @internal */
export const APPLICATION = 'evorx';

/**
 * Whether the server works for that process of its own. One that answers with an error of its own is there, and may.
 */
const isWorking = async (url: string, process: number): Promise<boolean> => {
  const client = new Client({
    connectionString: url,
    application_name: APPLICATION,
    connectionTimeoutMillis: SILENCE_MS,
    query_timeout: SILENCE_MS,
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ readonly state: string }>(
      'select state from pg_stat_activity where pid = $1 and application_name = $2',
      [process, APPLICATION],
    );
    return rows[0]?.state === 'active';
  } catch (error) {
    return (
      !(error instanceof Error && error.message.startsWith('Query read timeout')) &&
      postgresFailure(error).unavailable === undefined
    );
  } finally {
    void client.end().catch(() => undefined);
  }
};

/**
 * Calls `silent` when a connection has said nothing for so long that its question or the answer must have been lost on
 * the way: a network that drops packets tells nobody. A server that works, on something large or behind a lock, is
 * waited for. Gives what stops watching.
 *
 * @internal
 */
export const watchSilence = (url: string, process: number, silent: () => void): (() => void) => {
  let answered = false;
  let timer: NodeJS.Timeout | undefined;
  const look = async (): Promise<void> => {
    const working = await isWorking(url, process);
    if (!answered) timer = working ? setTimeout(() => void look(), SILENCE_MS) : setTimeout(silent, ARRIVAL_MS);
  };
  timer = setTimeout(() => void look(), SILENCE_MS);
  return () => {
    answered = true;
    clearTimeout(timer);
  };
};

import type { PostgresPool, PostgresPoolClient, PostgresQueryResult } from 'kysely';
import { Pool, type PoolClient, types } from 'pg';
import { postgresFailure } from './postgres-failure';
import { APPLICATION, CONNECT_MS, watchSilence } from './silence';

const CONNECTIONS = 6;
const KEEP_ALIVE_MS = 5_000;

/**
 * What the server is to do where a client has vanished without a word: to notice within seconds, and to give back what
 * the client had locked. Settings that an older server does not know are left out.
 */
const SETTINGS = `select set_config(name, value, false) from (values
  ('idle_in_transaction_session_timeout', '10000'), ('tcp_keepalives_idle', '5'), ('tcp_keepalives_interval', '2'),
  ('tcp_keepalives_count', '3'), ('tcp_user_timeout', '10000')) wanted(name, value) join pg_settings using (name)`;

/** Whole numbers of eight bytes are numbers here: what the store counts stays below 2^53. */
const getTypeParser: typeof types.getTypeParser = (oid: number, format?: 'text' | 'binary') =>
  oid === types.builtins.INT8 ? Number : types.getTypeParser(oid, format as 'text');

/** The number of the server's process, which `pg` keeps without telling of it in its types. */
const processOf = (client: PoolClient): number => (client as unknown as { readonly processID: number }).processID;

/**
 * Connections to a server of PostgreSQL, of which one that breaks, in use or idle, is an error of what was asked over
 * it and of nothing else, and is replaced. A server that is silent, because packets are lost, is found out within
 * seconds: all connections of that time are given up then.
 *
 * @internal
 */
export const steadyPool = (url: string): PostgresPool => {
  const pool = new Pool({
    connectionString: url,
    application_name: APPLICATION,
    max: CONNECTIONS,
    connectionTimeoutMillis: CONNECT_MS,
    keepAlive: true,
    keepAliveInitialDelayMillis: KEEP_ALIVE_MS,
    types: { getTypeParser },
  });
  const since = new WeakMap<PoolClient, number>();
  let lastSilence = -Infinity;
  // Where nobody asks anything over a connection, nobody needs to hear that it broke; `pg` tells of it even while
  // somebody does.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => void client.on('error', () => undefined));

  const isStale = (client: PoolClient): boolean => (since.get(client) ?? Infinity) <= lastSilence;

  const steady = (client: PoolClient): PostgresPoolClient => {
    let broken: Error | undefined;

    const query = <R>(text: string, values: ReadonlyArray<unknown>): Promise<PostgresQueryResult<R>> =>
      new Promise((resolve, reject) => {
        // The reason it broke for, and not that it is broken.
        if (broken !== undefined) return reject(broken);
        const stop = watchSilence(url, processOf(client), () => {
          lastSilence = performance.now();
          fail(new Error('The connection is silent: the server does not answer'));
        });
        const fail = (error: Error): void => {
          stop();
          if (postgresFailure(error).unavailable === 'unreachable') broken ??= error;
          reject(error);
        };
        client.query(text, [...values]).then((result) => {
          stop();
          resolve(result as unknown as PostgresQueryResult<R>);
        }, fail);
      });

    return {
      query: query as PostgresPoolClient['query'],
      release: (destroy) => client.release(destroy === true || broken !== undefined || isStale(client)),
    };
  };

  const connect = async (): Promise<PostgresPoolClient> => {
    for (;;) {
      const client = await pool.connect();
      const connection = steady(client);
      if (isStale(client)) connection.release(true);
      else if (since.has(client)) return connection;
      else {
        since.set(client, performance.now());
        try {
          await connection.query(SETTINGS, []);
          return connection;
        } catch (error) {
          connection.release(true);
          throw error;
        }
      }
    }
  };

  return { connect, end: () => pool.end() };
};

import { backOff } from '@evorx/runs/constants';
import { Client } from 'pg';
import { concatMap, defer, interval, Observable, retry, timer } from 'rxjs';
import type { News } from '../sql/database';
import { APPLICATION, CONNECT_MS } from './silence';

/**
 * How often a connection that only listens is tried out, and how long the answer may take: a cut one may look like
 * one without news.
 */
const TRIAL_MS = 5_000;

/** What a trigger says: see the first migration. */
const newsOf = (owner: string, payload: string): ReadonlyArray<News> => {
  const told = JSON.parse(payload) as { readonly run?: string; readonly owner?: string; readonly asked?: string };
  if (told.asked !== undefined) return [{ type: 'asked' }];
  return told.run === undefined || told.owner === owner ? [] : [{ type: 'changed', id: told.run }];
};

/**
 * News of a server, which tells those who listen, over a connection of their own. Where that breaks, or is silent when
 * it is tried out, it is made again, and what was said meanwhile is missed.
 *
 * @internal
 */
export const listenNews = (url: string, owner: string): Observable<News> =>
  new Observable<News>((subscriber) => {
    const client = new Client({
      connectionString: url,
      application_name: APPLICATION,
      connectionTimeoutMillis: CONNECT_MS,
      query_timeout: TRIAL_MS,
      keepAlive: true,
    });
    client.on('error', (error) => subscriber.error(error));
    client.on('end', () => subscriber.error(new Error('The connection ended.')));
    client.on('notification', ({ payload }) => {
      for (const news of newsOf(owner, payload ?? '{}')) subscriber.next(news);
    });
    client
      .connect()
      .then(() => client.query('listen evorx'))
      .then(() => {
        subscriber.next({ type: 'listening' });
        subscriber.add(
          interval(TRIAL_MS)
            .pipe(concatMap(() => defer(() => client.query('select 1'))))
            .subscribe({ error: (error: unknown) => subscriber.error(error) }),
        );
      })
      .catch((error: unknown) => subscriber.error(error));
    return () => {
      client.removeAllListeners('end');
      client.end().catch(() => undefined);
    };
  }).pipe(retry({ delay: (_, failures) => timer(backOff(failures)), resetOnSuccess: true }));

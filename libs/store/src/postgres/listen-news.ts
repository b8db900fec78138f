import { Client } from 'pg';
import { Observable, retry } from 'rxjs';
import type { News } from '../sql/database';

const RETRY_MS = 1_000;

/** What a trigger says: see the first migration. */
const newsOf = (owner: string, payload: string): ReadonlyArray<News> => {
  const told = JSON.parse(payload) as { readonly run?: string; readonly owner?: string; readonly asked?: string };
  if (told.asked !== undefined) return [{ type: 'asked' }];
  return told.run === undefined || told.owner === owner ? [] : [{ type: 'changed', id: told.run }];
};

/**
 * News of a server, which tells those who listen, over a connection of their own. Where that breaks it is made again, and what was said
 * meanwhile is missed.
 *
 * @internal
 */
export const listenNews = (url: string, owner: string): Observable<News> =>
  new Observable<News>((subscriber) => {
    const client = new Client({ connectionString: url, application_name: 'evorx' });
    client.on('error', (error) => subscriber.error(error));
    client.on('end', () => subscriber.error(new Error('The connection ended.')));
    client.on('notification', ({ payload }) => {
      for (const news of newsOf(owner, payload ?? '{}')) subscriber.next(news);
    });
    client
      .connect()
      .then(() => client.query('listen evorx'))
      .then(() => subscriber.next({ type: 'listening' }))
      .catch((error: unknown) => subscriber.error(error));
    return () => {
      client.removeAllListeners('end');
      client.end().catch(() => undefined);
    };
  }).pipe(retry({ delay: RETRY_MS }));

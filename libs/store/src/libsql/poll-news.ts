import { type Kysely, sql } from 'kysely';
import { concatMap, defer, exhaustMap, from, interval, mergeMap, type Observable, startWith } from 'rxjs';
import type { News } from '../sql/database';
import type { Schema } from '../sql/schema';

/** How often a file is looked at. The look costs microseconds where nothing changed. */
const EVERY_MS = 50;

/** How many times other connections have committed. */
const versionOf = async (db: Kysely<Schema>): Promise<number | undefined> =>
  (await sql<{ readonly dataVersion: number }>`pragma data_version`.execute(db)).rows[0]?.dataVersion;

const lastChange = async (db: Kysely<Schema>): Promise<number> => {
  const [newest] = await db.selectFrom('changes').select('number').orderBy('number', 'desc').limit(1).execute();
  return newest?.number ?? 0;
};

/**
 * News of a file, which nobody tells: SQLite counts the commits of other connections, and the table of changes says
 * what they were about.
 *
 * @category Internals
 */
export const pollNews = (db: Kysely<Schema>, owner: string): Observable<News> =>
  defer(async () => {
    let version = await versionOf(db);
    let last = await lastChange(db);
    return async (): Promise<ReadonlyArray<News>> => {
      const found = await versionOf(db);
      if (found === version) return [];
      const changes = await db
        .selectFrom('changes')
        .select(['run', 'number', 'owner'])
        .where('number', '>', last)
        .orderBy('number')
        .execute();
      // Only now: a look that fails has seen nothing, and the next one sees the same.
      version = found;
      last = changes.at(-1)?.number ?? last;
      const others = changes.filter((change) => change.owner !== owner);
      return [...others.map(({ run }): News => ({ type: 'changed', id: run })), { type: 'asked' }];
    };
  }).pipe(
    mergeMap((look) =>
      interval(EVERY_MS).pipe(
        exhaustMap(() => look().catch((): ReadonlyArray<News> => [])),
        concatMap((news) => from(news)),
        startWith<News>({ type: 'listening' }),
      ),
    ),
  );

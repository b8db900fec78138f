import type { Kysely } from 'kysely';
import Libsql from 'libsql';
import { filter, firstValueFrom, tap, timeout } from 'rxjs';
import { throwawayFiles } from '../contract/throwaway-files';
import type { Schema } from '../sql/schema';
import { openLibsql } from './open-libsql';
import { pollNews } from './poll-news';

describe('pollNews', () => {
  it('tells of a change though the look at it failed', async () => {
    const files = throwawayFiles();
    const path = files.url().slice('file:'.length);
    const { db } = await openLibsql(path);
    const other = new Libsql(path);
    let looks = 0;
    const failing = new Proxy(db, {
      get: (target, key) => {
        const value: unknown = Reflect.get(target, key, target);
        if (key !== 'selectFrom') return typeof value === 'function' ? value.bind(target) : value;
        return (table: 'changes') => {
          if (++looks !== 2) return target.selectFrom(table);
          throw new Error('the disk reports an I/O error');
        };
      },
    }) as Kysely<Schema>;
    const news = pollNews(failing, 'me').pipe(
      tap(({ type }) => {
        if (type === 'listening') other.exec(`insert into changes (number, run, owner) values (1, 'a', 'another')`);
      }),
      filter(({ type }) => type === 'changed'),
      timeout(5_000),
    );
    expect(await firstValueFrom(news)).toEqual({ type: 'changed', id: 'a' });
    expect(looks).toBeGreaterThan(2);
    other.close();
    await db.destroy();
    files.remove();
  });
});

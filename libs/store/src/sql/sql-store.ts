import type { ProcessIdentity } from '@evorx/files';
import type { Asked, RunStore, StoreError } from '@evorx/runs';
import * as TE from 'fp-ts/TaskEither';
import type { TaskEither } from 'fp-ts/TaskEither';
import { firstValueFrom, share, skip, Subject } from 'rxjs';
import { announce } from './announce';
import { append } from './append';
import { attachment, attachments } from './attachments';
import { buckets } from './buckets';
import type { Database, News } from './database';
import { type Staged, stage } from './keep-attachments';
import { events, generations } from './journal-queries';
import { HEARTBEAT_MS, ownership } from './ownership';
import { count, get, list } from './run-queries';
import { create, remove, rename } from './run-writes';

/**
 * A store on a database that has been migrated. It is an owner of its own: two stores of one process are as strange to each other as those of
 * two machines.
 *
 * @internal
 */
export const sqlStore = async (database: Database, owner: string, me: ProcessIdentity): Promise<RunStore> => {
  const { db } = database;
  const ours = ownership(database, owner, me);
  // Subjects, because the store itself is a source of these events.
  const changed = new Subject<string>();
  const asked = new Subject<Asked>();

  const attempt = <A>(work: () => Promise<A>): TaskEither<StoreError, A> => TE.tryCatch(work, database.failureOf);

  /** Work on one run, in a transaction, that is told after it; where it gives false, nothing was there to be changed. */
  const changing = async <A>(id: string, work: (transaction: typeof db) => Promise<A>): Promise<A> => {
    const result = await db.transaction().execute(async (transaction) => {
      const done = await work(transaction);
      if (done !== false) await announce(transaction, owner, id);
      return done;
    });
    if (result !== false) changed.next(id);
    return result;
  };

  const collect = async (): Promise<void> => {
    for (const wish of await ours.wishes()) asked.next(wish);
  };

  const hear = async (news: News): Promise<void> => {
    if (news.type === 'changed') return changed.next(news.id);
    if (news.type === 'listening')
      for (const { id } of await db.selectFrom('runs').select('id').execute()) changed.next(id);
    return collect();
  };

  await ours.beat();
  // What cannot be done now is done by the next beat, or by the next news.
  const beating = setInterval(() => void ours.beat().catch(() => undefined), HEARTBEAT_MS);
  const news = database.news(owner).pipe(share());
  const listening = news.pipe(skip(1)).subscribe((what) => void hear(what).catch(() => undefined));
  await firstValueFrom(news);

  return {
    create: (record) => attempt(() => changing(record.id, (transaction) => create(transaction, owner, record))),

    get: (id) => attempt(() => get(db, id)),

    list: (query) => attempt(() => list(db, query)),

    count: () => attempt(() => count(db)),

    append: (record, changes, attached = []) =>
      attempt(async () => {
        const staged: Array<Staged> = [];
        for (const attachment of attached) staged.push(await stage(db, owner, record.id, attachment));
        return changing(record.id, (transaction) => append(transaction, owner, record, changes, staged));
      }),

    rename: (id, name) =>
      attempt(async () => {
        await changing(id, (transaction) => rename(transaction, id, name));
      }),

    events: (id, query) => attempt(() => events(db, id, query)),

    generations: (id, query) => attempt(() => generations(db, id, query)),

    buckets: (id, query) => attempt(() => buckets(db, id, query)),

    attachments: (id, kind) => attempt(() => attachments(db, id, kind)),

    attachment: (id, kind, generation) => attempt(() => attachment(db, id, kind, generation)),

    remove: (id) =>
      attempt(async () => {
        await changing(id, (transaction) => remove(transaction, id));
      }),

    claim: (id) =>
      attempt(async () => {
        const claimed = await ours.claim(id);
        if (claimed) await collect();
        return claimed;
      }),

    ask: (wish) =>
      attempt(async () => {
        await ours.ask(wish);
        await collect();
      }),

    asked: asked.asObservable(),

    changed: changed.asObservable(),

    ready: () => attempt(() => ours.beat()),

    close: () =>
      attempt(async () => {
        clearInterval(beating);
        listening.unsubscribe();
        await ours.leave();
        await db.destroy();
      }),
  };
};

import type { ProcessIdentity } from '@evorx/files';
import type { Asked, RunEvent, RunStore, StoreError } from '@evorx/runs';
import { oneAtATime } from '@evorx/runs/constants';
import * as E from 'fp-ts/Either';
import type { TaskEither } from 'fp-ts/TaskEither';
import { firstValueFrom, share, skip, Subject, Subscription, timeout } from 'rxjs';
import { announce } from './announce';
import { append } from './append';
import { attachment, attachments } from './attachments';
import { attempts } from './attempts';
import { buckets } from './buckets';
import type { Database, News } from './database';
import { type Staged, stage } from './keep-attachments';
import { events, generations } from './journal-queries';
import { HEARTBEAT_MS, ownership } from './ownership';
import { count, get, list } from './run-queries';
import { create, remove, rename } from './run-writes';

/** How long a database may take until it tells of what others do. */
const OPENING_MS = 15_000;

/**
 * A store that may have been asked already what it is asked.
 *
 * @category Internals
 */
export interface SqlStore extends RunStore {
  /**
   * Says that the answer to an operation that writes to this run was lost: the next one like it may have been done
   * already.
   */
  readonly doubt: (id: string) => void;
  /** Tells of every run as if it had changed, since nobody knows what did. */
  readonly tellAll: () => void;
}

/**
 * A store on a database that has been migrated. It is an owner of its own: two stores of one process are as strange to
 * each other as those of two machines.
 *
 * Where the connection breaks, what is asked is attempted again for some seconds, and then said to be unavailable. A
 * commit whose answer was lost is found out about before anything is written a second time, whether it is this store
 * that repeats the operation or whoever asked for it.
 *
 * @category Internals
 */
export const sqlStore = async (database: Database, owner: string, me: ProcessIdentity): Promise<SqlStore> => {
  const { db } = database;
  const ours = ownership(database, owner, me);
  // Subjects, because the store itself is a source of these events.
  const changed = new Subject<string>();
  const asked = new Subject<Asked>();

  let closed = false;
  const attempt = attempts(database.failureOf, () => closed);
  /** Runs whose last creation or append may have been committed without an answer. */
  const doubtful = new Set<string>();
  const inTurn = oneAtATime();

  /**
   * Work that must not be done twice: `again` says that it may have been done once. One after the other for each run,
   * so that the doubt is about one.
   */
  const once =
    <A>(id: string, work: (again: boolean) => Promise<A>, patienceMs?: number): TaskEither<StoreError, A> =>
    () =>
      inTurn(id, async () => {
        const done = await attempt(() => {
          const again = doubtful.has(id);
          doubtful.add(id);
          return work(again);
        }, patienceMs)();
        if (E.isRight(done) || done.left.unavailable === undefined) doubtful.delete(id);
        return done;
      });

  /**
   * Work on one run, in a transaction, that is told after it; where it gives false, nothing was there to be changed.
   */
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

  const tellAll = attempt(async () => {
    for (const { id } of await db.selectFrom('runs').select('id').execute()) changed.next(id);
  }, Infinity);
  const collectAll = attempt(collect, Infinity);

  const hear = async (news: News): Promise<void> => {
    if (news.type === 'changed') return changed.next(news.id);
    if (news.type === 'listening') await tellAll();
    await collectAll();
  };

  const released = new Subscription();
  /** Lets go of the database, whatever fails before that. */
  const release = async (before: () => Promise<void>): Promise<void> => {
    released.unsubscribe();
    try {
      await before();
    } finally {
      await db.destroy();
    }
  };

  try {
    await ours.beat();
    // What cannot be done now is done by the next beat.
    const beating = setInterval(() => void ours.beat().catch(() => undefined), HEARTBEAT_MS);
    released.add(() => clearInterval(beating));
    const news = database.news(owner).pipe(share());
    // Without a handler of its own, an error would be thrown at nobody: whoever waits for the first news is told.
    released.add(news.pipe(skip(1)).subscribe({ next: (what) => void hear(what), error: () => undefined }));
    await firstValueFrom(news.pipe(timeout(OPENING_MS)));
  } catch (error) {
    await release(async () => undefined);
    throw error;
  }

  return {
    create: (record) =>
      once(record.id, (again) => changing(record.id, (transaction) => create(transaction, owner, record, again))),

    get: (id) => attempt(() => get(db, id)),

    list: (query) => attempt(() => list(db, query)),

    count: () => attempt(() => count(db)),

    append: (record, changes, attached = []) => {
      const work = async (again: boolean): Promise<ReadonlyArray<RunEvent>> => {
        const staged: Array<Staged> = [];
        for (const attachment of attached) staged.push(await stage(db, owner, record.id, attachment));
        return changing(record.id, (transaction) => append(transaction, owner, record, changes, staged, again));
      };
      // Whoever gave the bytes away has them no more, and cannot ask again.
      const patienceMs = attached.length > 0 ? Infinity : undefined;
      return changes.length > 0 ? once(record.id, work, patienceMs) : attempt(() => work(false), patienceMs);
    },

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
      attempt(async (again) => {
        const removed = await changing(id, (transaction) => remove(transaction, id));
        if (again && !removed) changed.next(id);
      }),

    claim: (id) =>
      attempt(async () => {
        const claimed = await ours.claim(id);
        // Whatever was in doubt is read anew by whoever claims the run.
        doubtful.delete(id);
        if (claimed) await collect();
        return claimed;
      }),

    ask: (wish) =>
      attempt(async (again) => {
        await ours.ask(wish, again);
        await collect();
      }),

    asked: asked.asObservable(),

    changed: changed.asObservable(),

    ready: () => attempt(() => ours.beat(), 0),

    close: () =>
      attempt(async () => {
        closed = true;
        await release(() => ours.leave());
      }, 0),

    doubt: (id) => void doubtful.add(id),

    tellAll: () => void tellAll(),
  };
};

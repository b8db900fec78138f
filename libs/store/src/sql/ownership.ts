import { isAlive, type ProcessIdentity } from '@evorx/files';
import type { Asked } from '@evorx/runs';
import { oneAtATime } from '@evorx/runs/constants';
import type { Kysely } from 'kysely';
import { announce } from './announce';
import { noRun } from '../no-run';
import type { Database } from './database';
import type { OwnerRow, Schema } from './schema';

/** How often an owner says that it is there. @internal */
export const HEARTBEAT_MS = 5_000;

/** Seconds of silence after which an owner that cannot be looked at is gone. */
const SILENCE = 20;

/**
 * A store's part in who may write to which run.
 *
 * @category Internals
 */
export interface Ownership {
  /** Says that this owner is there. */
  readonly beat: () => Promise<void>;
  readonly claim: (run: string) => Promise<boolean>;
  /** Leaves a wish for whoever owns the run; with `again`, unless such a wish is there. */
  readonly ask: (asked: Asked, again: boolean) => Promise<void>;
  /**
   * The wishes that were left for runs of this owner, in order, each once: also where the answer of the database is
   * lost when they are taken.
   */
  readonly wishes: () => Promise<ReadonlyArray<Asked>>;
  /** Gives up all runs. */
  readonly leave: () => Promise<void>;
}

/**
 * The part that a store with that id has in who may write to which run; `clock` gives milliseconds.
 *
 * @category Internals
 */
export const ownership = (
  { db, now }: Pick<Database, 'db' | 'now'>,
  id: string,
  me: ProcessIdentity,
  clock: () => number = () => performance.now(),
): Ownership => {
  /** When this owner was heard of last, and since when without interruption, in milliseconds of `clock`. */
  let lastBeat = -Infinity;
  let steadySince = Infinity;

  /**
   * Others are silent while nobody reaches the database: they have as long to be heard of after it as this owner is.
   */
  const isSilent = (silence: number): boolean => silence > SILENCE && clock() - steadySince > SILENCE * 1_000;

  const isGone = (owner: OwnerRow & { readonly silence: number }): boolean =>
    owner.id !== id &&
    (owner.machine === me.machine && owner.started !== null ? !isAlive(owner) : isSilent(owner.silence));

  const ownerOf = (transaction: Kysely<Schema>, run: string) =>
    transaction
      .selectFrom('owners')
      .innerJoin('runs', 'runs.owner', 'owners.id')
      .where('runs.id', '=', run)
      .selectAll('owners')
      .select(({ eb }) => eb(now, '-', eb.ref('owners.heartbeat')).as('silence'))
      .executeTakeFirst();

  const beat = async (transaction: Kysely<Schema>): Promise<void> => {
    await transaction
      .insertInto('owners')
      .values({ ...me, id, heartbeat: now })
      .onConflict((conflict) => conflict.column('id').doUpdateSet({ heartbeat: now }))
      .execute();
    const time = clock();
    if (time - lastBeat > 2 * HEARTBEAT_MS) steadySince = time;
    lastBeat = time;
  };

  const inTurn = oneAtATime();
  /** Wishes that were found and are being deleted. */
  const taken = new Map<number, Asked>();

  return {
    // As all that writes: libSQL keeps a statement that was refused a lock, unless that was asked for by the beginning
    // of a transaction.
    beat: () => db.transaction().execute(beat),

    claim: (run) =>
      db.transaction().execute(async (transaction) => {
        await beat(transaction);
        const owner = await ownerOf(transaction, run);
        // Its runs have no owner then: the key says so.
        if (owner !== undefined && isGone(owner))
          await transaction
            .deleteFrom('owners')
            .where('id', '=', owner.id)
            .where('heartbeat', '=', owner.heartbeat)
            .execute();
        const claimed = await transaction
          .updateTable('runs')
          .set({ owner: id })
          .where('id', '=', run)
          .where((row) =>
            row.or([row('owner', 'is', null), row('owner', '=', id), row('state', 'not in', ['QUEUED', 'RUNNING'])]),
          )
          .returning('number')
          .executeTakeFirst();
        return claimed !== undefined;
      }),

    ask: ({ id: run, wish }, again) =>
      db.transaction().execute(async (transaction) => {
        const found = await transaction.selectFrom('runs').select('id').where('id', '=', run).executeTakeFirst();
        if (found === undefined) throw new Error(noRun(run));
        const left = transaction.selectFrom('asks').select('number').where('run', '=', run).where('wish', '=', wish);
        if (again && (await left.executeTakeFirst()) !== undefined) return;
        await transaction.insertInto('asks').values({ run, wish }).execute();
      }),

    wishes: () =>
      inTurn('wishes', async () => {
        const mine = await db
          .selectFrom('asks')
          .innerJoin('runs', 'runs.id', 'asks.run')
          .where('runs.owner', '=', id)
          .select(['asks.number', 'asks.run', 'asks.wish'])
          .orderBy('asks.number')
          .execute();
        for (const { number, run, wish } of mine) if (!taken.has(number)) taken.set(number, { id: run, wish });
        if (taken.size === 0) return [];
        // Those taken before are deleted by now, or were not: either way they are this owner's to hear of, once.
        await db.transaction().execute(async (transaction) => {
          await transaction
            .deleteFrom('asks')
            .where('number', 'in', [...taken.keys()])
            .execute();
        });
        const wishes = [...taken.values()];
        taken.clear();
        return wishes;
      }),

    leave: () =>
      db.transaction().execute(async (transaction) => {
        const runs = await transaction.selectFrom('runs').select('id').where('owner', '=', id).execute();
        await transaction.deleteFrom('owners').where('id', '=', id).execute();
        for (const run of runs) await announce(transaction, id, run.id);
      }),
  };
};

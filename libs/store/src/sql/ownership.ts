import { isAlive, type ProcessIdentity } from '@evorx/files';
import type { Asked } from '@evorx/runs';
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
 * @internal
 */
export interface Ownership {
  /** Says that this owner is there. */
  readonly beat: () => Promise<void>;
  readonly claim: (run: string) => Promise<boolean>;
  /** Leaves a wish for whoever owns the run. */
  readonly ask: (asked: Asked) => Promise<void>;
  /** The wishes that were left for runs of this owner, in order, each once. */
  readonly wishes: () => Promise<ReadonlyArray<Asked>>;
  /** Gives up all runs. */
  readonly leave: () => Promise<void>;
}

/** @internal */
export const ownership = ({ db, now }: Database, id: string, me: ProcessIdentity): Ownership => {
  const isGone = (owner: OwnerRow & { readonly silence: number }): boolean =>
    owner.id !== id &&
    (owner.machine === me.machine && owner.started !== null ? !isAlive(owner) : owner.silence > SILENCE);

  const ownerOf = (transaction: Kysely<Schema>, run: string) =>
    transaction
      .selectFrom('owners')
      .innerJoin('runs', 'runs.owner', 'owners.id')
      .where('runs.id', '=', run)
      .selectAll('owners')
      .select(({ eb }) => eb(now, '-', eb.ref('owners.heartbeat')).as('silence'))
      .executeTakeFirst();

  const beat = async (transaction: Kysely<Schema> = db): Promise<void> => {
    await transaction
      .insertInto('owners')
      .values({ ...me, id, heartbeat: now })
      .onConflict((conflict) => conflict.column('id').doUpdateSet({ heartbeat: now }))
      .execute();
  };

  return {
    beat,

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

    ask: ({ id: run, wish }) =>
      db.transaction().execute(async (transaction) => {
        const found = await transaction.selectFrom('runs').select('id').where('id', '=', run).executeTakeFirst();
        if (found === undefined) throw new Error(noRun(run));
        await transaction.insertInto('asks').values({ run, wish }).execute();
      }),

    wishes: async () => {
      const mine = await db
        .selectFrom('asks')
        .innerJoin('runs', 'runs.id', 'asks.run')
        .where('runs.owner', '=', id)
        .select('asks.number')
        .execute();
      if (mine.length === 0) return [];
      const taken = await db
        .deleteFrom('asks')
        .where(
          'number',
          'in',
          mine.map(({ number }) => number),
        )
        .returning(['number', 'run', 'wish'])
        .execute();
      return taken.sort((one, other) => one.number - other.number).map(({ run, wish }): Asked => ({ id: run, wish }));
    },

    leave: () =>
      db.transaction().execute(async (transaction) => {
        const runs = await transaction.selectFrom('runs').select('id').where('owner', '=', id).execute();
        await transaction.deleteFrom('owners').where('id', '=', id).execute();
        for (const run of runs) await announce(transaction, id, run.id);
      }),
  };
};

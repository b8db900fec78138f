import { type Kysely, type Migration, sql } from 'kysely';

/** The tables that it goes by; those of later migrations may look otherwise. */
interface Tables {
  readonly runs: {
    number: number;
    spec: string;
    result: string | null;
    firstIndex: number | null;
    bestSoFar: number | null;
  };
  readonly journal: {
    run: number;
    sequence: number;
    type: string;
    detail: string | null;
    generation: number | null;
    best: number | null;
    bestSoFar: number | null;
    invalid: number | null;
  };
}

/** What a recipe of that time may say of its problem. */
interface Spec {
  readonly recipe?: { readonly problem?: Readonly<Record<string, Readonly<Record<string, unknown>>>> };
}

/**
 * The function of SQL that tells the better of scores; null where scores of different generations cannot be compared.
 */
const extremeOf = (json: string): 'min' | 'max' | null => {
  const problem = (JSON.parse(json) as Spec).recipe?.problem ?? {};
  if (problem['sphere'] !== undefined) return 'min';
  if (problem['onemax'] !== undefined) return 'max';
  const mnist = problem['mnist'];
  return mnist === undefined || mnist['batch'] !== null ? null : mnist['fitness'] === 'accuracy' ? 'max' : 'min';
};

/** Fills in the best so far of every generation of a run. */
const fill = (db: Kysely<Tables>, run: number, extreme: 'min' | 'max'): Promise<unknown> =>
  sql`
    update journal set ${sql.ref('bestSoFar')} = so.value
    from (
      select sequence, ${sql.raw(extreme)}(best) over (order by generation) as value
      from journal where run = ${run} and generation is not null
    ) as so
    where journal.run = ${run} and journal.sequence = so.sequence`.execute(db);

const withFigures = (result: string, figures: object): string =>
  JSON.stringify({ ...(JSON.parse(result) as object), ...figures });

/**
 * The best score ever found, beside the best of a generation. It is computed of the generations that are kept, where
 * all of a run are, and where their scores can be compared; null elsewhere.
 *
 * @internal
 */
export const bestSoFar = (): Migration => ({
  up: async (db: Kysely<Tables>) => {
    await db.schema.alterTable('runs').addColumn('bestSoFar', 'double precision').execute();
    await db.schema.alterTable('journal').addColumn('bestSoFar', 'double precision').execute();
    const runs = await db.selectFrom('runs').select(['number', 'spec', 'result', 'firstIndex']).execute();
    for (const { number, spec, result, firstIndex } of runs) {
      const extreme = firstIndex === 0 ? extremeOf(spec) : null;
      if (extreme !== null) await fill(db, number, extreme);
      const last = await db
        .selectFrom('journal')
        .select(['bestSoFar', 'invalid'])
        .where('run', '=', number)
        .where('generation', 'is not', null)
        .orderBy('generation', 'desc')
        .limit(1)
        .executeTakeFirst();
      const figures = { bestSoFar: last?.bestSoFar ?? null, invalid: last?.invalid ?? 0 };
      await db
        .updateTable('runs')
        .set({ bestSoFar: figures.bestSoFar, ...(result === null ? {} : { result: withFigures(result, figures) }) })
        .where('number', '=', number)
        .execute();
      if (result !== null)
        await db
          .updateTable('journal')
          .set({ detail: JSON.stringify({ result: JSON.parse(withFigures(result, figures)) as object }) })
          .where('run', '=', number)
          .where('type', '=', 'Finished')
          .execute();
    }
  },
});

import type { Kysely, Migration } from 'kysely';

/** The tables that it goes by; those of later migrations may look otherwise. */
interface Tables {
  readonly runs: { number: number; spec: string; figures: string };
}

/** What a recipe of that time may say of its problem. */
interface Spec {
  readonly recipe?: { readonly problem?: Readonly<Record<string, Readonly<Record<string, unknown>>>> };
}

/** The columns that figures had, in the order of the declaration that runs of that time get. */
const COLUMNS = [
  'best',
  'bestSoFar',
  'mean',
  'median',
  'worst',
  'lowerQuartile',
  'upperQuartile',
  'deviation',
  'diversity',
  'stepSize',
  'invalid',
  'accuracy',
];

/** How many columns there are for figures from now on: `f0` to `f63`. */
const PLACES = 64;

/** What is optimised by a recipe of that time: the name of the objective, and which scores are the better ones. */
const objectiveOf = (json: string): readonly [name: string, better: 'lower' | 'higher', isClassifier: boolean] => {
  const problem = (JSON.parse(json) as Spec).recipe?.problem ?? {};
  if (problem['onemax'] !== undefined) return ['ones', 'higher', false];
  const mnist = problem['mnist'];
  if (mnist === undefined) return ['squaredDistance', 'lower', false];
  return mnist['fitness'] === 'accuracy' ? ['accuracy', 'higher', true] : ['cross-entropy', 'lower', true];
};

/** The figures that every run of that time had. */
const declarationOf = (spec: string): string => {
  const [objective, better, isClassifier] = objectiveOf(spec);
  const ofScores = (key: string, label: string, side: 'lower' | 'higher' | null = better) => ({
    key,
    label,
    unit: null,
    objective,
    better: side,
  });
  const ofAll = (key: string, label: string, side: 'lower' | null) => ({
    key,
    label,
    unit: null,
    objective: null,
    better: side,
  });
  return JSON.stringify([
    ofScores('best', 'best'),
    ofScores('bestSoFar', 'best so far'),
    ofScores('mean', 'mean'),
    ofScores('median', 'median'),
    ofScores('worst', 'worst'),
    ofScores('lowerQuartile', 'lower quartile'),
    ofScores('upperQuartile', 'upper quartile'),
    ofScores('deviation', 'deviation', null),
    ofAll('diversity', 'diversity', null),
    ofAll('stepSize', 'step size', null),
    ofAll('invalid', 'invalid', 'lower'),
    ...(isClassifier
      ? [{ key: 'accuracy', label: 'validation accuracy', unit: 'fraction', objective: null, better: 'higher' }]
      : []),
  ]);
};

/**
 * Figures that each run declares, in columns by their place in the declaration. Runs of before have those that every
 * run had, in the columns where they were.
 *
 * @internal
 */
export const figures = (): Migration => ({
  up: async (db: Kysely<Tables>) => {
    await db.schema
      .alterTable('runs')
      .addColumn('figures', 'text', (column) => column.notNull().defaultTo('[]'))
      .execute();
    for (const [place, column] of COLUMNS.entries())
      await db.schema.alterTable('journal').renameColumn(column, `f${place}`).execute();
    for (let place = COLUMNS.length; place < PLACES; place++)
      await db.schema.alterTable('journal').addColumn(`f${place}`, 'double precision').execute();
    for (const { number, spec } of await db.selectFrom('runs').select(['number', 'spec']).execute())
      await db
        .updateTable('runs')
        .set({ figures: declarationOf(spec) })
        .where('number', '=', number)
        .execute();
  },
});

import {
  CamelCasePlugin,
  type DialectAdapter,
  DummyDriver,
  Kysely,
  type Migration,
  PostgresAdapter,
  PostgresQueryCompiler,
  type QueryCompiler,
  SqliteAdapter,
  SqliteQueryCompiler,
} from 'kysely';
import { migrationsOf } from './migrations-of';

type Kind = 'libsql' | 'postgres';

const dialects: Readonly<
  Record<Kind, { readonly createAdapter: () => DialectAdapter; readonly createQueryCompiler: () => QueryCompiler }>
> = {
  libsql: { createAdapter: () => new SqliteAdapter(), createQueryCompiler: () => new SqliteQueryCompiler() },
  postgres: { createAdapter: () => new PostgresAdapter(), createQueryCompiler: () => new PostgresQueryCompiler() },
};

/** What a migration executes, without a database. */
const statementsOf = async (kind: Kind, { up }: Migration): Promise<ReadonlyArray<string>> => {
  const statements: Array<string> = [];
  const db = new Kysely({
    dialect: {
      ...dialects[kind],
      createDriver: () => new DummyDriver(),
      createIntrospector: () => {
        throw new Error('A migration looks at no tables.');
      },
    },
    plugins: [new CamelCasePlugin()],
    log: ({ query }) => void statements.push(query.sql.replace(/\s+/g, ' ')),
  });
  await up(db);
  return statements;
};

// A snapshot that differs is a migration that databases have been through already: undo that, and write a new one.
describe('migrationsOf', () => {
  for (const kind of ['libsql', 'postgres'] as const)
    for (const [name, migration] of Object.entries(migrationsOf(kind)))
      it(`executes of ${name} on ${kind} what it has always executed`, async () => {
        expect(await statementsOf(kind, migration)).toMatchSnapshot();
      });
});

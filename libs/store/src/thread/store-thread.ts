import { processIdentity } from '@evorx/files';
import type { Attachment, RunRecord, StoreError } from '@evorx/runs';
import * as E from 'fp-ts/Either';
import * as O from 'fp-ts/Option';
import type { Option } from 'fp-ts/Option';
import type { TaskEither } from 'fp-ts/TaskEither';
import { parentPort, workerData } from 'node:worker_threads';
import type { Address } from '../address';
import { libsqlFailure } from '../libsql/libsql-failure';
import type { Database } from '../sql/database';
import { postgresFailure } from '../postgres/postgres-failure';
import { type SqlStore, sqlStore } from '../sql/sql-store';
import { handedOver } from './handed-over';
import type { Opening, Question, Saying } from './messages';

/** The thread that a store lives in, so that neither a synchronous driver nor the decoding of large values holds anybody up. */

const say = (saying: Saying, transferred: ReadonlyArray<ArrayBuffer> = []): void =>
  parentPort?.postMessage(saying, transferred);

const refusalOf = ({ kind }: Address, error: unknown): StoreError =>
  kind === 'postgres' ? postgresFailure(error) : libsqlFailure(error);

// Each driver is loaded where it is used: not every machine has a libSQL.
const openDatabase = async (address: Address): Promise<Database> =>
  address.kind === 'libsql'
    ? (await import('../libsql/open-libsql.js')).openLibsql(address.file)
    : (await import('../postgres/open-postgres.js')).openPostgres(address.url);

const answerTo = async (store: SqlStore, { id, operation, args, again }: Question): Promise<void> => {
  if (again && (operation === 'create' || operation === 'append')) store.doubt((args[0] as RunRecord).id);
  // The other side has the types: see `threadStore`.
  const asked = store[operation] as (...args: ReadonlyArray<unknown>) => TaskEither<StoreError, unknown>;
  const answer = await asked(...args)();
  if (operation === 'attachment' && E.isRight(answer)) {
    const found = answer.right as Option<Attachment>;
    if (O.isSome(found)) {
      const bytes = handedOver(found.value.bytes);
      return say({ type: 'answer', id, answer: E.right(O.some({ ...found.value, bytes })) }, [bytes.buffer]);
    }
  }
  say({ type: 'answer', id, answer });
  if (operation === 'close') parentPort?.close();
};

const serve = async ({ address, owner, again }: Opening): Promise<void> => {
  const store = await sqlStore(await openDatabase(address), owner, processIdentity());
  store.changed.subscribe((id) => say({ type: 'changed', id }));
  store.asked.subscribe((asked) => say({ type: 'asked', asked }));
  parentPort?.on('message', (question: Question) => void answerTo(store, question));
  say({ type: 'opened' });
  if (again) store.tellAll();
};

const opening = workerData as Opening;
serve(opening).catch((error: unknown) => say({ type: 'refused', error: refusalOf(opening.address, error) }));

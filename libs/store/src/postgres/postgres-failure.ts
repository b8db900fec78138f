import type { StoreError } from '@evorx/runs';
import { messageOf } from '../message-of';

/** What Node says of a server that is not there, or not any more. */
const SYSTEM: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ECONNABORTED',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'EHOSTDOWN',
  'ENETUNREACH',
  'ENETDOWN',
  'ENOENT',
  'ENOTFOUND',
  'EAI_AGAIN',
]);

/**
 * SQLSTATEs of a server that goes, comes, has no connection left, is a standby, or ended the session by itself:
 * connection exceptions, operator intervention, too many connections, a read-only transaction, transactions that were
 * idle for too long.
 */
const PASSING = /^(08...|57P0[1235]|53300|25006|25P0[34])$/;
/** Serialisation failures, deadlocks, locks that were not to be had. */
const LOCKED = /^(40001|40P01|55P03)$/;
const FULL = '53100';
const FAILING = '58030';

/** What `pg` says, in words alone, of a connection that ended. */
const ENDED =
  /^(Connection terminated|timeout exceeded when trying to connect|timeout expired|The connection |Client has encountered a connection error|Client was closed|Postgres connection has been discarded)/;

const codeOf = (error: unknown): string => {
  const { code } = error as { readonly code?: unknown };
  return typeof code === 'string' ? code : '';
};

const isPassing = (error: unknown): boolean =>
  error instanceof AggregateError
    ? error.errors.length > 0 && error.errors.every(isPassing)
    : error instanceof Error && (SYSTEM.has(codeOf(error)) || PASSING.test(codeOf(error)) || ENDED.test(error.message));

/**
 * What an error of PostgreSQL means: one of a connection or a server that is away says that the store is unavailable
 * for the time being.
 *
 * @internal
 */
export const postgresFailure = (error: unknown): StoreError => {
  const message = messageOf(error);
  if (isPassing(error)) return { message, unavailable: 'unreachable' };
  if (LOCKED.test(codeOf(error))) return { message, unavailable: 'locked' };
  if (codeOf(error) === FULL) return { message, unavailable: 'full' };
  if (codeOf(error) === FAILING) return { message, unavailable: 'failing' };
  return { message };
};

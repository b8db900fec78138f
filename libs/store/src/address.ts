import * as E from 'fp-ts/Either';
import type { Either } from 'fp-ts/Either';
import type { StoreError } from '@evorx/runs';
import { fileURLToPath } from 'node:url';

/**
 * Where a database is: a file, or a server of PostgreSQL.
 *
 * @category Internals
 */
export type Address =
  | { readonly kind: 'libsql'; readonly file: string; readonly shown: string }
  | { readonly kind: 'postgres'; readonly url: string; readonly shown: string };

const ACCEPTED = 'file:<path>, postgres://<user>@<host>/<database> and postgresql://... are accepted';

const refused = (reason: string): Either<StoreError, never> => E.left({ message: `${reason}; ${ACCEPTED}.` });

const parsed = (url: string): URL | undefined => {
  try {
    return new URL(url);
  } catch {
    return undefined;
  }
};

/** `file:evorx.db` is relative to the working directory; only `file://` is a URL in the strict sense, with its escapes. */
const fileOf = (url: string): string => {
  const path = url.slice('file:'.length);
  return path.startsWith('//') ? fileURLToPath(url) : path;
};

/**
 * What a database URL means. Neither an error nor `shown` ever holds more of a URL than its scheme, host and path: the rest may be a secret.
 *
 * @category Internals
 */
export const addressOf = (url: string): Either<StoreError, Address> => {
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(url)?.[1]?.toLowerCase();
  if (scheme === undefined) return refused('The database URL has no scheme');
  if (scheme === 'file') {
    try {
      const file = fileOf(url);
      return file === '' ? refused('The database URL names no file') : E.right({ kind: 'libsql', file, shown: file });
    } catch {
      return refused('The database URL names no file of this machine');
    }
  }
  if (scheme !== 'postgres' && scheme !== 'postgresql') return refused(`A database URL cannot begin with ${scheme}:`);
  const { host, pathname } = parsed(url) ?? {};
  return host === undefined || pathname === undefined
    ? refused('The database URL is malformed')
    : E.right({ kind: 'postgres', url, shown: `${scheme}://${host}${pathname}` });
};

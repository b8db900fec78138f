import type { StoreError } from '@evorx/runs';
import type { Kysely, RawBuilder } from 'kysely';
import type { Observable } from 'rxjs';
import type { Schema } from './schema';

/**
 * What other stores on the same database did: changed a run, or left a wish for somebody. It begins with `listening`: from there on nothing is
 * missed. Where that comes again, the line was cut, and nobody knows what happened meanwhile.
 *
 * @category Internals
 */
export type News =
  { readonly type: 'listening' } | { readonly type: 'changed'; readonly id: string } | { readonly type: 'asked' };

/**
 * A database that is open, and the little in which the kinds differ beyond what Kysely evens out.
 *
 * @category Internals
 */
export interface Database {
  readonly kind: 'libsql' | 'postgres';
  readonly db: Kysely<Schema>;
  /** Seconds since 1970, by the database's clock, which all that use it share. */
  readonly now: RawBuilder<number>;
  /** What an error of this database means to whoever asked for what failed. */
  readonly failureOf: (error: unknown) => StoreError;
  /** What others than that owner do. Subscribing listens, unsubscribing stops. */
  readonly news: (owner: string) => Observable<News>;
}

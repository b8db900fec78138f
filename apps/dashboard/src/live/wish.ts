import type { FeedSubscription, FollowInput } from '../graphql/graphql';

/** What the feed tells. */
export type FeedItem = FeedSubscription['feed'];

/** How the stream is: there is none where nothing that is shown can change, or nobody looks. */
export type FeedStatus = 'resting' | 'connecting' | 'live' | 'lost';

/** A run that a tab follows, from the event behind `after` on; `since` is another number whenever it begins anew. */
export interface Followed {
  readonly run: string;
  readonly after: number;
  readonly since: number;
}

/**
 * What a tab wants of the stream that all tabs of a browser share; said again every few seconds, so that a tab that
 * is gone is noticed.
 */
export type Wish =
  | { readonly type: 'want'; readonly token: string | null; readonly follow: ReadonlyArray<Followed> }
  /** Nothing any more: it is hidden, closed, or shows nothing that can change. */
  | { readonly type: 'rest' };

/** What a tab hears of the stream. */
export type News =
  | { readonly type: 'status'; readonly status: Exclude<FeedStatus, 'resting'> }
  /** From now on every change is told; what was asked before may be stale. */
  | { readonly type: 'begun' }
  | { readonly type: 'item'; readonly item: FeedItem }
  /** The server does not take the token. */
  | { readonly type: 'unauthorised' };

/** How often a wish is said again. */
export const REPEAT_MS = 5_000;

/** Why a stream has ended. */
export interface FeedEnd {
  readonly message: string;
  /** The run that is not there, where that is the reason. */
  readonly missing?: string | undefined;
  /** Whether the server wants another token. */
  readonly unauthorised?: boolean;
}

/** How a stream is told of what it gives. */
export interface FeedSink {
  readonly connected: () => void;
  readonly next: (item: FeedItem) => void;
  readonly ended: (end: FeedEnd) => void;
}

/** Opens a stream, once; gives what closes it. */
export type OpenFeed = (token: string | null, follow: ReadonlyArray<FollowInput>, sink: FeedSink) => () => void;

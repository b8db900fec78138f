import type { Latencies } from './latencies';

/** What the process of the subscribers is told. */
export type LoadCommand =
  | {
      readonly type: 'connect';
      readonly port: number;
      readonly run: string;
      readonly count: number;
      /** They are told of the events after this one. */
      readonly after: number;
      /** Whether they read what they subscribe to. */
      readonly reading: boolean;
    }
  /** To say when every subscriber has that event, and to measure from then on. */
  | { readonly type: 'catch up'; readonly sequence: number }
  /** To wait until every subscriber has that event, and to report what was measured. */
  | { readonly type: 'report'; readonly sequence: number }
  | { readonly type: 'leave' };

/** What subscribers have seen. */
export interface LoadReport extends Latencies {
  /** Those that read. */
  readonly subscribers: number;
  /** Events that did not follow the one before. */
  readonly disorder: number;
  /** Connections that were lost. */
  readonly dropped: number;
  /** Subscribers without the last event, ten seconds after it. */
  readonly behind: number;
}

/** What the process of the subscribers says. */
export type LoadSaid = { readonly type: 'caught up' } | { readonly type: 'report'; readonly report: LoadReport };

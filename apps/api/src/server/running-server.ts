import { type UsedModules } from '@evorx/modules';
import type { RunHost, RunStore, Runs } from '@evorx/runs';
import type { Logger } from 'pino';
import type { EventLoopDelay } from './event-loop-delay';

/**
 * What a server is made of where it is not the usual: for tests, and for other stores and hosts.
 *
 * @category Server
 */
export interface ServerParts {
  readonly store?: RunStore;
  readonly host?: RunHost;
  /** What recipes may name, by its description; what the modules of the options bring unless given. */
  readonly modules?: UsedModules;
  readonly logger?: Logger;
  /** Runs at the same time; the others wait. */
  readonly concurrency?: number;
  /** Whether a run is started where there is none. Defaults to true. */
  readonly firstRun?: boolean;
  /** How long the file of a database may be out of its place until serving ends, and how often that is looked at. */
  readonly lost?: { readonly graceMs: number; readonly everyMs: number };
  /** Limits on open streams. */
  readonly streams?: { readonly perClient?: number; readonly total?: number };
}

/**
 * A server that listens.
 *
 * @category Server
 */
export interface RunningServer {
  /** `http://localhost:4000`; GraphQL is at `/graphql`. */
  readonly url: string;
  readonly runs: Runs;
  readonly store: RunStore;
  /** Subscriptions that are open. */
  readonly openStreams: () => number;
  /** How late the event loop was since the start or the last `resetEventLoopDelay`. */
  readonly eventLoopDelay: () => EventLoopDelay;
  readonly resetEventLoopDelay: () => void;
  /**
   * Ends the streams, has the runs write their checkpoints, and closes every connection: within ten seconds. Runs are
   * given `deadlineMs` for that. Defaults to 7.5 seconds.
   */
  readonly close: (deadlineMs?: number) => Promise<void>;
}

import { setMaxListeners } from 'node:events';
import { GraphQLError } from 'graphql';
import { createBreather } from './breather';
import type { RequestContext } from './request-context';

/**
 * The open subscriptions of a server: counted, capped, and ended together.
 *
 * @category Streams
 */
export interface Streams {
  /**
   * Opens the source for a client. The stream ends when the source does, when the reader returns, when the client is gone, or when
   * all are closed; each way releases the source at once. Throws a GraphQL error where too many are open.
   */
  readonly open: <A>(connection: RequestContext, source: AsyncIterable<A>) => AsyncIterableIterator<A>;
  /** How many are open. */
  readonly count: () => number;
  /** Ends all, and refuses those to come. Their connections are dropped: a stream that was told to be complete would seem to be over. */
  readonly close: () => void;
}

const END: IteratorReturnResult<undefined> = { done: true, value: undefined };

const refused = (message: string, code: string): GraphQLError =>
  new GraphQLError(message, { extensions: { code, http: { status: 503 } } });

/**
 * Streams with a limit for each client and one for all. Each stream passes `next` on to its source, so that nothing is read ahead and
 * nothing queued, and lets the event loop turn between events. It is an iterator and not an async generator: the `return` of a generator would wait for a `next` that is under way.
 *
 * @category Streams
 */
export const createStreams = ({ perClient = 128, total = 1024 } = {}): Streams => {
  /** What ends each of them, with what drops its connection. */
  const open = new Map<() => void, () => void>();
  const clients = new Map<string, number>();
  const breathe = createBreather();
  let closed = false;

  const count = (client: string, change: number): void => {
    const now = (clients.get(client) ?? 0) + change;
    if (now > 0) clients.set(client, now);
    else clients.delete(client);
  };

  return {
    open: ({ client, gone, drop }, source) => {
      if (closed) throw refused('The server is stopping.', 'STOPPING');
      if (open.size >= total) throw refused(`The server has its ${total} streams open.`, 'TOO_MANY_STREAMS');
      if ((clients.get(client) ?? 0) >= perClient) {
        throw refused(`This client has its ${perClient} streams open; close one first.`, 'TOO_MANY_STREAMS');
      }
      const iterator = source[Symbol.asyncIterator]();
      let ended = false;
      let release: (() => void) | undefined;
      const end = (): void => {
        if (ended) return;
        ended = true;
        open.delete(end);
        count(client, -1);
        gone.removeEventListener('abort', end);
        release?.();
        iterator.return?.().catch(() => undefined);
      };
      open.set(end, drop);
      count(client, 1);
      setMaxListeners(0, gone);
      if (gone.aborted) end();
      else gone.addEventListener('abort', end);

      return {
        next: () =>
          new Promise((resolve, reject) => {
            if (ended) return resolve(END);
            release = () => resolve(END);
            const rest = breathe();
            const pulled = rest === null ? iterator.next() : rest.then(() => (ended ? END : iterator.next()));
            pulled.then(
              (result) => {
                resolve(result);
                if (result.done) end();
              },
              (error: unknown) => {
                reject(error);
                end();
              },
            );
          }),
        return: () => {
          end();
          return Promise.resolve(END);
        },
        [Symbol.asyncIterator]() {
          return this;
        },
      };
    },
    count: () => open.size,
    close: () => {
      closed = true;
      for (const [end, drop] of [...open]) {
        drop();
        end();
      }
    },
  };
};

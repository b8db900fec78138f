import { stringifyDocument } from '@urql/core';
import { createClient } from 'graphql-sse';
import type { OpenFeed } from '../live/wish';
import { bearing } from './bearing';
import { FeedDocument, type FeedSubscription } from './graphql';

/** What a GraphQL error says besides its message. */
interface Extensions {
  readonly code?: unknown;
  readonly id?: unknown;
}

/**
 * Opens a stream of the feed, once: it ends with the connection, and whoever opened it decides whether to try again.
 * Knows nothing of a page.
 */
export const openFeed: OpenFeed = (token, follow, sink) => {
  let unauthorised = false;
  const sse = createClient({
    url: '/graphql',
    retryAttempts: 0,
    fetchFn: async (input: RequestInfo, init?: RequestInit) => {
      const response = await fetch(input, init);
      unauthorised = response.status === 401;
      return response;
    },
    headers: bearing(token),
    on: { connected: sink.connected },
  });
  const unsubscribe = sse.subscribe<FeedSubscription>(
    { query: stringifyDocument(FeedDocument), variables: { follow } },
    {
      next: ({ data, errors }) => {
        if (data) return sink.next(data.feed);
        const { code, id }: Extensions = errors?.[0]?.extensions ?? {};
        const missing = code === 'NOT_FOUND' && typeof id === 'string' ? id : undefined;
        sink.ended({ message: errors?.[0]?.message ?? 'The server sent nothing.', missing });
      },
      error: (error) =>
        sink.ended({ message: error instanceof Error ? error.message : 'The connection was lost.', unauthorised }),
      complete: () => sink.ended({ message: 'The server ended the stream.' }),
    },
  );
  return () => {
    unsubscribe();
    sse.dispose();
  };
};

import { Client, fetchExchange, stringifyDocument } from '@urql/core';
import { createClient } from 'graphql-sse';
import { authorization, tokenWanted } from './token';
import { FeedDocument, type FeedSubscription, type FeedSubscriptionVariables } from './graphql';

const ENDPOINT = '/graphql';

/** Fetch, but a refusal for want of a token is remembered, so that the page can ask for one. */
const guarded: typeof fetch = async (input, init) => {
  const response = await fetch(input, init);
  if (response.status === 401) tokenWanted.set(true);
  return response;
};

/** Queries and mutations. What changes comes by the feed, so nothing is cached here. */
export const client = new Client({
  url: ENDPOINT,
  exchanges: [fetchExchange],
  preferGetMethod: false,
  requestPolicy: 'network-only',
  fetch: guarded,
  fetchOptions: () => ({ headers: authorization() }),
});

/** How a stream is told of what it gives. */
export interface FeedSink {
  readonly connected: () => void;
  readonly next: (item: FeedSubscription['feed']) => void;
  readonly ended: (reason: string) => void;
}

/** Opens the one stream of this tab, once: it ends with the connection, and whoever opened it decides whether to try again. */
export const openFeed = (variables: FeedSubscriptionVariables, sink: FeedSink): (() => void) => {
  const sse = createClient({
    url: ENDPOINT,
    retryAttempts: 0,
    fetchFn: guarded,
    headers: authorization,
    on: { connected: sink.connected },
  });
  const unsubscribe = sse.subscribe<FeedSubscription>(
    { query: stringifyDocument(FeedDocument), variables: { ...variables } },
    {
      next: ({ data, errors }) => {
        if (data) sink.next(data.feed);
        else sink.ended(errors?.[0]?.message ?? 'The server sent nothing.');
      },
      error: (error) => sink.ended(error instanceof Error ? error.message : 'The connection was lost.'),
      complete: () => sink.ended('The server ended the stream.'),
    },
  );
  return () => {
    unsubscribe();
    sse.dispose();
  };
};

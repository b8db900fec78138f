import { Client, fetchExchange } from '@urql/core';
import { authorization, tokenWanted } from './token';

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

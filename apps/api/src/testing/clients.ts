import { createClient as createSse } from 'graphql-sse';
import { createClient as createWs } from 'graphql-ws';
import { WebSocket } from 'ws';

/** The members of `RunEvent` as the tests ask for them. */
export const EVENTS = `subscription ($id: ID!, $after: Int, $every: Int) { runEvents(id: $id, after: $after, every: $every) {
  __typename
  ... on RunStarted { sequence run { id } } ... on RunAdvanced { sequence run { id } generation { index best } }
  ... on RunPaused { sequence run { id } } ... on RunResumed { sequence run { id } }
  ... on RunFinished { sequence run { id } reason } ... on RunCancelled { sequence run { id } } ... on RunFailed { sequence run { id } error } } }`;

export interface SeenEvent {
  readonly __typename: string;
  readonly sequence: number;
  readonly generation?: { readonly index: number; readonly best: number | null };
}

/** A subscription in one transport: what it gives, and how it is left. */
export interface Client {
  readonly listen: <T>(
    query: string,
    variables?: Record<string, unknown>,
  ) => AsyncIterableIterator<{ data?: T | null; errors?: unknown }>;
  readonly dispose: () => void | Promise<void>;
}

const over127 = (url: string): string => url.replace('localhost', '127.0.0.1');

export const sseClient = (url: string): Client => {
  const client = createSse({ url: `${over127(url)}/graphql`, retryAttempts: 0 });
  return {
    listen: <T>(query: string, variables = {}) =>
      client.iterate({ query, variables }) as AsyncIterableIterator<{ data?: T | null }>,
    dispose: () => client.dispose(),
  };
};

export const wsClient = (url: string, connectionParams: Record<string, unknown> = {}): Client => {
  const client = createWs({
    url: `${over127(url).replace('http', 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    retryAttempts: 0,
    connectionParams,
  });
  return {
    listen: <T>(query: string, variables = {}) =>
      client.iterate({ query, variables }) as AsyncIterableIterator<{ data?: T | null }>,
    dispose: () => client.dispose(),
  };
};

/** The events of a run to the end, or as many as are wanted. */
export const eventsOf = async (
  client: Client,
  variables: Record<string, unknown>,
  count = Infinity,
): Promise<ReadonlyArray<SeenEvent>> => {
  const seen: Array<SeenEvent> = [];
  for await (const { data, errors } of client.listen<{ runEvents: SeenEvent }>(EVENTS, variables)) {
    if (errors !== undefined || !data) throw new Error(JSON.stringify(errors));
    seen.push(data.runEvents);
    if (seen.length >= count) break;
  }
  return seen;
};

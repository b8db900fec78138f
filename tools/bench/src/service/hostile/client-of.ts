import { setTimeout as sleep } from 'node:timers/promises';

interface Answer<T> {
  readonly data?: T;
  readonly errors?: ReadonlyArray<{ readonly message: string }>;
}

/** A client who has the token and means well. */
export interface Client {
  /** What GraphQL answers; an error is thrown. */
  readonly ask: <T>(query: string, variables?: object) => Promise<T>;
  /** A run with this input, once it is in that state. */
  readonly run: (input: object, state: string) => Promise<string>;
}

const LOOK_MS = 50;

/** A client of the server on a port of this machine. */
export const clientOf = (port: number, token: string): Client => {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
  const ask: Client['ask'] = async <T>(query: string, variables = {}): Promise<T> => {
    const body = JSON.stringify({ query, variables });
    const response = await fetch(`http://127.0.0.1:${port}/graphql`, { method: 'POST', headers, body });
    const { data, errors } = (await response.json()) as Answer<T>;
    if (data === undefined || errors !== undefined) throw new Error(errors?.[0]?.message ?? 'no answer');
    return data;
  };
  return {
    ask,
    run: async (input, state) => {
      const { startRun } = await ask<{ startRun: { id: string } }>(
        'mutation ($input: StartRunInput!) { startRun(input: $input) { ... on Run { id } } }',
        { input },
      );
      const { id } = startRun;
      const now = () => ask<{ run: { state: string } }>('query ($id: ID!) { run(id: $id) { state } }', { id });
      while ((await now()).run.state !== state) await sleep(LOOK_MS);
      return id;
    },
  };
};

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RunStore } from '@evorx/runs';
import { inMemoryStore } from '@evorx/store';
import { Observable } from 'rxjs';
import type { ServerOptions } from '../server/options';
import type { RunningServer, ServerParts } from '../server/running-server';
import { startServer } from '../server/start-server';
import { scriptedHost } from './scripted-host';

/** A store that counts who waits for its changes. */
export const countingStore = (): RunStore & { readonly waiting: () => number } => {
  const store = inMemoryStore();
  let waiting = 0;
  return {
    ...store,
    waiting: () => waiting,
    changed: new Observable((subscriber) => {
      waiting++;
      const subscription = store.changed.subscribe(subscriber);
      return () => {
        waiting--;
        subscription.unsubscribe();
      };
    }),
  };
};

/** What GraphQL answers. */
export interface Answer<T> {
  readonly data: T;
  readonly errors?: ReadonlyArray<{ readonly message: string; readonly extensions?: { readonly code?: string } }>;
}

export interface TestServer extends RunningServer {
  readonly home: string;
  readonly post: (
    body: unknown,
    init?: { readonly headers?: Record<string, string>; readonly path?: string },
  ) => Promise<Response>;
  readonly ask: <T>(query: string, variables?: Record<string, unknown>) => Promise<Answer<T>>;
  readonly startRun: (input: Record<string, unknown>) => Promise<string>;
}

/**
 * A server on a free port with a home of its own, whose runs are scripted unless another host is given, and kept in
 * memory unless it is said where.
 */
export const testServer = async (
  options: Partial<ServerOptions> = {},
  parts: ServerParts = {},
): Promise<TestServer> => {
  const home = mkdtempSync(join(tmpdir(), 'evorx-api-'));
  const server = await startServer(
    {
      port: 0,
      host: '127.0.0.1',
      allowedHosts: [],
      token: null,
      home,
      databaseUrl: `file:${join(home, 'evorx.db')}`,
      dataDirectory: null,
      modules: [],
      concurrency: null,
      checkpointEveryMs: 10_000,
      maxMemory: null,
      maxConnections: 2_000,
      maxConnectionsPerClient: 2_000,
      maxStreams: 1_024,
      maxStreamsPerClient: 128,
      logLevel: 'silent',
      ...options,
    },
    { host: scriptedHost(), ...(options.databaseUrl === undefined && { store: inMemoryStore() }), ...parts },
  ).catch((error: unknown) => {
    rmSync(home, { recursive: true, force: true });
    throw error;
  });
  const post: TestServer['post'] = (body, { headers = {}, path = '/graphql' } = {}) =>
    fetch(server.url.replace('localhost', '127.0.0.1') + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  const ask = async <T>(query: string, variables: Record<string, unknown> = {}): Promise<Answer<T>> =>
    (await (await post({ query, variables })).json()) as Answer<T>;
  return {
    ...server,
    home,
    post,
    ask,
    startRun: async (input) => {
      const { data } = await ask<{ startRun: { id?: string; message?: string } }>(
        `mutation ($input: StartRunInput!) { startRun(input: $input) { ... on Run { id } ... on InvalidInput { message } } }`,
        { input },
      );
      if (data.startRun.id === undefined) throw new Error(data.startRun.message);
      return data.startRun.id;
    },
    close: async () => {
      await server.close();
      rmSync(home, { recursive: true, force: true });
    },
  };
};

/** Waits until something is so, and fails where it never is. */
export const eventually = async (holds: () => boolean | Promise<boolean>, withinMs = 10_000): Promise<void> => {
  const deadline = Date.now() + withinMs;
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error('It never came to be so.');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
};

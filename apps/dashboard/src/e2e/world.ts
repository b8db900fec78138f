import type { Browser, Page } from 'playwright-core';
import type { RealServer } from './real-server';

/** Everything waits for what it is about; this only ends what never comes. */
export const PATIENCE = 60_000;

/** What the tests of the page share: one server, one browser, and a page that notes errors. */
export interface World {
  readonly server: RealServer;
  readonly browser: Browser;
  readonly page: Page;
  /** While something is meant to fail: Chromium itself notes every request that finds no server. */
  readonly expectFailures: (work: () => Promise<void>) => Promise<void>;
}

const START = `mutation ($input: StartRunInput!) { startRun(input: $input) { ... on Run { id } ... on InvalidInput { message } } }`;
const STATE = `query ($id: ID!) { run(id: $id) { state generation } }`;
const CANCEL = 'mutation ($id: ID!) { cancelRun(id: $id) { __typename } }';

/** Starts a run; gives its id. */
export const startRun = async (server: RealServer, input: Record<string, unknown>): Promise<string> => {
  const { startRun: started } = await server.ask<{ startRun: { id?: string; message?: string } }>(START, { input });
  if (started.id === undefined) throw new Error(started.message);
  return started.id;
};

/** Ends a run for good. */
export const cancelRun = async (server: RealServer, id: string): Promise<void> => {
  await server.ask(CANCEL, { id });
};

/** Waits until a run is finished. */
export const untilOver = async (server: RealServer, id: string): Promise<void> => {
  for (;;) {
    const { run } = await server.ask<{ run: { state: string } }>(STATE, { id });
    if (run.state === 'FINISHED') return;
    if (run.state === 'FAILED' || run.state === 'CANCELLED') throw new Error(`The run is ${run.state}.`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
};

/** How many subscriptions the server has open. */
export const openStreams = async (server: RealServer): Promise<number> => {
  const response = await fetch(`${server.url.replace('localhost', '127.0.0.1')}/metrics`);
  return Number(/^evorx_open_streams (\d+)$/m.exec(await response.text())?.[1] ?? NaN);
};

/** Waits until something is so, and fails with what is instead. */
export const eventually = async <T>(look: () => Promise<T>, wanted: T): Promise<void> => {
  const deadline = Date.now() + PATIENCE;
  for (;;) {
    const now = await look();
    if (now === wanted) return;
    if (Date.now() > deadline) expect(now).toEqual(wanted);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
};

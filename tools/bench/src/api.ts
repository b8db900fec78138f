import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { optionsFromEnvironment, startServer } from '@evorx/api';
import * as E from 'fp-ts/Either';
import type { Benchmark } from './figure';

const IDLE_MS = 3_000;
const GENERATIONS = 12;
const POLL_MS = 250;
const LIMIT_MS = 120_000;

const START = `mutation { startRun(input: { preset: "mnist-seed", seed: 1, generations: ${GENERATIONS} }) { ... on Run { id } } }`;

interface Answer {
  readonly data?: {
    readonly startRun?: { readonly id?: string };
    readonly run?: { readonly state: string; readonly error: string | null };
  };
}

/** How late the event loop of the API is while a run is at work, against the same API with nothing to do. */
export const api: Benchmark = async (say) => {
  say(`api: event-loop delay of the API while mnist-seed makes ${GENERATIONS} generations`);
  const home = mkdtempSync(join(tmpdir(), 'evorx-bench-'));
  const options = optionsFromEnvironment(process.env);
  if (E.isLeft(options)) throw new Error(options.left);
  const server = await startServer({ ...options.right, home, port: 0, logLevel: 'error' });
  try {
    const ask = async (query: string): Promise<Answer> => {
      const headers = { 'content-type': 'application/json' };
      const answer = await fetch(`${server.url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query }) });
      return (await answer.json()) as Answer;
    };
    await ask('{ presets { name } }');
    server.resetEventLoopDelay();
    await sleep(IDLE_MS);
    const idle = server.eventLoopDelay().p99;

    const id = (await ask(START)).data?.startRun?.id;
    if (id === undefined) throw new Error('the run did not start');
    server.resetEventLoopDelay();
    const end = performance.now() + LIMIT_MS;
    for (let state = ''; state !== 'FINISHED'; await sleep(POLL_MS)) {
      const run = (await ask(`{ run(id: "${id}") { state error } }`)).data?.run;
      if (run?.state === 'FAILED') throw new Error(run.error ?? 'the run failed');
      if (performance.now() > end) throw new Error(`the run did not finish within ${LIMIT_MS / 1000} s`);
      state = run?.state ?? '';
    }
    const value = server.eventLoopDelay().p99;
    return [
      {
        name: 'api: event-loop delay, p99, while mnist-seed runs',
        value,
        unit: 'ms',
        baseline: { name: 'idle', value: idle },
        judged: value,
        better: 'lower',
        must: 50,
        aim: 20,
      },
    ];
  } finally {
    await server.close();
    rmSync(home, { recursive: true, force: true });
  }
};

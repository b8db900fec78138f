import { existsSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { chromium } from 'playwright-core';
import { type Benchmark, type Figure, median } from '../figure';
import { endFirstRun } from '../service/end-first-run';
import { type ServerProcess, serverProcess } from '../service/server-process';
import { type Visit, visit } from './visit';

const CHROMIUM = process.env['EVORX_CHROMIUM'] ?? '/usr/bin/chromium';
const VISITS = 5;
/** Generations of the long run when it is opened. */
const LONG = 100_000;

const START = `mutation ($generations: Int!) { startRun(input: { seed: 1, generations: $generations, population: 20,
  recipe: { problem: { sphere: { dimension: 10 } } } }) { ... on Run { id } } }`;

const start = async ({ ask }: ServerProcess, generations: number): Promise<string> =>
  (await ask<{ startRun: { id: string } }>(START, { generations })).startRun.id;

const until = async ({ ask }: ServerProcess, id: string, generation: number): Promise<void> => {
  const query = 'query ($id: ID!) { run(id: $id) { generation } }';
  while ((await ask<{ run: { generation: number } }>(query, { id })).run.generation < generation) await sleep(250);
};

const chart = (who: string, visits: ReadonlyArray<Visit>): Figure => {
  const ms = median(visits.map(({ firstChart }) => firstChart));
  return {
    name: `dashboard: first chart of ${who}`,
    value: ms,
    unit: 'ms',
    judged: ms,
    better: 'lower',
    must: 1_000,
    aim: 600,
  };
};

const frames = (who: string, visits: ReadonlyArray<Visit>): Figure => {
  const rate = median(visits.map((seen) => seen.frames));
  return {
    name: `dashboard: frames of ${who}`,
    value: rate,
    unit: '1/s',
    judged: rate,
    better: 'higher',
    must: 30,
    aim: 55,
  };
};

/**
 * What somebody waits for who opens a run's page in a browser that has nothing of it: of a run that is over, and of one
 * that has passed a hundred thousand generations and does thousands more a second, on the same cores.
 */
export const dashboard: Benchmark = async (say) => {
  if (!existsSync(CHROMIUM)) {
    say(`dashboard: skipped, as there is no Chromium at ${CHROMIUM}; EVORX_CHROMIUM says where one is`);
    return [];
  }
  const server = await serverProcess();
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox', '--disable-gpu'] });
  try {
    await endFirstRun(server);
    const visits = async (id: string): Promise<ReadonlyArray<Visit>> => {
      const seen: Array<Visit> = [];
      for (let i = 0; i < VISITS; i++) {
        seen.push(await visit(browser, `http://127.0.0.1:${server.port}/runs/${id}`));
        await sleep(100);
      }
      return seen;
    };
    const over = await start(server, 300);
    await until(server, over, 300);
    say(`dashboard: a run that is over, ${VISITS} visits`);
    const ended = await visits(over);
    const long = await start(server, 100 * LONG);
    say(`dashboard: waiting for generation ${LONG}`);
    await until(server, long, LONG);
    say(`dashboard: a run that goes on, ${VISITS} visits`);
    const live = await visits(long);
    return [chart('a run that is over', ended), chart('a long live run', live), frames('a long live run', live)];
  } finally {
    await browser.close();
    await server.stop();
  }
};

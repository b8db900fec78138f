import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

// Pictures of the main views, of real runs on a real server: `npm run screenshots -w apps/dashboard [-- directory]`.
const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..');
const TARGET = process.argv[2] ?? join(ROOT, 'apps', 'dashboard', 'screenshots', 'taken');
const CHROMIUM = process.env.EVORX_CHROMIUM ?? '/usr/bin/chromium';

const home = mkdtempSync(join(tmpdir(), 'evorx-screenshots-'));
const server = spawn(process.execPath, [join(ROOT, 'apps', 'api', 'dist', 'main.js')], {
  env: { ...process.env, PORT: '0', EVORX_HOME: home, DATABASE_URL: '' },
  stdio: ['ignore', 'pipe', 'inherit'],
});
const url = await new Promise((resolve, reject) => {
  let said = '';
  server.stdout.on('data', (chunk) => {
    said += chunk;
    const found = /live on http:\/\/localhost:(\d+)/.exec(said);
    if (found) resolve(`http://127.0.0.1:${found[1]}`);
  });
  server.on('exit', (code) => reject(new Error(`the server ended with ${code}`)));
});

const ask = async (query, variables = {}) => {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = await response.json();
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
};
const start = async (input) => {
  const query =
    'mutation ($input: StartRunInput!) { startRun(input: $input) { ... on Run { id } ... on InvalidInput { path message } } }';
  const { startRun } = await ask(query, { input });
  if (!startRun.id) throw new Error(`${startRun.path}: ${startRun.message}`);
  return startRun.id;
};
const over = async (id) => {
  while (!['FINISHED', 'FAILED'].includes((await ask('query ($id: ID!) { run(id: $id) { state } }', { id })).run.state))
    await sleep(500);
};

/** The views, by name, once there are runs to be seen. */
const views = (runs) => [
  ['runs', '/'],
  ['run', `/runs/${runs.live}?y=log`],
  ['champion', `/runs/${runs.digits}/champion`],
  ['start', '/start?preset=mnist-ga'],
  ['compare', `/compare?runs=${[...runs.seeds, runs.other].join(',')}&y=log&seeds=together`],
];

const screens = [
  ['desktop', { width: 1280, height: 1000 }],
  ['phone', { width: 390, height: 844 }],
];

/** A digit as one might draw it. */
const draw = async (page) => {
  const pad = page.locator('.pad');
  await pad.scrollIntoViewIfNeeded();
  const { x, y, width } = await pad.boundingBox();
  const points = [
    [0.3, 0.25],
    [0.72, 0.25],
    [0.55, 0.5],
    [0.44, 0.82],
  ];
  await page.mouse.move(x + points[0][0] * width, y + points[0][1] * width);
  await page.mouse.down();
  for (const [px, py] of points.slice(1)) await page.mouse.move(x + px * width, y + py * width, { steps: 12 });
  await page.mouse.up();
  await page.locator('.draw-digit').waitFor();
  await page.evaluate(() => scrollTo(0, 0));
};

try {
  mkdirSync(TARGET, { recursive: true });
  const first = (await ask('{ runs { edges { node { id } } } }')).runs.edges[0].node.id;
  await ask('mutation ($id: ID!) { cancelRun(id: $id) { __typename } }', { id: first });
  const bowl = (seed) => start({ preset: 'sphere', name: 'bowl', seed, generations: 400 });
  const seeds = [await bowl(1), await bowl(2), await bowl(3)];
  const other = await start({
    name: 'small tournaments',
    seed: 1,
    preset: 'sphere',
    generations: 400,
    overrides: [{ path: 'algorithm.generational.select', value: { tournament: { size: 2 } } }],
  });
  await start({ preset: 'onemax', name: 'all ones', seed: 7 });
  const digits = await start({ preset: 'mnist-es', name: 'digits', seed: 3, timeLimitMs: 40_000 });
  await Promise.all([...seeds, other, digits].map(over));
  const live = await start({ preset: 'mnist-ga', name: 'overnight', seed: 11, timeLimitMs: 600_000 });
  await start({ preset: 'sphere', name: 'a long bowl', seed: 5, generations: 500_000 });
  await start({ preset: 'mnist-step', name: 'waiting', seed: 4 });
  await sleep(20_000);

  const browser = await chromium.launch({
    executablePath: CHROMIUM,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
  for (const colorScheme of ['light', 'dark'])
    for (const [screen, viewport] of screens) {
      const page = await browser.newPage({ viewport, colorScheme, deviceScaleFactor: screen === 'phone' ? 2 : 1 });
      for (const [name, path] of views({ digits, live, seeds, other })) {
        await page.goto(url + path);
        await page.waitForFunction(() => !document.querySelector('.skeleton') && document.querySelector('h1'));
        await sleep(1_500);
        if (name === 'champion') await draw(page);
        await page.screenshot({ path: join(TARGET, `${name}-${screen}-${colorScheme}.png`) });
      }
      await page.close();
    }
  await browser.close();
  process.stdout.write(`screenshots are in ${TARGET}\n`);
} finally {
  server.removeAllListeners('exit');
  server.kill('SIGTERM');
  await new Promise((resolve) => server.once('exit', resolve));
  rmSync(home, { recursive: true, force: true });
}

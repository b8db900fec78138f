import { readFileSync } from 'node:fs';
import { source as axe } from 'axe-core';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { seriousViolations } from './accessible';
import { CHROMIUM, launch } from './browser';
import { describeFaults } from './faults';
import { describeOneStream } from './one-stream';
import { describeOwnProblem } from './own-problem';
import { type RealServer, realServer } from './real-server';
import { widerThanTheScreen } from './wider';
import { PATIENCE, cancelRun, startRun, untilOver } from './world';

jest.setTimeout(3 * PATIENCE);

/** One line says what is skipped where there is no Chromium; where nothing may be skipped, that is a failure. */
const withChromium =
  CHROMIUM === undefined
    ? (name: string, _: () => void): void => describe.skip(name, () => it('needs Chromium', () => undefined))
    : describe;

withChromium('the dashboard, in a browser, on the server that users start', () => {
  let server: RealServer;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let runs: ReadonlyArray<string> = [];
  let solutions: ReadonlyArray<string> = [];
  let isServerAway = false;
  const errors: Array<string> = [];

  const watch = (watched: Page): void => {
    watched.setDefaultTimeout(PATIENCE);
    watched.on('pageerror', ({ message }) => errors.push(message));
    watched.on('console', (message) => {
      // Chromium itself notes every request that finds no server.
      if (message.type() === 'error' && !isServerAway) errors.push(`${message.text()} ${message.location().url}`);
    });
  };
  const fact = (name: string) =>
    page
      .locator('.facts dl > div', { has: page.locator('dt', { hasText: new RegExp(`^${name}$`) }) })
      .first()
      .locator('dd');
  const generation = async (): Promise<number> =>
    Number((await fact('generation').innerText()).replaceAll(',', '')) || 0;
  const untilGeneration = async (least: number): Promise<void> => {
    await page.waitForFunction(
      (wanted) =>
        [...document.querySelectorAll('.facts dl > div')].some(
          (one) =>
            one.querySelector('dt')?.textContent === 'generation' &&
            Number(one.querySelector('dd')?.textContent?.replaceAll(',', '')) >= wanted,
        ),
      least,
    );
  };
  const expectFailures = async (work: () => Promise<void>): Promise<void> => {
    isServerAway = true;
    try {
      await work();
    } finally {
      isServerAway = false;
    }
  };
  const world = () => ({ server, browser, page, expectFailures });

  beforeAll(async () => {
    server = await realServer();
    // The first run would take the machine for two minutes.
    const { runs: first } = await server.ask<{ runs: { edges: ReadonlyArray<{ node: { id: string } }> } }>(
      '{ runs { edges { node { id } } } }',
    );
    for (const { node } of first.edges) await cancelRun(server, node.id);
    browser = await launch();
    context = await browser.newContext({ acceptDownloads: true });
    await context.addInitScript({ content: axe });
    page = await context.newPage();
    watch(page);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.remove();
  });

  it('starts a run from the form, which says at the field what does not fit', async () => {
    await page.goto(`${server.url}/start?preset=sphere`);
    const population = page.locator('input[name="algorithm.generational.population"]');
    await population.fill('1.5');
    await page.getByText('“1.5” does not fit: it takes a whole number from 1 to 100000.').waitFor();
    const start = page.getByRole('button', { name: 'Start the run' });
    expect(await start.isDisabled()).toBe(true);
    await population.fill('20');
    await page.locator('input[name="generations"]').fill('2000000');
    await page.locator('input[name="seed"]').fill('1');
    await page.locator('input[name="name"]').fill('a long bowl');
    await start.click();
    await page.waitForURL(/\/runs\/[0-9a-f-]{36}$/);
    runs = [page.url().split('/').at(-1) ?? ''];
    await page.getByRole('heading', { name: 'a long bowl' }).waitFor();
  });

  it('shows the curve as it grows', async () => {
    await page.locator('.plot canvas').first().waitFor();
    const before = await generation();
    await untilGeneration(before + 100);
  });

  it('pauses the run and lets it go on', async () => {
    await page.getByRole('button', { name: 'Pause' }).click();
    await page.locator('.badge.paused').first().waitFor();
    const paused = await generation();
    await page.getByRole('button', { name: 'Resume' }).click();
    await page.locator('.badge.running').first().waitFor();
    await untilGeneration(paused + 50);
    await page.locator('.events').getByText('Paused').waitFor();
  });

  it('says that it reconnects and how old its data is while the server is away, and loses nothing', async () => {
    isServerAway = true;
    await server.stop();
    await page.getByText(/Reconnecting; last data: generation [\d,]+/).waitFor();
    const before = await generation();
    await page.setViewportSize({ width: 360, height: 740 });
    expect(await page.evaluate(widerThanTheScreen)).toEqual([]);
    await page.setViewportSize({ width: 1280, height: 800 });
    await server.start();
    await page.locator('.connection.live').waitFor();
    isServerAway = false;
    await untilGeneration(before + 50);
    expect(await page.getByText(/Reconnecting/).count()).toBe(0);
  });

  it('shows the same after a reload', async () => {
    const before = await generation();
    await page.reload();
    await untilGeneration(before);
    await page.locator('.plot canvas').first().waitFor();
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByRole('button', { name: 'Let it go on' }).click();
    expect(await page.locator('.badge.running').count()).toBe(1);
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByRole('button', { name: 'Cancel the run' }).click();
    await page.getByText('Cancelled by hand.').waitFor();
  });

  it('clones a run with changes', async () => {
    await page.getByRole('link', { name: 'Clone' }).click();
    await page.locator('input[name="seed"]').fill('2');
    await page.locator('input[name="generations"]').fill('200');
    await page.getByRole('button', { name: 'Start the clone' }).click();
    await page.waitForURL(/\/runs\/[0-9a-f-]{36}$/);
    runs = [...runs, page.url().split('/').at(-1) ?? ''];
    await page.getByText('Its generations are done.').waitFor();
  });

  it('lists runs, and keeps what is filtered in the address', async () => {
    await page.goto(server.url);
    await page.getByRole('searchbox', { name: 'Filter the runs' }).fill('changed');
    await page.waitForURL(/q=changed/);
    expect(await page.locator('tbody tr').count()).toBe(1);
    await page.reload();
    await page.locator('tbody tr').first().waitFor();
    expect(await page.locator('tbody tr').count()).toBe(1);
  });

  it('compares two runs, and exports what it shows', async () => {
    await page.goto(`${server.url}/compare?runs=${runs.join(',')}&y=log`);
    await page.locator('.plot canvas').waitFor();
    await page.getByRole('row', { name: /seed 1 2/ }).waitFor();
    const [table] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'CSV' }).click(),
    ]);
    const text = readFileSync(await table.path(), 'utf8');
    expect(text.split('\r\n')[0]).toMatch(/^run,name,seed,first,last,evaluations,elapsedMs,bestMin,bestMax/);
    for (const id of runs) expect(text).toContain(id);
    const [image] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'PNG' }).click(),
    ]);
    expect(
      readFileSync(await image.path())
        .subarray(1, 4)
        .toString(),
    ).toBe('PNG');
  });

  it('shows a champion, and what it takes a drawn digit for', async () => {
    const digits = await startRun(server, {
      preset: 'mnist-ga',
      population: 10,
      generations: 2,
      seed: 1,
      name: 'digits',
    });
    runs = [...runs, digits];
    await page.goto(`${server.url}/runs/${digits}/champion`);
    await untilOver(server, digits);
    await page.getByText(/was measured on [\d,]+ test images/).waitFor();
    const pad = await page.locator('.pad').boundingBox();
    if (pad === null) throw new Error('There is nothing to draw on.');
    await page.locator('.pad').scrollIntoViewIfNeeded();
    const { x, y, width, height } = (await page.locator('.pad').boundingBox()) ?? pad;
    await page.mouse.move(x + width / 2, y + height * 0.2);
    await page.mouse.down();
    await page.mouse.move(x + width / 2, y + height * 0.8, { steps: 8 });
    await page.mouse.up();
    await page.locator('.draw-digit').waitFor();
    expect(await page.locator('.draw-digit').innerText()).toMatch(/^\d$/);
    expect(await page.locator('.weights canvas').count()).toBeGreaterThan(0);
  });

  const start = (input: Record<string, unknown>): Promise<string> => startRun(server, input);

  it('shows the solution of a problem with real genes: drawn, one by one, to copy and to download', async () => {
    const id = await start({ preset: 'sphere', generations: 20, seed: 1, name: 'a bowl' });
    solutions = [...solutions, id];
    await untilOver(server, id);
    await page.goto(`${server.url}/runs/${id}/champion`);
    await page.getByRole('heading', { name: 'Solution' }).waitFor();
    const { run } = await server.ask<{
      run: { champion: { genome: ReadonlyArray<number>; foundAt: number; objectives: { squaredDistance: number } } };
    }>('query ($id: ID!) { run(id: $id) { champion { genome foundAt objectives } } }', { id });
    const { genome, foundAt, objectives } = run.champion;
    expect(objectives.squaredDistance).toBe(genome.reduce((sum, gene) => sum + (gene - 0.3) ** 2, 0));
    expect(await page.getByRole('region', { name: 'Genes' }).locator('td').allInnerTexts()).toEqual(genome.map(String));
    expect(await page.locator('.gene-bars rect').count()).toBe(10);
    expect(await page.locator('.genome-facts dd').last().innerText()).toBe(String(foundAt));

    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.getByRole('button', { name: 'Copy' }).click();
    await page.getByRole('status').getByText('Copied').waitFor();
    expect(JSON.parse(await page.evaluate(() => navigator.clipboard.readText()))).toEqual(genome);
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'JSON', exact: true }).click(),
    ]);
    expect(JSON.parse(readFileSync(await file.path(), 'utf8'))).toEqual(genome);
  });

  it('shows the bits of a run that is live, and the best ones though the run has stopped getting better', async () => {
    const id = await start({ recipe: { problem: { onemax: { length: 100 } } }, generations: 2_000_000, seed: 1 });
    solutions = [...solutions, id];
    await page.goto(`${server.url}/runs/${id}/champion`);
    await page.getByRole('img', { name: '100 of 100 bits are 1' }).waitFor();
    await page.locator('.badge.running').first().waitFor();
    await cancelRun(server, id);
  });

  it('offers a genome that is too large to be drawn as a file', async () => {
    const id = await start({ recipe: { problem: { onemax: { length: 20_000 } } }, generations: 1, seed: 1 });
    await untilOver(server, id);
    await page.goto(`${server.url}/runs/${id}/champion`);
    await page.getByText('20,000 genes are too many to be drawn here.').waitFor();
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'genome.json' }).click(),
    ]);
    expect(JSON.parse(readFileSync(await file.path(), 'utf8'))).toHaveLength(20_000);
  });

  it.each(['light', 'dark'] as const)('has no serious barrier in any view, %s', async (colorScheme) => {
    await page.emulateMedia({ colorScheme });
    const views = [
      '/',
      '/start?preset=mnist-ga',
      `/runs/${runs[0]}`,
      `/runs/${runs[2]}/champion`,
      ...solutions.map((id) => `/runs/${id}/champion`),
      `/runs/${runs[0]}/recipe`,
      `/compare?runs=${runs.join(',')}`,
      '/runs/none',
    ];
    for (const view of views) {
      await page.goto(server.url + view);
      await page.waitForFunction(
        () => document.querySelector('.skeleton') === null && document.querySelector('h1') !== null,
      );
      expect([view, await seriousViolations(page)]).toEqual([view, []]);
    }
  });

  it('fits a phone: nothing is wider than the screen', async () => {
    await page.setViewportSize({ width: 360, height: 740 });
    for (const view of [
      '/',
      '/start?preset=mnist-ga',
      `/runs/${runs[0]}`,
      `/runs/${runs[2]}/champion`,
      ...solutions.map((id) => `/runs/${id}/champion`),
      `/compare?runs=${runs.join(',')}`,
    ]) {
      await page.goto(server.url + view);
      await page.waitForFunction(
        () => document.querySelector('.skeleton') === null && document.querySelector('h1') !== null,
      );
      expect([view, await page.evaluate(widerThanTheScreen)]).toEqual([view, []]);
    }
    await page.setViewportSize({ width: 1280, height: 800 });
  });

  it('deletes a run after it has asked once', async () => {
    await page.goto(`${server.url}/runs/${runs[1]}`);
    await page.getByRole('button', { name: 'Delete' }).click();
    await page.getByRole('button', { name: 'Delete it' }).click();
    await page.waitForURL((url) => url.pathname === '/');
    await page.locator('tbody tr').first().waitFor();
    expect(await page.locator(`tr[data-run="${runs[1]}"]`).count()).toBe(0);
  });

  describeFaults(world);
  describeOneStream(world);
  describeOwnProblem(world);

  it('has written no error to the console', () => {
    expect(errors).toEqual([]);
  });
});

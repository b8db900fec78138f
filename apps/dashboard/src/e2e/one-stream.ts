import type { BrowserContext, Page } from 'playwright-core';
import { PATIENCE, type World, cancelRun, eventually, openStreams, startRun } from './world';

/** More than a browser connects to one server at once. */
const TABS = 7;

const open = async (context: BrowserContext, url: string): Promise<Page> => {
  const tab = await context.newPage();
  tab.setDefaultTimeout(PATIENCE);
  await tab.goto(url);
  return tab;
};

const generationIn = (tab: Page): Promise<number> =>
  tab.evaluate(() => {
    const fact = [...document.querySelectorAll('.facts dl > div')].find(
      (one) => one.querySelector('dt')?.textContent === 'generation',
    );
    return Number(fact?.querySelector('dd')?.textContent?.replaceAll(',', '') ?? NaN) || 0;
  });

const grows = async (tab: Page): Promise<void> => {
  await tab.locator('.facts').waitFor();
  const before = await generationIn(tab);
  await eventually(async () => (await generationIn(tab)) > before, true);
};

const show = (tab: Page, state: 'visible' | 'hidden'): Promise<void> =>
  tab.evaluate((value) => {
    Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => value });
    document.dispatchEvent(new Event('visibilitychange'));
  }, state);

/** Tabs of one browser, with workers that they share and without. */
export const describeOneStream = (world: () => World): void => {
  describe.each([
    ['a worker', ''],
    ['one of them', 'delete window.SharedWorker;'],
  ])('tabs that share a stream by %s', (_, script) => {
    let context: BrowserContext;
    let live: string;
    let tabs: ReadonlyArray<Page> = [];
    beforeAll(async () => {
      const { server, browser, page } = world();
      await page.goto('about:blank');
      await eventually(() => openStreams(server), 0);
      // A dozen generations a second: what seven tabs draw is not what is tested here.
      live = await startRun(server, {
        preset: 'sphere',
        generations: 2_000_000,
        seed: 1,
        name: 'followed',
        overrides: [
          { path: 'problem.sphere.dimension', value: 100 },
          { path: 'algorithm.generational.population', value: 5_000 },
        ],
      });
      context = await browser.newContext();
      await context.addInitScript({ content: script });
    });
    afterAll(async () => {
      await context?.close();
      await cancelRun(world().server, live);
    });

    it(`have one stream in ${TABS} tabs, and every one of them is live`, async () => {
      const { server } = world();
      for (let i = 0; i < TABS; i++)
        tabs = [...tabs, await open(context, `${server.url}/runs/${live}${i < 2 ? '' : '/recipe'}`)];
      for (const tab of tabs) await grows(tab);
      for (const tab of tabs.slice(0, 2)) await tab.locator('.plot canvas').first().waitFor();
      expect(await openStreams(server)).toBe(1);
    });

    it('go on where a tab is closed', async () => {
      const [first, ...others] = tabs;
      await first?.close();
      tabs = others;
      for (const tab of tabs) await grows(tab);
      await eventually(() => openStreams(world().server), 1);
    });

    it('have no stream while they are hidden, and go on when one is seen again', async () => {
      const { server } = world();
      for (const tab of tabs) await show(tab, 'hidden');
      await eventually(() => openStreams(server), 0);
      const [seen] = tabs;
      if (seen === undefined) throw new Error('There is no tab.');
      await show(seen, 'visible');
      await grows(seen);
      expect(await openStreams(server)).toBe(1);
    });

    it('have no stream once nothing that they show can change', async () => {
      const { server } = world();
      const [seen] = tabs;
      await cancelRun(server, live);
      await eventually(() => openStreams(server), 0);
      await seen?.getByText('Cancelled by hand.').waitFor();
      expect(await seen?.locator('.connection').innerText()).toBe('idle');
    });
  });
};

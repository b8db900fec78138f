import type { Page, Route } from 'playwright-core';
import { type World, cancelRun, eventually, startRun, untilOver } from './world';

/**
 * How well text is told from what is behind it, as WCAG reckons it, of all buttons and links that look like one, one
 * after the other below the pointer.
 */
const worstOnHover = async (page: Page): Promise<readonly [text: string, contrast: number]> => {
  const buttons = page.locator('.button:visible:not(.skip), .icon-button:visible, nav a:visible');
  let worst: readonly [string, number] = ['', Infinity];
  for (let i = 0; i < (await buttons.count()); i++) {
    const button = buttons.nth(i);
    await button.hover({ force: true });
    const found = await button.evaluate(async (element) => {
      await Promise.all(element.getAnimations().map(({ finished }) => finished));
      const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
      if (canvas === null) throw new Error('There is no canvas.');
      // What is painted behind: backgrounds from the page to the element, one over the other.
      const layers: Array<string> = [];
      for (let at: Element | null = element; at !== null; at = at.parentElement)
        layers.unshift(getComputedStyle(at).backgroundColor);
      canvas.fillStyle = '#fff';
      canvas.fillRect(0, 0, 1, 1);
      const paint = (colour: string): number => {
        canvas.fillStyle = colour;
        canvas.fillRect(0, 0, 1, 1);
        const [r = 0, g = 0, b = 0] = [...canvas.getImageData(0, 0, 1, 1).data].map((value) => {
          const share = value / 255;
          return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
        });
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
      };
      const behind = layers.map(paint).at(-1) ?? 1;
      const text = paint(getComputedStyle(element).color);
      return (Math.max(behind, text) + 0.05) / (Math.min(behind, text) + 0.05);
    });
    if (found < worst[1]) worst = [(await button.innerText()).trim(), found];
  }
  return worst;
};

const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const { activeElement: at } = document;
    return at === null ? 'nothing' : (at.getAttribute('name') ?? (at.textContent?.trim() || at.tagName.toLowerCase()));
  });
const isBody = (page: Page): Promise<boolean> => page.evaluate(() => document.activeElement === document.body);

/** Whether what has the focus is in sight, and nothing lies over it. */
const isSeen = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    const at = document.activeElement;
    if (at === null) return false;
    const { left, top, width, height } = at.getBoundingClientRect();
    const over = document.elementFromPoint(left + width / 2, top + height / 2);
    return over !== null && (at.contains(over) || over.contains(at)) && top > 0 && top + height < innerHeight;
  });

const ready = (page: Page): Promise<unknown> =>
  page.waitForFunction(() => document.querySelector('.skeleton') === null && document.querySelector('h1') !== null);

/** Faults that were found in use, each in the browser. */
export const describeFaults = (world: () => World): void => {
  describe('what a page must never do', () => {
    let bowl: string;
    let ones: string;
    beforeAll(async () => {
      const { server } = world();
      const overrides = [{ path: 'algorithm.generational.population', value: 20 }];
      // More generations than are drawn one by one.
      bowl = await startRun(server, { preset: 'sphere', generations: 3_000, seed: 3, name: 'bowl', overrides });
      const small = await startRun(server, { preset: 'sphere', generations: 20, seed: 5, name: 'small bowl' });
      ones = await startRun(server, { preset: 'onemax', generations: 30, seed: 4, name: 'ones' });
      const few = await startRun(server, { preset: 'onemax', generations: 1, seed: 5, name: 'few ones' });
      await Promise.all([bowl, small, ones, few].map((id) => untilOver(server, id)));
    });

    it.each(['light', 'dark'] as const)('hides the text of a button below the pointer, %s', async (colorScheme) => {
      const { page, server } = world();
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      for (const view of ['/', '/start?preset=sphere', `/runs/${bowl}`, '/compare']) {
        await page.goto(server.url + view);
        await ready(page);
        const [text, contrast] = await worstOnHover(page);
        expect([view, text, contrast >= 4.5]).toEqual([view, text, true]);
      }
      await page.emulateMedia({ colorScheme: null, reducedMotion: null });
    });

    /** A page that has loaded nothing yet but its first view. */
    const fresh = async (work: (page: Page) => Promise<void>): Promise<void> => {
      const { browser, server, expectFailures } = world();
      const context = await browser.newContext();
      const page = await context.newPage();
      await page.goto(server.url);
      await ready(page);
      await expectFailures(() => work(page)).finally(() => context.close());
    };
    const toCompare = (page: Page) => page.locator('nav').getByRole('link', { name: 'Compare' }).click();
    const comparing = (page: Page) => page.getByRole('heading', { name: 'Compare', exact: true }).waitFor();

    it('stays white where a part of it cannot be loaded: it says so, and goes on when the server is back', async () => {
      const { server } = world();
      await fresh(async (page) => {
        await server.stop();
        try {
          await toCompare(page);
          await page.getByText('This part of the page could not be loaded').waitFor();
          await page.getByText('The server cannot be reached.').waitFor();
          expect(await page.locator('header.top').count()).toBe(1);
          await page.getByRole('button', { name: 'Try again' }).click();
          await page.getByText('The server cannot be reached.').waitFor();
        } finally {
          await server.start();
        }
        await comparing(page);
      });
    });

    it('asks a new build for the parts of the old one: it is loaded anew', async () => {
      const { server } = world();
      await fresh(async (page) => {
        const gone = (route: Route) => route.fulfill({ status: 404, body: 'There is nothing here.' });
        const newer = async (route: Route) => {
          if (route.request().resourceType() !== 'fetch') return route.continue();
          const response = await route.fetch();
          await page.unroute('**/compare-page*.js');
          return route.fulfill({ response, body: (await response.text()).replace(/index-[^.]+\.js/, 'index-new.js') });
        };
        await page.route('**/compare-page*.js', gone);
        await page.route(`${server.url}/`, newer);
        await toCompare(page);
        await comparing(page);
      });
    });

    it('leaves what the server refuses out of sight: the focus goes to the field', async () => {
      const { page, server } = world();
      await page.setViewportSize({ width: 1000, height: 600 });
      await page.goto(`${server.url}/start?preset=sphere`);
      const elites = 'algorithm.generational.replace.generational.elites';
      await page.locator(`input[name="${elites}"]`).fill('50');
      await page.locator('input[name="algorithm.generational.population"]').fill('4');
      await page.evaluate(() => scrollTo(0, 0));
      await page.getByRole('button', { name: 'Start the run' }).click();
      await page.locator(`[name="${elites}"][aria-invalid="true"]`).waitFor();
      expect([await focused(page), await isSeen(page)]).toEqual([elites, true]);
      // What does not fit by itself is shown in the same way.
      await page.locator(`input[name="${elites}"]`).fill('1');
      await page.locator('input[name="seed"]').fill('-1');
      await page.locator('.submit-bar button').focus();
      await page.keyboard.press('Enter');
      expect([await focused(page), await isSeen(page)]).toEqual(['seed', true]);
      await page.setViewportSize({ width: 1280, height: 800 });
    });

    it('loses the focus where the server does not answer, and where what had it is gone', async () => {
      const { page, server, expectFailures } = world();
      await page.goto(`${server.url}/start?preset=sphere`);
      await page.locator('input[name="generations"]').fill('2000000');
      await page.route('**/graphql', (route) => route.abort());
      const start = page.getByRole('button', { name: 'Start the run' });
      await expectFailures(async () => {
        await start.focus();
        await page.keyboard.press('Enter');
        await page.getByText('The server cannot be reached.').waitFor();
        expect(await focused(page)).toBe('Start the run');
        await page.unroute('**/graphql');
      });
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/runs\/[0-9a-f-]{36}$/);
      await page.locator('.badge.running').first().waitFor();
      expect(await isBody(page)).toBe(false);
      await page.getByRole('button', { name: 'Pause' }).focus();
      await page.keyboard.press('Enter');
      await page.locator('.badge.paused').first().waitFor();
      expect(await focused(page)).toBe('Resume');
      await page.getByRole('button', { name: 'Cancel' }).focus();
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: 'Let it go on' }).waitFor();
      await page.keyboard.press('Escape');
      await eventually(() => focused(page), 'Cancel');
      await page.getByRole('button', { name: 'Cancel' }).click();
      await page.getByRole('button', { name: 'Cancel the run' }).click();
      await page.getByText('Cancelled by hand.').waitFor();
      expect(await isBody(page)).toBe(false);
    });

    it('takes a small score for a bad one: the list begins with the best of every problem', async () => {
      const { page, server } = world();
      await page.goto(`${server.url}/?sort=best&q=sphere`);
      await ready(page);
      const bests = await page.locator('td[data-label="best"]').allInnerTexts();
      const known = bests.filter((text) => text !== '–').map(Number);
      expect(known.length).toBeGreaterThan(1);
      expect(known).toEqual([...known].sort((a, b) => a - b));
      await page.goto(`${server.url}/?sort=best&q=onemax`);
      await ready(page);
      const ups = (await page.locator('td[data-label="best"]').allInnerTexts())
        .filter((text) => text !== '–')
        .map(Number);
      expect(ups.length).toBeGreaterThan(1);
      expect(ups).toEqual([...ups].sort((a, b) => b - a));
    });

    it('tells a score that no generation had: the legend is the last one, smoothed or not', async () => {
      const { page, server } = world();
      const { run } = await server.ask<{ run: { generations: ReadonlyArray<{ best: number; mean: number }> } }>(
        'query ($id: ID!) { run(id: $id) { generations(after: 2999) { best mean } } }',
        { id: bowl },
      );
      const [last] = run.generations;
      if (last === undefined) throw new Error('There is no generation 3000.');
      const legend = (name: string) =>
        page
          .locator('.u-legend tr', { has: page.locator(`.u-label:text-is("${name}")`) })
          .first()
          .locator('.u-value')
          .innerText();
      for (const view of ['', '?smooth=0.9', '?y=log']) {
        await page.goto(`${server.url}/runs/${bowl}${view}`);
        const plot = page.locator('.plot').first();
        await plot.locator('canvas').waitFor();
        const told = [Number(await legend('best')), Number(await legend('mean'))];
        expect(told.map((value, i) => Math.abs(value / ([last.best, last.mean][i] ?? NaN) - 1) < 0.006)).toEqual([
          true,
          true,
        ]);
        expect(await plot.getAttribute('aria-label')).toContain(`best ${await legend('best')}`);
      }
    });

    it('compares algorithms as [object Object]', async () => {
      const { page, server } = world();
      await page.goto(`${server.url}/compare?runs=${bowl},${ones}`);
      await page.locator('.plot canvas').waitFor();
      const text = await page.locator('.diff').innerText();
      expect(text).not.toContain('[object');
      expect(text).toContain('bitFlipMutation');
    });

    it('says that a run is being scored which waits: it names what it waits for', async () => {
      const { page, server } = world();
      const input = { preset: 'mnist-ga', population: 10, timeLimitMs: 600_000 };
      const holder = await startRun(server, { ...input, seed: 1, name: 'overnight' });
      const waiting = await startRun(server, { ...input, seed: 2, name: 'mine' });
      await page.goto(`${server.url}/runs/${waiting}`);
      await page.getByText('It waits until “overnight” ends or is paused.').waitFor();
      await page.getByText('The run has not begun: it waits for a place.').waitFor();
      expect(await page.getByText('still being scored').count()).toBe(0);
      await page.goto(server.url);
      await page.locator(`tr[data-run="${waiting}"]`).getByText('after “overnight”').waitFor();
      await cancelRun(server, waiting);
      await page.goto(`${server.url}/runs/${waiting}/champion`);
      await page.getByText('The run was cancelled before its first generation was scored.').waitFor();
      await cancelRun(server, holder);
    });
  });
};

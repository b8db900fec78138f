import type { Browser } from 'playwright-core';

/** What one visit of a page saw. */
export interface Visit {
  /** Milliseconds from the beginning of the navigation to the frame that shows the first chart. */
  readonly firstChart: number;
  /** Frames a second in the seconds afterwards. */
  readonly frames: number;
}

const COUNT_MS = 2_000;

// Text, as it runs in the page, whose policy lets nobody ask it for values of scripts: it leaves them as attributes. A
// chart is on the screen with the frame after the one that it was drawn in.
const WATCH = `const looking = setInterval(() => {
  if (document.querySelector('.uplot canvas') === null) return;
  clearInterval(looking);
  requestAnimationFrame(() => requestAnimationFrame(() => {
    const began = performance.now();
    document.documentElement.dataset.firstChart = began;
    let frames = 0;
    const frame = () => {
      const ms = performance.now() - began;
      frames++;
      if (ms < ${COUNT_MS}) requestAnimationFrame(frame);
      else document.documentElement.dataset.frames = (1000 * frames) / ms;
    };
    requestAnimationFrame(frame);
  }));
}, 4);`;

/** Opens an address as somebody does who has nothing of the page in the browser. */
export const visit = async (browser: Browser, url: string): Promise<Visit> => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  try {
    const page = await context.newPage();
    await page.addInitScript({ content: WATCH });
    await page.goto(url, { waitUntil: 'commit' });
    const done = page.locator('html[data-frames]');
    await done.waitFor({ state: 'attached', timeout: 60_000 });
    const valueOf = async (name: string): Promise<number> => Number(await done.getAttribute(name));
    return { firstChart: await valueOf('data-first-chart'), frames: await valueOf('data-frames') };
  } finally {
    await context.close();
  }
};

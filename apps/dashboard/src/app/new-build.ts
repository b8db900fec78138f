const KEY = 'evorx-reloaded-at';
const LEAST_MS = 20_000;

/** The script that a page begins with; its name holds a digest of the whole build. */
const scriptIn = (page: Document): string | null =>
  page.querySelector('script[type="module"][src]')?.getAttribute('src') ?? null;

/** What the server has: the build that this page is of, another one, or nothing as it does not answer. */
export type ServedBuild = 'same' | 'new' | 'none';

/** Asks the server for its page, and compares that with this one. */
export const servedBuild = async (): Promise<ServedBuild> => {
  try {
    const response = await fetch('/', { cache: 'no-store' });
    if (!response.ok) return 'none';
    const served = scriptIn(new DOMParser().parseFromString(await response.text(), 'text/html'));
    return served === null || served === scriptIn(document) ? 'same' : 'new';
  } catch {
    return 'none';
  }
};

/**
 * Loads the page anew, but not again and again: a part that is still missing then is said to be. Gives whether it
 * does.
 */
export const reloadOnce = (): boolean => {
  if (Date.now() - Number(sessionStorage.getItem(KEY)) < LEAST_MS) return false;
  sessionStorage.setItem(KEY, String(Date.now()));
  location.reload();
  return true;
};

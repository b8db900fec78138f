import { createCell } from '../live/cell';

/** Where the page is: everything that a link has to hold is in here. */
export interface Place {
  readonly path: string;
  readonly search: URLSearchParams;
}

const here = (): Place => ({ path: location.pathname, search: new URLSearchParams(location.search) });

/** The place that is shown. */
export const place = createCell(here());

addEventListener('popstate', () => place.set(here()));

/** Goes to another place of the page. */
export const navigate = (to: string, { replace = false } = {}): void => {
  history[replace ? 'replaceState' : 'pushState'](null, '', to);
  const moved = place.get().path !== location.pathname;
  place.set(here());
  if (moved) scrollTo({ top: 0 });
};

/** Changes parameters of the address without a step in the history; null removes one. */
export const setSearch = (changes: Readonly<Record<string, string | null>>): void => {
  const { path, search } = place.get();
  const next = new URLSearchParams(search);
  for (const [name, value] of Object.entries(changes)) {
    if (value === null || value === '') next.delete(name);
    else next.set(name, value);
  }
  const text = next.toString().replaceAll('%2C', ',');
  navigate(text === '' ? path : `${path}?${text}`, { replace: true });
};

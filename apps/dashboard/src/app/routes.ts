/** The parts of a run's page. */
export type Tab = 'curves' | 'champion' | 'recipe';

/** Which view an address names. */
export type Route =
  | { readonly view: 'runs' | 'start' | 'compare' | 'nothing' }
  | { readonly view: 'run'; readonly id: string; readonly tab: Tab };

const RUN = /^\/runs\/([^/]+)(?:\/(champion|recipe))?\/?$/;

/** Reads it from the address's path. */
export const routeOf = (path: string): Route => {
  if (path === '/') return { view: 'runs' };
  if (path === '/start') return { view: 'start' };
  if (path === '/compare') return { view: 'compare' };
  const [, id, tab] = RUN.exec(path) ?? [];
  if (id === undefined) return { view: 'nothing' };
  return { view: 'run', id, tab: tab === 'champion' || tab === 'recipe' ? tab : 'curves' };
};

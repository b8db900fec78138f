import { Suspense } from 'react';
import { askAhead } from '../run/past';
import { RunsPage } from '../runs/runs-page';
import { Link } from './link';
import { Boundary } from './boundary';
import { Notice } from './notice';
import { part } from './part';
import { routeOf } from './routes';

const runPage = () => import('../run/run-page').then(({ RunPage: component }) => component);
const RunPage = part(runPage);
const StartPage = part(() => import('../start/start-page').then(({ StartPage: component }) => component));
const ComparePage = part(() => import('../compare/compare-page').then(({ ComparePage: component }) => component));

/** Begins with what the view at an address needs first, before anything is drawn. */
export const prepare = (path: string): void => {
  const route = routeOf(path);
  if (route.view !== 'run') return;
  // Where it cannot be loaded, the view says so.
  runPage().catch(() => undefined);
  if (route.tab === 'curves') askAhead(route.id);
};

const viewOf = (path: string) => {
  const route = routeOf(path);
  switch (route.view) {
    case 'runs':
      return <RunsPage />;
    case 'start':
      return <StartPage />;
    case 'compare':
      return <ComparePage />;
    case 'run':
      return <RunPage key={route.id} id={route.id} tab={route.tab} />;
    case 'nothing':
      return (
        <Notice title="There is nothing here">
          <p>The address {path} is no page of this dashboard.</p>
          <Link className="button" href="/">
            To the runs
          </Link>
        </Notice>
      );
  }
};

/** The view that an address names. Views that are not needed at once are loaded when they are. */
export const View = ({ path }: { readonly path: string }) => (
  <Boundary at={path}>
    <Suspense fallback={<div className="skeleton" style={{ height: '24rem' }} aria-label="Loading" />}>
      {viewOf(path)}
    </Suspense>
  </Boundary>
);

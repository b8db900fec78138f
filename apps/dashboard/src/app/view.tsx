import { lazy, Suspense } from 'react';
import { RunsPage } from '../runs/runs-page';
import { Link } from './link';
import { Notice } from './notice';

const RunPage = lazy(() => import('../run/run-page').then(({ RunPage: component }) => ({ default: component })));
const StartPage = lazy(() =>
  import('../start/start-page').then(({ StartPage: component }) => ({ default: component })),
);
const ComparePage = lazy(() =>
  import('../compare/compare-page').then(({ ComparePage: component }) => ({ default: component })),
);

const RUN = /^\/runs\/([^/]+)(?:\/(champion|recipe))?\/?$/;

const viewOf = (path: string) => {
  if (path === '/') return <RunsPage />;
  if (path === '/start') return <StartPage />;
  if (path === '/compare') return <ComparePage />;
  const [, id, tab] = RUN.exec(path) ?? [];
  if (id !== undefined)
    return <RunPage key={id} id={id} tab={tab === 'champion' || tab === 'recipe' ? tab : 'curves'} />;
  return (
    <Notice title="There is nothing here">
      <p>The address {path} is no page of this dashboard.</p>
      <Link className="button" href="/">
        To the runs
      </Link>
    </Notice>
  );
};

/** The view that an address names. Views that are not needed at once are loaded when they are. */
export const View = ({ path }: { readonly path: string }) => (
  <Suspense fallback={<div className="skeleton" style={{ height: '24rem' }} aria-label="Loading" />}>
    {viewOf(path)}
  </Suspense>
);

import '../styles/run.css';
import { ago } from '../app/format';
import { Link } from '../app/link';
import { Notice } from '../app/notice';
import { navigate } from '../app/router';
import type { Tab } from '../app/routes';
import { useTitle } from '../app/use-title';
import { ChampionTab } from '../champion/champion-tab';
import type { Known } from '../runs/run-book';
import { RunActions } from '../runs/run-actions';
import { titleOf } from '../runs/run-now';
import { StateBadge } from '../runs/state-badge';
import { CurvesTab } from './curves-tab';
import { Disconnected } from './disconnected';
import { Facts } from './facts';
import { RecipeTab } from './recipe-tab';
import { useRun } from './use-run';

const TABS: ReadonlyArray<readonly [tab: Tab, name: string, path: string]> = [
  ['curves', 'Curves', ''],
  ['champion', 'Champion', '/champion'],
  ['recipe', 'Recipe', '/recipe'],
];

const Shown = ({ known, recipe, tab }: { readonly known: Known; readonly recipe: unknown; readonly tab: Tab }) => {
  const { run } = known;
  const title = titleOf(run);
  useTitle(title);
  return (
    <>
      <div className="head run-head">
        <div>
          <div className="run-title">
            <h1>{title}</h1>
            <StateBadge run={run} />
          </div>
          <p className="soft small">
            {run.preset !== null && run.preset !== title && `${run.preset}, `}seed {run.seed}, started{' '}
            {ago(run.createdAt, Date.now())}
            {run.clonedFrom !== null && (
              <>
                , cloned from <Link href={`/runs/${run.clonedFrom}`}>another run</Link>
              </>
            )}
          </p>
        </div>
        <RunActions run={run} onDeleted={() => navigate('/')} />
      </div>
      <Disconnected generation={run.generation} />
      <Facts known={known} />
      <nav className="tabs" aria-label="Parts of the run">
        {TABS.map(([name, words, path]) => (
          <Link key={name} href={`/runs/${run.id}${path}`} aria-current={tab === name ? 'page' : undefined}>
            {words}
          </Link>
        ))}
      </nav>
      {tab === 'curves' && <CurvesTab known={known} />}
      {tab === 'champion' && <ChampionTab run={run} />}
      {tab === 'recipe' && <RecipeTab recipe={recipe} />}
    </>
  );
};

/** Everything about one run. */
export const RunPage = ({ id, tab }: { readonly id: string; readonly tab: Tab }) => {
  const found = useRun(id);
  if (found.state === 'found') return <Shown known={found.known} recipe={found.recipe} tab={tab} />;
  if (found.state === 'loading')
    return <div className="skeleton" style={{ height: '30rem' }} aria-label="Loading the run" />;
  return (
    <Notice title={found.state === 'failed' ? 'The run cannot be shown' : 'There is no such run'}>
      <p>{found.state === 'failed' ? found.error : 'It may have been deleted.'}</p>
      <Link className="button" href="/">
        To the runs
      </Link>
    </Notice>
  );
};

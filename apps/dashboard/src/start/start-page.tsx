import '../styles/start.css';
import { useEffect, useState } from 'react';
import { Link } from '../app/link';
import { Notice } from '../app/notice';
import { place, setSearch } from '../app/router';
import { useTitle } from '../app/use-title';
import { ask } from '../graphql/ask';
import { CatalogueDocument, RunDocument, type RunQuery } from '../graphql/graphql';
import { useAgain } from '../live/use-again';
import { useCell } from '../live/use-cell';
import { titleOf } from '../runs/run-now';
import type { Catalogue } from './form-model';
import { Presets } from './presets';
import { StartForm } from './start-form';

interface Loaded {
  readonly catalogue: Catalogue;
  /** The run to be cloned, where one is asked for. */
  readonly run: RunQuery['run'];
}

const STANDARD = 'mnist-ga';

/** Where runs are started: from a preset, or as another run with changes. */
export const StartPage = () => {
  const { search } = useCell(place);
  const clone = search.get('clone');
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  const [error, setError] = useState<string | null>(null);
  const attempt = useAgain(error !== null);
  useTitle(clone === null ? 'New run' : 'Clone');

  useEffect(() => {
    let wanted = true;
    Promise.all([ask(CatalogueDocument, {}), clone === null ? { run: null } : ask(RunDocument, { id: clone })]).then(
      ([catalogue, { run }]) => {
        if (!wanted) return;
        setLoaded({ catalogue, run });
        setError(null);
      },
      (failure: Error) => wanted && setError(failure.message),
    );
    return () => {
      wanted = false;
    };
  }, [clone, attempt]);

  if (error !== null)
    return (
      <Notice title="The catalogue cannot be shown">
        <p role="alert">{error}</p>
        <p>It shows as soon as the server answers.</p>
      </Notice>
    );
  if (loaded === null)
    return <div className="skeleton" style={{ height: '30rem' }} aria-label="Loading the catalogue" />;

  const { catalogue, run } = loaded;
  if (clone !== null)
    return run === null ? (
      <Notice title="There is no such run">
        <p>It may have been deleted.</p>
        <Link className="button" href="/start">
          Start from a preset
        </Link>
      </Notice>
    ) : (
      <>
        <div className="head">
          <div>
            <h1>Clone “{titleOf(run)}”</h1>
            <p className="soft">The same recipe and the same seed, with the changes that you make here.</p>
          </div>
        </div>
        <StartForm
          key={run.id}
          catalogue={catalogue}
          base={{ kind: 'clone', of: run.id }}
          recipe={run.recipe}
          options={{ seed: String(run.seed), name: `${titleOf(run)}, changed` }}
        />
      </>
    );

  const wanted = search.get('preset') ?? STANDARD;
  const preset = catalogue.presets.find(({ name }) => name === wanted) ?? catalogue.presets[0];
  return (
    <>
      <h1>New run</h1>
      <section className="card" aria-label="Presets">
        <Presets catalogue={catalogue} chosen={preset?.name ?? null} onChoose={(name) => setSearch({ preset: name })} />
      </section>
      {preset !== undefined && (
        <StartForm
          key={preset.name}
          catalogue={catalogue}
          base={{ kind: 'preset', of: preset.name }}
          recipe={preset.recipe}
          options={{}}
        />
      )}
    </>
  );
};

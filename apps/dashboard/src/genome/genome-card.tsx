import '../styles/genome.css';
import { count, number } from '../app/format';
import { DownloadLink } from '../champion/download-link';
import { BitGrid } from './bit-grid';
import { GeneBars } from './gene-bars';
import { GeneTable } from './gene-table';
import { GenomeButtons } from './genome-buttons';
import { shownGenome } from './genome-model';
import { ShownCard } from './shown-card';
import { shownBy } from './shown-model';
import { type Found, useGenome } from './use-genome';

const Drawn = ({ json }: { readonly json: unknown }) => {
  const genome = shownGenome(json);
  switch (genome.kind) {
    case 'bits':
      return <BitGrid bits={genome.bits} />;
    case 'real':
      return (
        <>
          <GeneBars genes={genome.genes} />
          <GeneTable genes={genome.genes} />
        </>
      );
    case 'large':
      return <p>{count(genome.genes)} genes are too many to be drawn here.</p>;
    case 'other':
      return (
        <pre className="genome-json" role="region" aria-label="The genome as JSON" tabIndex={0}>
          {JSON.stringify(genome.json, null, 2)}
        </pre>
      );
  }
};

const Described = ({ found }: { readonly found: Found }) => (
  <dl className="genome-facts">
    {Object.entries((found.objectives ?? {}) as Readonly<Record<string, number | null>>).map(([name, value]) => (
      <div key={name}>
        <dt>{name}</dt>
        <dd>{number(value, 6)}</dd>
      </div>
    ))}
    {found.foundAt !== null && (
      <div>
        <dt>found in generation</dt>
        <dd>{count(found.foundAt)}</dd>
      </div>
    )}
  </dl>
);

/**
 * The solution itself: how its problem shows it, the genome of a run's champion, what it is worth, and when it was
 * found.
 */
export const GenomeCard = ({ run, mark }: { readonly run: string; readonly mark: string }) => {
  const { found, error } = useGenome(run, mark);
  if (found === null)
    return error === null ? (
      <div className="skeleton" style={{ height: '12rem' }} aria-label="Loading the solution" />
    ) : (
      <p className="banner error" role="alert">
        The solution cannot be shown: {error}
      </p>
    );
  const { genome, genomeFile, generation } = found;
  const isLarge = shownGenome(genome).kind === 'large';
  const shown = shownBy(found.show);
  return (
    <>
      {shown !== null && <ShownCard shown={shown} />}
      <section className="card genome" aria-labelledby="solution">
        <header>
          <h2 id="solution">Solution</h2>
          {genome !== null && !isLarge && <GenomeButtons json={genome} generation={generation} />}
        </header>
        <Described found={found} />
        {genome === null ? <p className="soft">This run has not told of its genome.</p> : <Drawn json={genome} />}
        {isLarge &&
          (genomeFile === null ? (
            <p className="soft small">They can be downloaded when the run has ended or is paused.</p>
          ) : (
            <ul className="downloads">
              <DownloadLink {...genomeFile} />
            </ul>
          ))}
      </section>
    </>
  );
};

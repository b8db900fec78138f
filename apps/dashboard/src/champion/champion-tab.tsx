import '../styles/champion.css';
import { count, number, percent } from '../app/format';
import { GenomeCard } from '../genome/genome-card';
import { noChampion } from '../run/nothing-yet';
import { type RunNow, isOver } from '../runs/run-now';
import { Classes } from './classes';
import { Confusion } from './confusion';
import { Downloads } from './downloads';
import { DrawCard } from './draw-card';
import { Mistakes } from './mistakes';
import { type Bearer, useChampion } from './use-champion';
import { Weights } from './weights';

type Champion = NonNullable<Bearer['champion']>;

const Summary = ({ champion }: { readonly champion: Champion }) => {
  const { report } = champion;
  const images = report?.images === 'TEST' ? 'test' : 'validation';
  const facts: ReadonlyArray<readonly [string, string]> = [
    ...(champion.testAccuracy === null ? [] : [['test accuracy', percent(champion.testAccuracy)] as const]),
    ...(champion.accuracy === null ? [] : [['validation', percent(champion.accuracy)] as const]),
    ['its objective', number(champion.best)],
    ['of generation', count(champion.generation)],
    ['genes', count(champion.genes)],
    ['scored on', champion.backend],
  ];
  return (
    <section className="card facts" aria-label="The champion in figures">
      <dl>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {report !== null && (
        <p className="soft small">
          What follows was measured on {count(report.size)} {images} images
          {report.accuracy === null
            ? ', to which it has no answers, as its outputs are no numbers'
            : `: ${percent(report.accuracy)} of them rightly answered`}
          .
        </p>
      )}
    </section>
  );
};

/** The best candidate of a run, and what it makes of images; newer ones are shown as they come. */
export const ChampionTab = ({ run }: { readonly run: RunNow }) => {
  const { bearer, error } = useChampion(run);
  if (bearer === null)
    return error === null ? (
      <div className="skeleton" style={{ height: '20rem' }} aria-label="Loading the champion" />
    ) : (
      <p className="banner error" role="alert">
        The champion cannot be shown: {error}
      </p>
    );
  const { champion } = bearer;
  if (champion === null)
    return (
      <>
        <section className="card notice">
          <h2>{isOver(run.state) ? 'No champion' : 'No champion yet'}</h2>
          <p>{noChampion(run)}</p>
        </section>
        <Downloads bearer={bearer} />
      </>
    );
  const { report } = champion;
  return (
    <>
      <Summary champion={champion} />
      {report === null && <GenomeCard run={run.id} mark={`${champion.generation} ${run.state}`} />}
      {report !== null && (
        <>
          <div className="grid wide-grid">
            <DrawCard run={run.id} generation={champion.generation} />
            <section className="card" aria-labelledby="confusion">
              <header>
                <h2 id="confusion">What is taken for what</h2>
                <span className="soft small">rows: what it is; columns: the answer</span>
              </header>
              <Confusion confusion={report.confusion} />
            </section>
          </div>
          <section className="card" aria-labelledby="mistakes">
            <header>
              <h2 id="mistakes">Mistakes</h2>
              <span className="soft small">of each digit in turn, those that the network is surest of</span>
            </header>
            <Mistakes mistakes={report.mistakes} accuracy={report.accuracy} />
          </section>
          <section className="card" aria-labelledby="classes">
            <header>
              <h2 id="classes">Accuracy of each digit</h2>
            </header>
            <Classes classes={report.classes} />
          </section>
          <Weights id={run.id} generation={champion.generation} />
        </>
      )}
      <Downloads bearer={bearer} />
    </>
  );
};

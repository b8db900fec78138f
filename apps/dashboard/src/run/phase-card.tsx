import { duration } from '../app/format';
import { type Timed, phasesOf } from './recent';

/** Where a generation's time goes: into scoring candidates, or into everything else. */
export const PhaseCard = ({
  recent,
  over,
}: {
  readonly recent: ReadonlyArray<Timed>;
  /** Whether no generation will come any more. */
  readonly over: boolean;
}) => {
  const phases = phasesOf(recent);
  const total = phases === null ? 0 : phases.evaluationMs + phases.restMs;
  const share = phases === null || total === 0 ? 0 : phases.evaluationMs / total;
  return (
    <section className="card" aria-labelledby="phases">
      <header>
        <h2 id="phases">Time per generation</h2>
        {phases !== null && (
          <span className="soft small">
            {phases.generations === 1 ? 'the last' : `over the last ${phases.generations}`}
          </span>
        )}
      </header>
      {phases === null ? (
        <p className="soft">
          {over ? 'The run ended before there were two generations.' : 'It shows once there are two generations.'}
        </p>
      ) : (
        <>
          <div className="phase-bar" aria-hidden="true">
            <span style={{ flexGrow: share }} />
            <span style={{ flexGrow: 1 - share }} />
          </div>
          <dl className="phases">
            <div>
              <dt>evaluation</dt>
              <dd>{phaseText(phases.evaluationMs)}</dd>
              <dd className="soft">{(100 * share).toFixed(0)}%</dd>
            </div>
            <div>
              <dt>selection, variation, replacement and statistics</dt>
              <dd>{phaseText(phases.restMs)}</dd>
              <dd className="soft">{(100 - Number((100 * share).toFixed(0))).toFixed(0)}%</dd>
            </div>
          </dl>
        </>
      )}
    </section>
  );
};

const phaseText = (ms: number): string => (ms < 10 ? `${Number(ms.toPrecision(2))} ms` : duration(ms));

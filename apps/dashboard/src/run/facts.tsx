import { count, duration, number, percent } from '../app/format';
import type { Known } from '../runs/run-book';
import { isOver, reasonOf, remainingMs } from '../runs/run-now';
import { WaitingNote } from '../runs/waiting-note';

/** The run in figures: what one looks for first. */
export const Facts = ({ known: { run, rate } }: { readonly known: Known }) => {
  const left = remainingMs(run);
  const over = isOver(run.state);
  const facts: ReadonlyArray<readonly [name: string, value: string]> = [
    ...(run.bestSoFar === null ? [] : [['best so far', number(run.bestSoFar)] as const]),
    ['best of the last generation', run.best === null && run.generation >= 0 ? 'no finite score' : number(run.best)],
    ...(run.testAccuracy === null ? [] : [['test accuracy', percent(run.testAccuracy)] as const]),
    ...(run.accuracy === null ? [] : [['validation', percent(run.accuracy)] as const]),
    ['generation', run.generation < 0 ? '–' : count(run.generation)],
    ['evaluations', count(run.evaluations)],
    ['generations a second', over || run.state === 'RUNNING' ? number(rate, 3) : '–'],
    over ? ['took', duration(run.elapsedMs)] : ['worked', duration(run.elapsedMs)],
    ...(over ? [] : [['left', left === null ? '–' : duration(left)] as const]),
  ];
  const reason = reasonOf(run);
  return (
    <section className="card facts" aria-label="In figures">
      <dl>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {!over && (
        <div
          className="progress"
          role="progressbar"
          aria-label="Budget spent"
          aria-valuenow={Math.round(100 * run.progress)}
        >
          <span style={{ transform: `scaleX(${run.progress})` }} />
        </div>
      )}
      <WaitingNote run={run} />
      {reason !== null && <p className={run.state === 'FAILED' ? 'bad' : 'soft'}>{reason}</p>}
    </section>
  );
};

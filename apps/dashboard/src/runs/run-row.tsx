import { count, duration, number, percent } from '../app/format';
import { Link } from '../app/link';
import { MOST_PICKED } from './picks';
import type { Known } from './run-book';
import { RunActions } from './run-actions';
import { isOver, remainingMs, titleOf } from './run-now';
import { Sparkline } from './sparkline';
import { StateBadge } from './state-badge';
import { WaitingNote } from './waiting-note';

/** How far a run is, in words: what is left, or what it took. */
const timeOf = ({ run }: Known): string => {
  if (isOver(run.state)) return `took ${duration(run.elapsedMs)}`;
  const left = remainingMs(run);
  return left === null ? '–' : `${duration(left)} left`;
};

/** One run in the list. */
export const RunRow = ({
  known,
  picked,
  isFull,
  onPick,
  classifies,
}: {
  readonly known: Known;
  readonly picked: boolean;
  /** Whether no other run can be picked. */
  readonly isFull: boolean;
  readonly onPick: (id: string) => void;
  /** Whether the list tells of accuracy. */
  readonly classifies: boolean;
}) => {
  const { run, rate } = known;
  const title = titleOf(run);
  return (
    <tr data-run={run.id}>
      <td className="pick">
        <input
          type="checkbox"
          checked={picked}
          disabled={isFull && !picked}
          title={isFull && !picked ? `${MOST_PICKED} runs are compared at most.` : undefined}
          onChange={() => onPick(run.id)}
          aria-label={`Compare ${title}`}
        />
      </td>
      <th scope="row">
        <Link href={`/runs/${run.id}`}>{title}</Link>
        <span className="soft small">
          {run.preset !== null && run.preset !== title ? `${run.preset}, ` : ''}seed {run.seed}
        </span>
      </th>
      <td className="state">
        <StateBadge run={run} />
        <WaitingNote run={run} compact />
        {!isOver(run.state) && run.state !== 'QUEUED' && (
          <div
            className="progress"
            role="progressbar"
            aria-label={`Budget of ${title} that is spent`}
            aria-valuenow={Math.round(100 * run.progress)}
          >
            <span style={{ transform: `scaleX(${run.progress})` }} />
          </div>
        )}
      </td>
      <td className="curve">
        <Sparkline run={run} />
      </td>
      <td className="figure" data-label="gen.">
        {run.generation < 0 ? '–' : count(run.generation)}
      </td>
      <td className="figure" data-label="best">
        {run.bestSoFar === null && run.best !== null ? (
          <span className="soft" title="Of the last generation: scores of different generations cannot be compared">
            {number(run.best)}
          </span>
        ) : (
          number(run.bestSoFar)
        )}
      </td>
      {classifies && (
        <td className="figure" data-label="accuracy">
          {run.testAccuracy === null && run.accuracy !== null ? (
            <span className="soft" title="On the validation images so far">
              {percent(run.accuracy)}
            </span>
          ) : (
            percent(run.testAccuracy)
          )}
        </td>
      )}
      <td className="figure" data-label="gen/s">
        {run.state === 'RUNNING' || isOver(run.state) ? number(rate, 3) : '–'}
      </td>
      <td className="figure" data-label="time">
        {timeOf(known)}
      </td>
      <td className="last">
        <RunActions run={run} compact />
      </td>
    </tr>
  );
};

import { useCell } from '../live/use-cell';
import { queue } from './queue';
import type { RunNow } from './run-now';
import { holdersText, waitingText } from './waiting';

/** What a run waits for that has no place yet; nothing in any other state. */
export const WaitingNote = ({
  run: { id, state },
  compact = false,
}: {
  readonly run: Pick<RunNow, 'id' | 'state'>;
  /** The names alone, for rows. */
  readonly compact?: boolean;
}) => {
  const waiting = useCell(queue).get(id);
  if (state !== 'QUEUED') return null;
  if (!compact) return <p className="soft">{waitingText(waiting)}</p>;
  if (waiting === undefined || waiting.holders.length === 0) return null;
  return (
    <span className="soft small waits" title={waitingText(waiting)}>
      after {holdersText(waiting)}
    </span>
  );
};

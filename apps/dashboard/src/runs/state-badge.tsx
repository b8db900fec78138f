import { useCell } from '../live/use-cell';
import { queue } from './queue';
import type { RunNow } from './run-now';
import { placeText } from './waiting';

/** The state of a run: its colour is never alone in saying it. */
export const StateBadge = ({ run: { id, state } }: { readonly run: Pick<RunNow, 'id' | 'state'> }) => {
  const place = useCell(queue).get(id)?.place ?? null;
  return (
    <span className={`badge ${state.toLowerCase()}`}>
      {state.toLowerCase()}
      {state === 'QUEUED' && place !== null && `, ${placeText(place)}`}
    </span>
  );
};

import type { RunNow } from './run-now';

/** How many runs are before one that waits, in words. */
const placeText = (place: number): string =>
  place === 0 ? ', next' : place === 1 ? ', one before it' : `, ${place} before it`;

/** The state of a run: its colour is never alone in saying it. */
export const StateBadge = ({ run: { state, place } }: { readonly run: Pick<RunNow, 'state' | 'place'> }) => (
  <span className={`badge ${state.toLowerCase()}`}>
    {state.toLowerCase()}
    {state === 'QUEUED' && place !== null && placeText(place)}
  </span>
);

import { type RunNow, titleOf } from './run-now';

/** What a run waits for that has no place yet. */
export interface Waiting {
  /** How many runs go before it; null where this server does not know. */
  readonly place: number | null;
  /** The runs that have the places. */
  readonly holders: ReadonlyArray<RunNow>;
}

const listed = (names: ReadonlyArray<string>): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;

/** The runs whose end it waits for, by their names, as in `“overnight”` or `“a”, “b” or “c”`. */
export const holdersText = ({ holders }: Waiting): string => listed(holders.map((run) => `“${titleOf(run)}”`));

/** How many runs are before one that waits, in words. */
export const placeText = (place: number): string =>
  place === 0 ? 'next' : place === 1 ? 'one before it' : `${place} before it`;

/** What a run waits for, in a sentence. */
export const waitingText = (waiting: Waiting | undefined): string => {
  if (waiting === undefined || waiting.holders.length === 0) return 'It waits for a place.';
  const { place } = waiting;
  const others =
    place === null || place === 0 ? '' : place === 1 ? '; one run goes before it' : `; ${place} runs go before it`;
  return `It waits until ${holdersText(waiting)} ends or is paused${others}.`;
};

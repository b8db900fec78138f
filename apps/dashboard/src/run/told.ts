import type { HistoryQuery } from '../graphql/graphql';

type Event = NonNullable<HistoryQuery['run']>['history'][number];

/** An event in words, and the generation that it came after. */
export interface Told {
  readonly sequence: number;
  readonly words: string;
  readonly generation: number;
}

const wordsOf = (event: Event): string => {
  switch (event.__typename) {
    case 'RunStarted':
      return 'Accepted';
    case 'RunPaused':
      return 'Paused';
    case 'RunResumed':
      return 'Resumed';
    case 'RunCancelled':
      return 'Cancelled';
    case 'RunFinished':
      return `Finished: ${event.reason}`;
    case 'RunFailed':
      return `Failed: ${event.error}`;
    case 'RunAdvanced':
      return 'Advanced';
  }
};

/** Events in words. What comes between two of them are generations, one a sequence number, so these tell where a run was. */
export const toldOf = (events: ReadonlyArray<Event>): ReadonlyArray<Told> =>
  events.map((event, before) => ({
    sequence: event.sequence,
    words: wordsOf(event),
    generation: event.sequence - before - 1,
  }));

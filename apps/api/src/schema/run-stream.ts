import type { RunEvent } from '@evorx/runs';

/** Events of a run that are at hand together, at least one. @category Model */
export type EventPage = ReadonlyArray<RunEvent>;

/**
 * The events of one run, that says which: what is made of an event can then be shared by all who are told of it.
 *
 * @category Model
 */
export interface RunStream extends AsyncIterable<RunEvent> {
  readonly run: string;
  /** The same events, those at hand at a time: whoever takes these leaves the others. */
  readonly pages: AsyncIterable<EventPage>;
}

// What GraphQL takes for a source gives event by event.
const eachOf = async function* (pages: AsyncIterable<EventPage>): AsyncGenerator<RunEvent> {
  for await (const page of pages) yield* page;
};

/**
 * Names a stream after its run.
 *
 * @category Model
 */
export const ofRun = (run: string, pages: AsyncIterable<EventPage>): RunStream => ({
  run,
  pages,
  [Symbol.asyncIterator]: () => eachOf(pages),
});

/**
 * Tells such a stream from others.
 *
 * @category Model
 */
export const isRunStream = (source: AsyncIterable<unknown>): source is RunStream =>
  'run' in source && 'pages' in source;

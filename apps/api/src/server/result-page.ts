import type { ExecutionResult } from 'graphql';
import type { EventPage } from '../schema/run-stream';
import type { RunEvent } from '@evorx/runs';
import type { PromiseOrValue } from './shared-results';
import { written } from './written';

/**
 * Results that are at hand together, each written as JSON: a transport only frames them. It has one at least, and some kilobytes at most, or one that
 * is longer.
 *
 * @category Streams
 */
export type ResultPage = ReadonlyArray<string>;

/** Pages, asked for one after the other; to return ends them at once, also while one is waited for. @category Streams */
export type ResultPages = AsyncIterableIterator<ResultPage>;

/**
 * What a subscription comes to: its pages, as one value. Plugins that look at each result, with a few promises for each, see none on its way.
 *
 * @category Streams
 */
export interface Streamed extends ExecutionResult {
  readonly pages: ResultPages;
}

/** Tells it from a single result. @category Streams */
export const isStreamed = (result: object): result is Streamed => 'pages' in result;

/** Characters after which a page is full: more would be memory for a client that does not read. */
const FULL = 16 * 1024;

const END: IteratorReturnResult<undefined> = { done: true, value: undefined };

const pages = (
  next: () => Promise<ResultPage | null>,
  leave: () => Promise<unknown>,
  release: () => void,
  maskError: (error: unknown) => Error,
): ResultPages => ({
  next: async () => {
    try {
      const page = await next();
      if (page !== null) return { done: false, value: page };
    } catch (error) {
      release();
      throw maskError(error);
    }
    release();
    return END;
  },
  return: async () => {
    release();
    await leave();
    return END;
  },
  [Symbol.asyncIterator]() {
    return this;
  },
});

/** A page for every value of a source; where it fails, it rejects with what `maskError` makes of that. @category Streams */
export const pageForEach = <A>(
  source: AsyncIterable<A>,
  resultOf: (value: A) => PromiseOrValue<ExecutionResult>,
  maskError: (error: unknown) => Error,
): ResultPages => {
  const iterator = source[Symbol.asyncIterator]();
  return pages(
    async () => {
      const { value, done } = await iterator.next();
      return done === true ? null : [written(await resultOf(value))];
    },
    async () => iterator.return?.(),
    () => undefined,
    maskError,
  );
};

/**
 * The results of a run's events, those at hand in pages. An event is executed when its page is asked for; `breathe` is waited for before a page of events
 * goes on in a further page of results; `release` is called when nothing follows, at least once. Where the source fails, it rejects with what `maskError` makes of that.
 *
 * @category Streams
 */
export const pagesOfEvents = (
  source: AsyncIterable<EventPage>,
  resultOf: (event: RunEvent) => PromiseOrValue<ExecutionResult>,
  breathe: () => Promise<void> | null,
  release: () => void,
  maskError: (error: unknown) => Error,
): ResultPages => {
  const iterator = source[Symbol.asyncIterator]();
  let events: EventPage = [];
  let position = 0;

  const filled = async (): Promise<ResultPage> => {
    const page: Array<string> = [];
    for (let length = 0; position < events.length && length < FULL;) {
      const result = resultOf(events[position++]!);
      const text = written('then' in result ? await result : result);
      page.push(text);
      length += text.length;
    }
    return page;
  };

  return pages(
    async () => {
      if (position < events.length) await breathe();
      else {
        const { value, done } = await iterator.next();
        if (done === true) return null;
        [events, position] = [value, 0];
      }
      return filled();
    },
    async () => {
      events = [];
      return iterator.return?.();
    },
    release,
    maskError,
  );
};

import type { RunEvent } from '@evorx/runs';
import type { ExecutionResult } from 'graphql';
import { pageForEach, pagesOfEvents } from './result-page';

const events = (from: number, count: number): ReadonlyArray<RunEvent> =>
  Array.from({ length: count }, (_, i) => ({ sequence: from + i, type: 'Paused' }));

/** A source of pages that tells whether it was left. */
const sourceOf = <A>(pages: ReadonlyArray<A>, failure?: Error) => {
  const left = jest.fn();
  let given = 0;
  const source: AsyncIterable<A> = {
    [Symbol.asyncIterator]: () => ({
      next: async () => {
        if (given < pages.length) return { done: false, value: pages[given++]! };
        if (failure !== undefined) throw failure;
        return { done: true, value: undefined };
      },
      return: async () => {
        left();
        return { done: true, value: undefined };
      },
    }),
  };
  return { source, left };
};

const asItIs = (error: unknown): Error => error as Error;
const short = ({ sequence }: RunEvent): ExecutionResult => ({ data: { sequence } });
const long = ({ sequence }: RunEvent): ExecutionResult => ({ data: { sequence, text: 'x'.repeat(5_000) } });
const sequencesIn = (page: ReadonlyArray<string>): ReadonlyArray<number> =>
  page.map((text) => (JSON.parse(text) as { data: { sequence: number } }).data.sequence);

describe('pages of events', () => {
  it('hold what is at hand together, and end with the source', async () => {
    const release = jest.fn();
    const { source } = sourceOf([events(0, 3), events(3, 1)]);
    const pages = [];
    for await (const page of pagesOfEvents(source, short, () => null, release, asItIs)) pages.push(sequencesIn(page));
    expect(pages).toEqual([[0, 1, 2], [3]]);
    expect(release).toHaveBeenCalled();
  });

  it('are no longer than some kilobytes: further events are executed when they are asked for, after a breath', async () => {
    const executed: Array<number> = [];
    const breathe = jest.fn(() => null);
    const { source } = sourceOf([events(0, 100)]);
    const pages = pagesOfEvents(
      source,
      (event) => {
        executed.push(event.sequence);
        return long(event);
      },
      breathe,
      () => undefined,
      asItIs,
    );
    const first = await pages.next();
    expect(executed).toEqual([0, 1, 2, 3]);
    expect(breathe).not.toHaveBeenCalled();
    const second = await pages.next();
    expect(executed).toHaveLength(8);
    expect(breathe).toHaveBeenCalledTimes(1);
    expect([...sequencesIn(first.value), ...sequencesIn(second.value)]).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  });

  it('wait for results that take time, and keep their order', async () => {
    const { source } = sourceOf([events(0, 3)]);
    const slowFirst = (event: RunEvent) =>
      event.sequence === 0
        ? new Promise<ExecutionResult>((resolve) => setTimeout(() => resolve(short(event)), 5))
        : short(event);
    const { value } = await pagesOfEvents(
      source,
      slowFirst,
      () => null,
      () => undefined,
      asItIs,
    ).next();
    expect(sequencesIn(value)).toEqual([0, 1, 2]);
  });

  it('are given up at once by their reader, with what was left of a page', async () => {
    const release = jest.fn();
    const { source, left } = sourceOf([events(0, 100), events(100, 1)]);
    const pages = pagesOfEvents(source, long, () => null, release, asItIs);
    await pages.next();
    await pages.return!();
    expect([left.mock.calls.length, release.mock.calls.length]).toEqual([1, 1]);
  });

  it('release what they hold when the source fails, and say no more of it than clients may know', async () => {
    const release = jest.fn();
    const { source } = sourceOf<ReadonlyArray<RunEvent>>([], new Error('broken at /secret'));
    const pages = pagesOfEvents(
      source,
      short,
      () => null,
      release,
      () => new Error('masked'),
    );
    await expect(pages.next()).rejects.toThrow('masked');
    expect(release).toHaveBeenCalledTimes(1);
  });
});

describe('a page for each value', () => {
  it('is one result, as it is written for clients', async () => {
    const pages = [];
    const { source } = sourceOf([1, 2]);
    for await (const page of pageForEach(source, (value) => ({ data: { value } }), asItIs)) pages.push(page);
    expect(pages).toEqual([['{"data":{"value":1}}'], ['{"data":{"value":2}}']]);
  });
});

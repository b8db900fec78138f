import { createCell } from './cell';
import { createFeed } from './create-feed';
import { type News, REPEAT_MS, type Wish } from './wish';

/** A feed of a tab, with what it says and how it is told. */
const tab = () => {
  const said: Array<Wish> = [];
  const shown = createCell(true);
  const token = createCell<string | null>(null);
  const tokenWanted = createCell(false);
  let hear: (news: News) => void = () => undefined;
  let fail: () => void = () => undefined;
  let links = 0;
  const feed = createFeed({
    connect: (hears, fails) => {
      links++;
      [hear, fail] = [hears, fails];
      return Promise.resolve({ say: (wish) => said.push(wish) });
    },
    shown,
    token,
    tokenWanted,
  });
  /** What was said since, once everything that was begun is done. */
  const heard = async (): Promise<ReadonlyArray<Wish>> => {
    await jest.advanceTimersByTimeAsync(0);
    return said.splice(0);
  };
  return {
    feed,
    shown,
    token,
    tokenWanted,
    heard,
    tell: (news: News) => hear(news),
    fail: () => fail(),
    links: () => links,
  };
};

const want = (...follow: ReadonlyArray<{ run: string; after: number; since: number }>): Wish => ({
  type: 'want',
  token: null,
  follow,
});
const nothing = (): void => undefined;

describe('the feed of a tab', () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());

  it('wants no stream before anything may change, and none after', async () => {
    const { feed, heard, links } = tab();
    expect([await heard(), links(), feed.status.get()]).toEqual([[], 0, 'resting']);
    const enough = feed.need();
    expect(await heard()).toEqual([want()]);
    expect(feed.status.get()).toBe('connecting');
    enough();
    expect(await heard()).toEqual([{ type: 'rest' }]);
    expect([feed.status.get(), jest.getTimerCount()]).toEqual(['resting', 0]);
  });

  it('wants none while it is hidden, and goes on from where it is when it is seen again', async () => {
    const { feed, shown, heard } = tab();
    let cursor = 7;
    feed.follow({ run: 'a', cursor: () => cursor, hear: nothing });
    expect(await heard()).toEqual([want({ run: 'a', after: 7, since: 1 })]);
    shown.set(false);
    expect(await heard()).toEqual([{ type: 'rest' }]);
    cursor = 812;
    shown.set(true);
    expect(await heard()).toEqual([want({ run: 'a', after: 812, since: 1 })]);
  });

  it('says in one wish what changes in one turn, and says it again', async () => {
    const { feed, heard } = tab();
    const stop = feed.follow({ run: 'a', cursor: () => 1, hear: nothing });
    feed.follow({ run: 'b', cursor: () => 2, hear: nothing });
    expect(await heard()).toEqual([want({ run: 'a', after: 1, since: 1 }, { run: 'b', after: 2, since: 2 })]);
    jest.advanceTimersByTime(REPEAT_MS);
    expect(await heard()).toHaveLength(1);
    stop();
    feed.follow({ run: 'a', cursor: () => 0, hear: nothing });
    expect(await heard()).toEqual([want({ run: 'b', after: 2, since: 2 }, { run: 'a', after: 0, since: 3 })]);
  });

  it('hands items to watchers, events to those who follow their run, and says when it begins', async () => {
    const { feed, heard, tell } = tab();
    const seen: Array<string> = [];
    feed.watch(({ __typename }) => seen.push(__typename));
    feed.onStart(() => seen.push('begun'));
    feed.follow({ run: 'a', cursor: () => -1, hear: (events) => seen.push(`${events.length} of a`) });
    await heard();
    tell({ type: 'status', status: 'live' });
    tell({ type: 'begun' });
    const events = [{ __typename: 'RunStarted' as const, sequence: 0 }];
    tell({ type: 'item', item: { __typename: 'RunEvents', id: 'a', events } });
    tell({ type: 'item', item: { __typename: 'RunEvents', id: 'b', events } });
    expect(seen).toEqual(['begun', 'RunEvents', '1 of a', 'RunEvents']);
    expect(feed.status.get()).toBe('live');
  });

  it('asks for a token where the server wants one, and waits for it', async () => {
    const { feed, token, tokenWanted, heard, tell } = tab();
    feed.need();
    await heard();
    tell({ type: 'unauthorised' });
    expect(tokenWanted.get()).toBe(true);
    expect(await heard()).toEqual([{ type: 'rest' }]);
    token.set('right');
    tokenWanted.set(false);
    expect(await heard()).toEqual([{ type: 'want', token: 'right', follow: [] }]);
  });

  it('is lost where the way to the stream is, and looks for another', async () => {
    const { feed, heard, fail, links } = tab();
    feed.need();
    await heard();
    fail();
    expect(feed.status.get()).toBe('lost');
    jest.advanceTimersByTime(REPEAT_MS);
    expect(await heard()).toEqual([want()]);
    expect(links()).toBe(2);
  });
});

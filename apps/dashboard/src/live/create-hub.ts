import { createStream } from './create-stream';
import { type News, type OpenFeed, REPEAT_MS, type Wish } from './wish';

/** A tab that has said nothing for that long is gone. */
const GONE_MS = 4 * REPEAT_MS;

/** What all tabs of a browser share: one stream, or one for each token where they have different ones. */
export interface Hub {
  /** Hears what a tab wants; `tell` is where it hears the news. */
  readonly hear: (tab: string, wish: Wish, tell: (news: News) => void) => void;
  /** Ends everything. */
  readonly close: () => void;
}

/** A hub without tabs. */
export const createHub = (open: OpenFeed): Hub => {
  const streams = new Map<string | null, ReturnType<typeof createStream>>();
  const tabs = new Map<string, { readonly token: string | null; readonly at: number }>();
  let sweeping: ReturnType<typeof setInterval> | undefined;

  const leave = (tab: string): void => {
    const known = tabs.get(tab);
    if (known === undefined) return;
    tabs.delete(tab);
    const stream = streams.get(known.token);
    stream?.leave(tab);
    if (stream?.isWanted() === false) streams.delete(known.token);
    if (tabs.size > 0) return;
    clearInterval(sweeping);
    sweeping = undefined;
  };
  const sweep = (): void => {
    for (const [tab, { at }] of [...tabs]) if (performance.now() - at > GONE_MS) leave(tab);
  };

  return {
    hear: (tab, wish, tell) => {
      if (wish.type === 'rest') return leave(tab);
      const { token, follow } = wish;
      if (tabs.has(tab) && tabs.get(tab)?.token !== token) leave(tab);
      tabs.set(tab, { token, at: performance.now() });
      sweeping ??= setInterval(sweep, REPEAT_MS);
      const stream = streams.get(token) ?? createStream((wanted, sink) => open(token, wanted, sink));
      streams.set(token, stream);
      stream.want(tab, follow, (news) => {
        if (news.type === 'unauthorised') leave(tab);
        tell(news);
      });
    },
    close: () => [...tabs.keys()].forEach(leave),
  };
};

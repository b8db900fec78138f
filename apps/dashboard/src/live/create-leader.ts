import type { Hub } from './create-hub';
import type { News, Wish } from './wish';

/** What tabs tell each other. */
type Message =
  | { readonly type: 'wish'; readonly from: string; readonly wish: Wish }
  | { readonly type: 'news'; readonly from: string; readonly to: string; readonly news: News }
  /** The sender has the stream now, or has it no more. */
  | { readonly type: 'leads' | 'leaves'; readonly from: string };

/** How tabs reach each other: a `BroadcastChannel` does. */
export interface Channel {
  readonly postMessage: (message: unknown) => void;
  onmessage: ((event: MessageEvent) => unknown) | null;
}

/** How long a tab waits for one that has the stream before it opens it itself. */
const ELECTION_MS = 400;

/**
 * The hub where tabs have no worker to share: one of them has it, and tells the others. A tab that wants the stream
 * and hears nothing from one that has it opens it; of two that do so at the same time the one with the smaller name
 * keeps it; one that is hidden or closed gives it up.
 */
export const createLeader = (channel: Channel, me: string, makeHub: () => Hub, hear: (news: News) => void) => {
  let hub: Hub | null = null;
  let wish: Wish = { type: 'rest' };
  let election: ReturnType<typeof setTimeout> | undefined;
  const post = (message: Message): void => channel.postMessage(message);

  const lead = (): void => {
    hub = makeHub();
    hub.hear(me, wish, hear);
    post({ type: 'leads', from: me });
  };
  const resign = (): void => {
    hub?.close();
    hub = null;
  };
  const ask = (): void => {
    clearTimeout(election);
    if (hub !== null) return hub.hear(me, wish, hear);
    // Tabs that were left at the same moment do not all begin at the same moment.
    if (wish.type === 'want') election = setTimeout(lead, ELECTION_MS * (1 + Math.random()));
    post({ type: 'wish', from: me, wish });
  };

  channel.onmessage = ({ data }: MessageEvent): void => {
    const message = data as Message;
    switch (message.type) {
      case 'wish':
        return hub?.hear(message.from, message.wish, (news) =>
          post({ type: 'news', from: me, to: message.from, news }),
        );
      case 'news':
        if (message.to !== me || hub !== null) return;
        clearTimeout(election);
        return hear(message.news);
      case 'leads':
        if (hub !== null && me < message.from) return post({ type: 'leads', from: me });
        resign();
        return wish.type === 'want' ? ask() : undefined;
      case 'leaves':
        return wish.type === 'want' ? ask() : undefined;
    }
  };

  return {
    say: (next: Wish): void => {
      wish = next;
      if (next.type === 'rest' && hub !== null) {
        resign();
        return post({ type: 'leaves', from: me });
      }
      ask();
    },
  };
};

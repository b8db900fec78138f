import { openFeed } from '../graphql/open-feed';
import { createHub } from './create-hub';
import type { News, Wish } from './wish';

/** What a tab is to this worker. */
interface Port {
  onmessage: ((event: { readonly data: Wish }) => void) | null;
  readonly postMessage: (news: News) => void;
}

// The worker that all tabs of a browser share: it holds their one stream.
const hub = createHub(openFeed);
let tabs = 0;

addEventListener('connect', (event) => {
  const [port] = (event as unknown as { readonly ports: ReadonlyArray<Port> }).ports;
  if (port === undefined) return;
  const tab = String(tabs++);
  port.onmessage = ({ data }) => hub.hear(tab, data, (news) => port.postMessage(news));
});

import { openFeed } from '../graphql/open-feed';
import { createHub } from './create-hub';
import { createLeader } from './create-leader';
import type { Link } from './create-feed';
import type { News } from './wish';

/** The stream that tabs share among themselves, where there are no shared workers. */
export const leaderLink = (hear: (news: News) => void): Link =>
  createLeader(
    new BroadcastChannel('evorx-feed'),
    `${performance.timeOrigin}-${Math.random()}`,
    () => createHub(openFeed),
    hear,
  );

import { openFeed } from '../graphql/client';
import { tokenWanted } from '../graphql/token';
import { createFeed } from './create-feed';

export type { FollowedEvents } from './create-feed';

/** The feed of this tab; it waits while the server wants a token. */
export const feed = createFeed(openFeed, () => !tokenWanted.get());

tokenWanted.listen(() => void (!tokenWanted.get() && feed.start()));

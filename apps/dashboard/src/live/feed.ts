import { token, tokenWanted } from '../graphql/token';
import { connect } from './connect';
import { createFeed } from './create-feed';
import { shown } from './shown';

export type { FollowedEvents } from './create-feed';

/** The feed of this tab. */
export const feed = createFeed({ connect, shown, token, tokenWanted });

import { builder } from './builder';
import './queries';
import './curve';
import './mutations';
import './subscriptions';

/**
 * The schema of the API.
 *
 * @category Schema
 */
export const schema = builder.toSchema();

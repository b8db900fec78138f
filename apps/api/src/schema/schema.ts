import { builder } from './builder';
import './queries';
import './mutations';
import './subscriptions';

/**
 * The schema of the API.
 *
 * @category Schema
 */
export const schema = builder.toSchema();

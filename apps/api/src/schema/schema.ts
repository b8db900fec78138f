import { builder } from './builder';
import './queries';
import './curve';
import './mutations';
import './clone-run';
import './rename-run';
import './run-lineage';
import './subscriptions';

/**
 * The schema of the API.
 *
 * @category Schema
 */
export const schema = builder.toSchema();

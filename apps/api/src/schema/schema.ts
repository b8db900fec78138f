import { builder } from './builder';
import './queries';
import './curve';
import './run-champion';
import './run-files';
import './run-front';
import './provenance-type';
import './classify-query';
import './mutations';
import './clone-run';
import './rename-run';
import './run-history';
import './run-lineage';
import './run-objectives';
import './run-place';
import './run-problem';
import './subscriptions';

/**
 * The schema of the API.
 *
 * @category Schema
 */
export const schema = builder.toSchema();

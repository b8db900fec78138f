import { type Catalogue } from '@evorx/recipe';
import type { RunStore, Runs } from '@evorx/runs';
import type { ChampionGenomes } from '../champions/champion-genomes';
import type { Champions } from '../champions/champions';
import type { RequestContext } from '../server/request-context';
import type { Streams } from '../server/streams';

/**
 * What the resolvers work with: the same for every request.
 *
 * @category Model
 */
export interface Services {
  readonly runs: Runs;
  readonly store: RunStore;
  readonly streams: Streams;
  readonly champions: Champions;
  readonly genomes: ChampionGenomes;
  /** What recipes may name. */
  readonly catalogue: Catalogue;
}

/**
 * What the resolvers know of one request.
 *
 * @category Model
 */
export interface Context extends Services, RequestContext {}

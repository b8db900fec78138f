import type { Provenance } from '@evorx/runs';
import type { HostModules } from './host-modules';
import { version } from './version';
import type { World } from './world';

/**
 * What a run's generations depend on besides its recipe and seed, once that is loaded.
 *
 * @internal
 */
export const provenanceOf = ({ loaded }: Pick<World, 'loaded'>, { hashes }: HostModules): Provenance => ({
  dataset: loaded?.dataset ?? null,
  backend: loaded?.backend ?? 'cpu',
  plan: loaded?.plan ?? null,
  versions: { evorx: version, node: process.versions.node, ...loaded?.versions, ...hashes },
});

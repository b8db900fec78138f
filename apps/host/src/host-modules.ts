import { type Catalogue, standard } from '@evorx/recipe';

/**
 * What recipes may name, and the modules that brought it.
 *
 * @category Hosts
 */
export interface HostModules {
  readonly catalogue: Catalogue;
  /** By the name of each module's file, the SHA-256 of its content, in hexadecimal. */
  readonly hashes: Readonly<Record<string, string>>;
}

/** What evorx itself brings. @internal */
export const noModules: HostModules = { catalogue: standard, hashes: {} };

import type { Catalogue } from '@evorx/recipe';

/**
 * What modules brought, and what they were.
 *
 * @category Modules
 */
export interface UsedModules {
  readonly catalogue: Catalogue;
  /** The files, as absolute paths. */
  readonly files: ReadonlyArray<string>;
  /** By the name of each file, the SHA-256 of its content, in hexadecimal. */
  readonly hashes: Readonly<Record<string, string>>;
}

import { existsSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';

/** Where a module is looked for if none is named, in this order. */
const CONFIGURATIONS = ['ts', 'mts', 'js', 'mjs', 'cjs'].map((extension) => `evorx.config.${extension}`);

/**
 * Where modules may be named.
 *
 * @category Modules
 */
export interface ModuleSources {
  /** Files that were named by an option. */
  readonly use?: ReadonlyArray<string> | undefined;
  /** The environment: `EVORX_USE` has paths, separated as those of `PATH` are. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The working directory: of relative paths, and of `evorx.config.ts` and its like. */
  readonly directory: string;
}

/**
 * The files of modules, as absolute paths: those named by options; without any, those of `EVORX_USE`; without these,
 * `evorx.config.ts` (`.mts`, `.js`, `.mjs`, `.cjs`) of the working directory where there is one.
 *
 * @category Modules
 * @example
 * import { moduleFiles } from '@evorx/modules';
 *
 * const files = moduleFiles({ use: ['knapsack.ts'], environment: {}, directory: '/home/me' }); // ['/home/me/knapsack.ts']
 */
export const moduleFiles = ({ use = [], environment, directory }: ModuleSources): ReadonlyArray<string> => {
  const named = use.length > 0 ? use : (environment['EVORX_USE'] ?? '').split(delimiter).filter((path) => path !== '');
  if (named.length > 0) return [...new Set(named.map((path) => resolve(directory, path)))];
  const found = CONFIGURATIONS.map((name) => join(directory, name)).find((path) => existsSync(path));
  return found === undefined ? [] : [found];
};

import { loadModules, moduleFiles, type UsedModules } from '@evorx/modules';
import * as TE from 'fp-ts/TaskEither';
import { pipe } from 'fp-ts/function';
import { badInput, type Failure } from '../terminal/failure';
import type { Terminal } from '../terminal/terminal';

/** An option of every command that knows the catalogue. @category Model */
export interface ModulesFlag {
  /** Files of modules. */
  readonly use?: ReadonlyArray<string>;
}

/**
 * What the modules bring that are named by `--use`, by `EVORX_USE`, or lie in the working directory as
 * `evorx.config.ts` or its like.
 *
 * @category Options
 */
export const usedModules = (
  { use }: ModulesFlag,
  { environment }: Pick<Terminal, 'environment'>,
): TE.TaskEither<Failure, UsedModules> =>
  pipe(
    loadModules(moduleFiles({ use, environment, directory: process.cwd() })),
    TE.mapLeft((message) => badInput(use === undefined ? 'EVORX_USE or evorx.config' : '--use', message)),
  );

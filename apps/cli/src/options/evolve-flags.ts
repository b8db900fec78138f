import type { ModulesFlag } from './modules-option';

/**
 * The options of `evolve` as typed; nothing is checked.
 *
 * @category Model
 */
export interface EvolveFlags extends ModulesFlag {
  readonly preset?: string;
  readonly problem?: string;
  readonly recipe?: string;
  readonly set?: ReadonlyArray<string>;
  readonly seed?: string;
  readonly population?: string;
  readonly generations?: string;
  readonly evaluations?: string;
  readonly time?: string;
  readonly target?: string;
  readonly stopAt?: string;
  readonly data?: string;
  readonly out?: string;
  readonly resume?: string;
  readonly save?: boolean;
  readonly name?: string;
  readonly json?: boolean;
  readonly describe?: boolean;
  readonly quiet?: boolean;
}

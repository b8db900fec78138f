import type { Parameter, Parameters } from './parameter';

/**
 * A parameter together with the type of its values, which exists for the compiler alone.
 *
 * @category Model
 */
export type ParameterOf<A> = Parameter & { readonly values?: A };

/**
 * The values that parameters decode to, by name.
 *
 * @category Model
 * @example
 * import { type Decoded, p } from '@evorx/parameters';
 *
 * const parameters = { capacity: p.integer({ default: 50, min: 1 }) };
 * const build = ({ capacity }: Decoded<typeof parameters>) => 2 * capacity;
 */
export type Decoded<P extends Parameters> = {
  readonly [K in keyof P]: P[K] extends { readonly values?: infer A } ? A : unknown;
};

import type { Representation } from '@evorx/core';

/** Bits of a real gene. @internal */
export const precisionOf = ({ codec }: Pick<Representation<unknown>, 'codec'>): 32 | 64 =>
  codec.name === 'float64' ? 64 : 32;

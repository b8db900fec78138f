import { centredRanks } from './centred-ranks';
import { nesUtilities } from './nes-utilities';
import type { Shaping } from './shaping';
import { standardised } from './standardised';

/**
 * The shapings by name: `raw` is {@link standardised}.
 *
 * @category Fitness shaping
 * @example
 * import { shapings } from '@evorx/algorithms';
 *
 * const utilities = shapings.centredRanks([3, 1, 2]); // -0.5, 0.5, 0
 */
export const shapings = { centredRanks, raw: standardised, nesUtilities } as const satisfies Readonly<
  Record<string, Shaping>
>;

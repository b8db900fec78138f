import { ackley } from '@evorx/problems';
import { testFunction } from './test-function';

/** @internal */
export const ackleyRow = testFunction({
  name: 'ackley',
  about: 'A plain of ripples around a funnel, by Ackley; minimised, 0 at 0.',
  bounds: [-32.768, 32.768],
  make: (options) => ackley(options),
});

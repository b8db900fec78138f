import { ellipsoid } from '@evorx/problems';
import { testFunction } from './test-function';

/** @internal */
export const ellipsoidRow = testFunction({
  name: 'ellipsoid',
  about: 'A bowl a thousand times as steep in one direction as in another; minimised, 0 at its centre.',
  bounds: [-5, 5],
  make: (options) => ellipsoid(options),
});

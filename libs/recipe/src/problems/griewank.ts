import { griewank } from '@evorx/problems';
import { testFunction } from './test-function';

/** @internal */
export const griewankRow = testFunction({
  name: 'griewank',
  about: 'A wide bowl with many regular ripples, by Griewank; minimised, 0 at 0.',
  bounds: [-600, 600],
  make: (options) => griewank(options),
});

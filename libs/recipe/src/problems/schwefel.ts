import { schwefel } from '@evorx/problems';
import { testFunction } from './test-function';

/** @internal */
export const schwefelRow = testFunction({
  name: 'schwefel',
  about:
    'Deep valleys far from each other, the best of them near a corner, by Schwefel; minimised, 0 where every gene is about 420.97.',
  bounds: [-500, 500],
  make: (options) => schwefel(options),
});

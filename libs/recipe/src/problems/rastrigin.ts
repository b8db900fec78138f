import { rastrigin } from '@evorx/problems';
import { testFunction } from './test-function';

/** @internal */
export const rastriginRow = testFunction({
  name: 'rastrigin',
  about: 'A bowl with a ripple at every whole number, by Rastrigin; minimised, 0 at 0.',
  bounds: [-5.12, 5.12],
  make: (options) => rastrigin(options),
});

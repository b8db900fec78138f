import { rosenbrock } from '@evorx/problems';
import { testFunction } from './test-function';

/** @internal */
export const rosenbrockRow = testFunction({
  name: 'rosenbrock',
  about: 'A bent valley that is easy to find and hard to follow, by Rosenbrock; minimised, 0 where every gene is 1.',
  bounds: [-2.048, 2.048],
  make: (options) => rosenbrock(options),
  least: 2,
});

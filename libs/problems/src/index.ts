export type { Problem } from './problem';
export { oneMax } from './one-max';
export { sphere } from './sphere';
export { ellipsoid } from './ellipsoid';
export { rosenbrock } from './rosenbrock';

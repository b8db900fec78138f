export type { Range } from './bounds/range';
export { type Scale, real } from './real';
export { bits } from './bits';
export { integers } from './integers';
export { permutation } from './permutation';
export { choices } from './choices';
export { record } from './record';

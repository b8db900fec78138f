export { generationalReplacement } from './generational-replacement';
export { plus } from './plus';
export { comma } from './comma';
export { rankAndCrowding } from './rank-and-crowding';
export { oneToOne } from './one-to-one';

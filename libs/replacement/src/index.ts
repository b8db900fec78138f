export { generationalReplacement } from './generational-replacement';
export { plus } from './plus';
export { comma } from './comma';

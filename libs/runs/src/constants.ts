/**
 * What a store needs of this package besides types, without what a service needs: a thread that does nothing else loads
 * it in no time.
 */
export { ATTACHMENTS_KEPT, generationsKept } from './model/attachment';
export { MOST_FIGURES } from './model/declared-figures';
export { oneAtATime } from './service/one-at-a-time';
export { backOff } from './store/back-off';

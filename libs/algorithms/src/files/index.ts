export { saveState } from './save-state';
export { loadState } from './load-state';

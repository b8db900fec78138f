export { type ModuleSources, moduleFiles } from './module-files';
export type { UsedModules } from './used-modules';
export { loadModules } from './load-modules';
export { describeModules } from './describe-modules';

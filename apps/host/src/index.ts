export { executeRun } from './execute-run';
export type { HostModules } from './host-modules';
export { hostEnvironment } from './host-environment';
export { inProcessHost } from './in-process-host';
export { type ForkedHostOptions, forkedHost } from './forked-host';
export { readCheckpoint } from './read-checkpoint';

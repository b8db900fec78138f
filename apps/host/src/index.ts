export { executeRun } from './execute-run';
export { inProcessHost } from './in-process-host';
export { type ForkedHostOptions, forkedHost } from './forked-host';
export { readCheckpoint } from './read-checkpoint';

export type { GenerationStats } from './generation-stats';
export type { Reason, Backend, DatasetInfo, RunResult } from './run-result';
export type { Job, HostMessage, RunHost } from './host';
export type { RunState, RunRecord } from './run-record';
export type { RunChange, RunEvent } from './run-event';
export type { StoreError, RunPage, RunStore } from './run-store';

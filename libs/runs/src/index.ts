export type { GenerationStats } from './model/generation-stats';
export type { Reason, Backend, DatasetInfo, RunResult } from './model/run-result';
export type { Provenance } from './model/provenance';
export { type Attachment, type AttachmentKind, ATTACHMENTS_KEPT } from './model/attachment';
export { type Front, type FrontMember, FRONT_SHOWN, encodeFront, decodeFront } from './model/front';
export {
  type ChampionGenome,
  type GenomeReference,
  GENES_SHOWN,
  encodeChampionGenome,
  decodeChampionGenome,
  shownGenome,
} from './model/champion-genome';
export { ACCURACY, MOST_FIGURES } from './model/declared-figures';
export { type Bucket, type Range, bucketSize } from './model/bucket';
export type { Job, HostMessage, RunHost } from './host/host';
export type { RunState, RunRecord } from './model/run-record';
export type { RunChange, RunEvent } from './model/run-event';
export type { Asked, RunPage, RunStore } from './store/run-store';
export { type StoreError, type Unavailable, StoreFailure, UNAVAILABLE, isUnavailable } from './store/store-error';
export { type RunCommand, type InvalidState, transition, isTerminal } from './model/transition';
export { type NotFound, type RunsError, RunNotFound } from './store/runs-error';
export type { Runs, RunsOptions } from './service/runs';
export { createRuns } from './service/create-runs';
export { type SavingOptions, savingHost } from './supervision/saving-host';
export { runName } from './model/run-name';
export { type Lane, lanes } from './service/lane';
export { type JournalQuery, journal, journalPages } from './journal/journal';
export { type FeedItem, type Follow, feed } from './journal/feed';
export { changes } from './journal/changes';
export { type Patience, patiently } from './store/patiently';
export { withRecent } from './store/with-recent';
export { withCurves } from './store/with-curves';
export { type Checkpoint, type CheckpointError, encodeCheckpoint, decodeCheckpoint } from './checkpoint/checkpoint';
export { CHECKPOINT_LIMIT } from './checkpoint/checkpoint-layout';
export { verifyCheckpoint } from './checkpoint/verify-checkpoint';

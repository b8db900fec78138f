import type { Job } from '@evorx/runs';

/**
 * What a run's process is told.
 *
 * @internal
 */
export type HostCommand = { readonly type: 'job'; readonly job: Job } | { readonly type: 'interrupt' };

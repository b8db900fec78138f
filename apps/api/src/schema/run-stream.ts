import type { RunEvent } from '@evorx/runs';

/**
 * The events of one run, that says which: what is made of an event can then be shared by all who are told of it.
 *
 * @category Model
 */
export interface RunStream extends AsyncIterable<RunEvent> {
  readonly run: string;
}

/**
 * Marks a stream with its run.
 *
 * @category Model
 */
export const ofRun = (run: string, events: AsyncIterable<RunEvent>): RunStream => Object.assign(events, { run });

/**
 * Tells such a stream from others.
 *
 * @category Model
 */
export const isRunStream = (source: AsyncIterable<unknown>): source is RunStream => 'run' in source;

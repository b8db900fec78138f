import type { HostMessage } from '@evorx/runs';
import { concatMap, defer, type MonoTypeOperatorFunction } from 'rxjs';

const note = (text: string): HostMessage => ({ type: 'note', text });

/**
 * Adds notes on checkpoints that cannot be written: when the first of them cannot, when the reason changes, and when
 * one can be written again.
 *
 * @category Execution
 */
export const tellUnsaved: MonoTypeOperatorFunction<HostMessage> = (messages) =>
  defer(() => {
    let reason: string | null = null;
    return messages.pipe(
      concatMap((message) => {
        if (message.type === 'checkpointFailed' && message.message !== reason) {
          reason = message.message;
          return [note(`The run goes on without a new checkpoint, which is tried again: ${reason}`), message];
        }
        if (message.type !== 'checkpoint' || reason === null) return [message];
        reason = null;
        return [note(`Checkpoints are written again; the last is of generation ${message.generation}.`), message];
      }),
    );
  });

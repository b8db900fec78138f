import { merge, type Observable, tap } from 'rxjs';
import type { HostMessage, Job, RunHost } from './host';

/**
 * A host under supervision that somebody else listens to.
 *
 * @internal
 */
export interface SaidOnce {
  /** For the supervisor. */
  readonly host: RunHost;
  /** What may be the last word, `result` or `failed`: whether it is, the supervisor decides. */
  readonly lastWord: () => HostMessage | undefined;
}

/**
 * Lets somebody listen to all processes of a run as if they were one: they write the files that `job` names, are interrupted by `interrupt` too, and
 * no generation is said again. Notes are left out, as the supervisor tells them among its own.
 *
 * @internal
 */
export const saidOnce = (
  host: RunHost,
  { checkpointFile, championDirectory }: Job,
  interrupt: Observable<unknown>,
  say: (message: HostMessage) => void,
): SaidOnce => {
  let last = -1;
  let lastWord: HostMessage | undefined;
  const hear = (message: HostMessage): void => {
    switch (message.type) {
      case 'generations': {
        const generations = message.generations.filter(({ index }) => index > last);
        last = generations.at(-1)?.index ?? last;
        return say({ type: 'generations', generations });
      }
      case 'result':
      case 'failed':
        lastWord = message;
        return;
      case 'note':
        return;
      case 'checkpoint':
        // Where the job named no file, it is gone as soon as it is kept.
        return checkpointFile === null ? undefined : say(message);
      default:
        return say(message);
    }
  };
  return {
    host: {
      launch: (ordered, stop) =>
        host
          .launch(
            { ...ordered, checkpointFile: checkpointFile ?? ordered.checkpointFile, championDirectory },
            merge(stop, interrupt),
          )
          .pipe(tap(hear)),
    },
    lastWord: () => lastWord,
  };
};

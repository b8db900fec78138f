import { Subject, merge, takeUntil, tap, type Observable } from 'rxjs';
import type { HostMessage, Job, RunHost } from '../host/host';
import { inGroups } from './in-groups';
import type { Outcome } from '../model/outcome';
import { andSaid, nothingSaid, type Said } from '../host/said';

/**
 * What may befall a process from outside.
 *
 * @internal
 */
export interface Signals {
  readonly interrupt: Observable<unknown>;
  readonly killed: Observable<unknown>;
}

/**
 * Who listens to a process.
 *
 * @internal
 */
export interface Ears {
  /** Gives an outcome where the host has to go. */
  readonly write: (said: Said) => Promise<Outcome | undefined>;
  readonly note: (text: string) => void;
  /** A checkpoint could not be written by the process. */
  readonly checkpointFailed: (reason: string) => void;
  /** Milliseconds from one writing to the next, at least. */
  readonly everyMs: number;
}

/** With so many generations that wait for the store, a host is held until it has caught up: memory is bounded by that. */
const CROWD = 50_000;

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/**
 * One process of a run, from its launch until it is gone and all it said is written. What it says is written in order, and in groups where the
 * store is slower. Whoever kills it waits for the write that is under way; none follows.
 *
 * @internal
 */
export const launch = (
  host: RunHost,
  job: Job,
  { interrupt, killed }: Signals,
  { write, note, checkpointFailed, everyMs }: Ears,
): Promise<Outcome> =>
  new Promise((resolve) => {
    // Subjects, because what is written decides over the source that it came from.
    const crowded = new Subject<void>();
    const forced = new Subject<void>();
    let held = false;
    let writing: Promise<unknown> = Promise.resolve();
    let outcome = { type: 'died', reason: 'The host ended without a word.' } as Outcome;

    const hear = (said: Said, message: HostMessage): Said => {
      if (message.type === 'note') note(message.text);
      if (message.type === 'checkpointFailed') checkpointFailed(message.message);
      if (message.type === 'result' || message.type === 'failed') outcome = message;
      const more = andSaid(said, message);
      if (!held && more.generations.length > CROWD) {
        held = true;
        crowded.next();
      }
      return more;
    };
    const work = async (said: Said): Promise<void> => {
      const forces = await write(said);
      if (forces === undefined) return;
      outcome = forces;
      forced.next();
    };
    const kill = killed.pipe(tap(() => (outcome = { type: 'died', reason: 'The host was killed.' })));
    const settle = (): void => {
      const interrupted = outcome.type === 'result' && outcome.result.reason === 'interrupted';
      const ended: Outcome = held && interrupted ? { type: 'held' } : outcome;
      writing.then(
        () => resolve(ended),
        () => resolve(ended),
      );
    };

    host
      .launch(job, merge(interrupt, crowded))
      .pipe(
        inGroups(nothingSaid, hear, (said) => (writing = work(said)), everyMs),
        takeUntil(merge(kill, forced)),
      )
      .subscribe({
        error: (error: unknown) => {
          outcome = { type: 'died', reason: reasonOf(error) };
          settle();
        },
        complete: settle,
      });
  });

import { Observable, type Subscriber } from 'rxjs';
import type { GenerationStats } from '../model/generation-stats';
import type { HostMessage, Job, RunHost } from '../host/host';
import type { Reason, RunResult } from '../model/run-result';

/** Generation `index` of a made-up run. */
export const stats = (index: number): GenerationStats => ({
  index,
  evaluations: (index + 1) * 10,
  progress: index / 10,
  elapsedMs: index,
  evaluationMs: 0.5,
  figures: { best: index, bestSoFar: index + 0.5, mean: index / 2, accuracy: null },
});

/** The message that declares the figures of {@link stats}. */
export const declared: HostMessage = {
  type: 'figures',
  figures: Object.keys(stats(0).figures).map((key) => ({ key, label: key, unit: null, objective: null, better: null })),
};

/** A message with these generations. */
export const generations = (from: number, to: number): HostMessage => ({
  type: 'generations',
  generations: Array.from({ length: to - from + 1 }, (_, i) => stats(from + i)),
});

/** The last message of a run that ended there. */
export const result = (reason: Reason, last: number): HostMessage => {
  const value: RunResult = {
    preset: null,
    seed: 1,
    generations: last,
    evaluations: (last + 1) * 10,
    best: last,
    bestSoFar: last + 0.5,
    invalid: 0,
    accuracy: null,
    testAccuracy: null,
    testLoss: null,
    reason,
    genes: 10,
    backend: 'cpu',
    dataset: null,
    elapsedMs: last,
  };
  return { type: 'result', result: value };
};

/** One process of a {@link toyHost}, moved by the spec. */
export interface ToyProcess {
  readonly job: Job;
  readonly say: (...messages: ReadonlyArray<HostMessage>) => void;
  /** Says it and ends. */
  readonly end: (...messages: ReadonlyArray<HostMessage>) => void;
  readonly die: (message: string) => void;
  readonly interrupted: () => boolean;
  readonly alive: () => boolean;
}

/** A host whose processes do what the spec tells them. */
export const toyHost = (): RunHost & { readonly processes: Array<ToyProcess>; readonly alive: () => number } => {
  const processes: Array<ToyProcess> = [];
  const launch = (job: Job, interrupt: Observable<unknown>): Observable<HostMessage> =>
    new Observable((subscriber: Subscriber<HostMessage>) => {
      let interrupted = false;
      let alive = true;
      const interrupting = interrupt.subscribe(() => (interrupted = true));
      const say = (...messages: ReadonlyArray<HostMessage>): void =>
        messages.forEach((message) => subscriber.next(message));
      processes.push({
        job,
        say,
        end: (...messages) => {
          say(...messages);
          subscriber.complete();
        },
        die: (message) => subscriber.error(new Error(message)),
        interrupted: () => interrupted,
        alive: () => alive,
      });
      return () => {
        alive = false;
        interrupting.unsubscribe();
      };
    });
  return { launch, processes, alive: () => processes.filter((process) => process.alive()).length };
};

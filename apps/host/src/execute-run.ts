import type { HostMessage, Job } from '@evorx/runs';
import {
  catchError,
  concat,
  concatMap,
  defaultIfEmpty,
  defer,
  finalize,
  merge,
  Observable,
  of,
  ReplaySubject,
  Subject,
} from 'rxjs';
import { interruptedEarly } from './interrupted-early';
import { provenanceOf } from './provenance-of';
import { failureMessage } from './run-failure';
import { session } from './session';
import { type HostModules, noModules } from './host-modules';
import { loadWorld, type World } from './world';

/**
 * Loads a world, uses it, and disposes of it. Completes without a word when it is interrupted while it loads. Built by
 * hand, since a world that comes when nobody waits any more has to be disposed of as well.
 */
const inWorld = <A>(
  loading: () => Promise<World>,
  interrupted: Observable<unknown>,
  use: (world: World) => Observable<A>,
): Observable<A> =>
  new Observable((subscriber) => {
    const early = interrupted.subscribe(() => subscriber.complete());
    subscriber.add(early);
    loading().then(
      (world) => {
        early.unsubscribe();
        subscriber.add(() => world.loaded?.dispose());
        if (!subscriber.closed) subscriber.add(use(world).subscribe(subscriber));
      },
      (error: unknown) => subscriber.error(error),
    );
  });

/**
 * One run, in this process: loads what the problem needs, starts or resumes, evolves to a stop or to the interruption,
 * and says how it went. Cold; unsubscribing ends it at once, without a checkpoint. It never errors: what goes wrong is
 * a `failed` message, in one line.
 *
 * `modules` is what recipes may name besides what evorx brings. `delivered` waits until the messages emitted so far
 * have reached who reads them, where that takes time; a checkpoint's file waits for it.
 *
 * @category Hosts
 * @example
 * import { executeRun } from '@evorx/host';
 * import { configure } from '@evorx/recipe';
 * import { NEVER } from 'rxjs';
 *
 * const spec = configure(1)({ problem: 'onemax', generations: 20 });
 * if (spec._tag === 'Right') {
 *   const job = { spec: spec.right, resumeFrom: null, checkpointFile: null, checkpointEveryMs: 1_000, championDirectory: null, dataDirectory: null };
 *   executeRun(job, NEVER).subscribe((message) => console.log(message.type)); // started, provenance,
 * figures, generations, genome, result }
 */
export const executeRun = (
  job: Job,
  interrupt: Observable<unknown>,
  delivered: () => Promise<unknown> = () => Promise.resolve(),
  modules: HostModules = noModules,
): Observable<HostMessage> =>
  defer(() => {
    // Replayed and noted as they come, because both may come before anybody listens.
    const interrupted = new ReplaySubject<unknown>(1);
    const interrupting = interrupt.subscribe((value) => interrupted.next(value));
    const notes = new Subject<HostMessage>();
    const note = (text: string): void => notes.next({ type: 'note', text });
    const work = inWorld(
      () => loadWorld(job, note, modules),
      interrupted,
      (world) =>
        concat(
          of<HostMessage>({ type: 'provenance', provenance: provenanceOf(world, modules) }),
          world.prepared.use(session(job, world, interrupted, delivered)),
        ),
    ).pipe(
      defaultIfEmpty(null),
      concatMap((message) => (message === null ? interruptedEarly(job) : of(message))),
      catchError((error: unknown) => of<HostMessage>({ type: 'failed', message: failureMessage(error) })),
      finalize(() => notes.complete()),
    );
    return concat(of<HostMessage>({ type: 'started', pid: process.pid }), merge(notes, work)).pipe(
      finalize(() => interrupting.unsubscribe()),
    );
  });

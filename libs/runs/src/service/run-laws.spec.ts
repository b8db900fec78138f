import * as E from 'fp-ts/Either';
import fc from 'fast-check';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Observable } from 'rxjs';
import { decodeCheckpoint } from '../checkpoint/checkpoint';
import { createRuns } from './create-runs';
import type { HostMessage, Job, RunHost } from '../host/host';
import { journal } from '../journal/journal';
import type { RunEvent } from '../model/run-event';
import { isTerminal } from '../model/transition';
import { toyCheckpoint } from '../testing/toy-checkpoint';
import { generations, result } from '../testing/toy-host';
import { toyDatabase, toyStore } from '../testing/toy-store';

const root = mkdtempSync(join(tmpdir(), 'evorx-laws-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const LAST = 30;

const generationIn = (file: string): number => {
  const decoded = decodeCheckpoint(readFileSync(file));
  if (E.isLeft(decoded)) throw new Error(decoded.left.message);
  return decoded.right.generation;
};

/** A host that makes generations 0 to {@link LAST} a few at a time, and dies where its dice say so. */
const moodyHost = (dice: () => number): RunHost & { readonly alive: () => number } => {
  let alive = 0;
  const launch = (job: Job, interrupt: Observable<unknown>): Observable<HostMessage> =>
    new Observable((subscriber) => {
      alive++;
      const file = job.checkpointFile!;
      let next = job.resumeFrom === null ? 0 : generationIn(job.resumeFrom) + 1;
      let interrupted = false;
      const save = (): void => {
        writeFileSync(file, toyCheckpoint(next - 1));
        subscriber.next({ type: 'checkpoint', generation: next - 1, file });
      };
      const end = (reason: 'interrupted' | 'generations'): void => {
        if (next > 0) save();
        subscriber.next(result(reason, next - 1));
        subscriber.complete();
      };
      const turn = (): void => {
        if (subscriber.closed) return;
        if (next > LAST) return end('generations');
        if (interrupted) return end('interrupted');
        const roll = dice();
        if (roll < 0.04) return subscriber.error(new Error('It died.'));
        const to = Math.min(LAST, next + Math.floor(roll * 6));
        subscriber.next(generations(next, to));
        next = to + 1;
        if (roll > 0.7) save();
        timer = setTimeout(turn, 0);
      };
      let timer = setTimeout(turn, 0);
      const interrupting = interrupt.subscribe(() => (interrupted = true));
      return () => {
        alive--;
        clearTimeout(timer);
        interrupting.unsubscribe();
      };
    });
  return { launch, alive: () => alive };
};

const commands = ['pause', 'resume', 'cancel', 'wait', 'wait', 'pause', 'resume'] as const;

const lawful = (events: ReadonlyArray<RunEvent>): void => {
  expect(events.map(({ sequence }) => sequence)).toEqual(events.map((_, i) => i));
  const indices = events.flatMap((event) => (event.type === 'Advanced' ? [event.generation.index] : []));
  expect(indices).toEqual(indices.map((_, i) => i));
  const end = events.at(-1)!;
  expect(['Finished', 'Cancelled', 'Failed']).toContain(end.type);
  expect(events.filter(({ type }) => type === 'Finished' || type === 'Cancelled')).toEqual(
    end.type === 'Failed' ? [] : [end],
  );
  if (end.type === 'Finished') expect(indices).toHaveLength(LAST + 1);
  const stops = events.flatMap(({ type }) => (['Paused', 'Failed', 'Resumed'].includes(type) ? [type] : []));
  stops.forEach((type, i) => expect(type === 'Resumed').toBe(i % 2 === 1));
  expect(events[0]?.type).toBe('Started');
};

describe('a run', () => {
  it('has a lawful journal whatever is asked of it, and whenever its host dies', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom(...commands), { maxLength: 8 }),
        fc.infiniteStream(fc.double({ min: 0, max: 0.999, noNaN: true })),
        async (orders, rolls) => {
          const store = toyStore();
          const host = moodyHost(() => rolls.next().value as number);
          const runs = createRuns({
            store,
            host,
            ids: () => 'a',
            now: () => 0,
            seeds: () => 1,
            directory: mkdtempSync(join(root, 'run-')),
            lane: () => ({ name: 'all', limit: 1 }),
            checkpointEveryMs: 1,
          });
          const started = await runs.start({ problem: 'onemax', generations: LAST })();
          expect(E.isRight(started)).toBe(true);
          let over = false;
          const reading = (async () => {
            const events: Array<RunEvent> = [];
            // A run that failed may be resumed, and then has more to tell.
            while (!over || events.length < store.journalOf('a').length) {
              for await (const event of journal(store)('a', { after: events.length - 1 })) events.push(event);
              await new Promise((resolve) => setTimeout(resolve, 1));
            }
            return events;
          })();
          const answers: Array<Promise<unknown>> = [];
          for (const order of orders) {
            if (order === 'wait') await new Promise((resolve) => setTimeout(resolve, 2));
            else answers.push(runs[order]('a')());
          }
          await Promise.all(answers);
          // Whatever it came to, a run that is left paused goes on to its end.
          for (;;) {
            const record = await runs.resume('a')();
            if (E.isLeft(record) || isTerminal(record.right.state)) break;
            await new Promise((resolve) => setTimeout(resolve, 2));
          }
          over = true;
          const events = await reading;
          expect(events).toEqual(store.journalOf('a'));
          lawful(events);
          await runs.shutdown(100)();
          expect(host.alive()).toBe(0);
          expect(store.listeners()).toBe(0);
        },
      ),
      { seed: 1, numRuns: 40 },
    );
  }, 30_000);

  it('has a lawful journal whichever process executes it, and whenever one is gone', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom(...commands, 'crash' as const, 'crash' as const), { maxLength: 8 }),
        fc.infiniteStream(fc.double({ min: 0, max: 0.999, noNaN: true })),
        async (orders, rolls) => {
          const database = toyDatabase();
          const host = moodyHost(() => rolls.next().value as number);
          const enter = () => {
            const store = toyStore(database);
            const runs = createRuns({
              store,
              host,
              ids: () => 'a',
              now: () => 0,
              seeds: () => 1,
              directory: mkdtempSync(join(root, 'process-')),
              lane: () => ({ name: 'all', limit: 1 }),
              checkpointEveryMs: 1,
            });
            return { store, runs };
          };
          const processes = [enter()];
          const now = () => processes.at(-1)!;
          await now().runs.start({ problem: 'onemax', generations: LAST })();
          for (const order of orders) {
            if (order === 'wait') await new Promise((resolve) => setTimeout(resolve, 2));
            else if (order !== 'crash') await now().runs[order]('a')();
            else {
              // Gone for the others, it may itself not know yet.
              now().store.die();
              processes.push(enter());
              await now().runs.recover()();
            }
          }
          for (;;) {
            const record = await now().runs.resume('a')();
            if (E.isLeft(record) || isTerminal(record.right.state)) break;
            await new Promise((resolve) => setTimeout(resolve, 2));
          }
          lawful(now().store.journalOf('a'));
          for (const { runs } of processes) await runs.shutdown(100)();
          expect(host.alive()).toBe(0);
        },
      ),
      { seed: 1, numRuns: 40 },
    );
  }, 30_000);
});

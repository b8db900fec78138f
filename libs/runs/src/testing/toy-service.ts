import * as E from 'fp-ts/Either';
import type { TaskEither } from 'fp-ts/TaskEither';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { decodeCheckpoint } from '../checkpoint/checkpoint';
import { createRuns } from '../service/create-runs';
import type { HostMessage, Job } from '../host/host';
import type { RunRecord } from '../model/run-record';
import type { RunsOptions } from '../service/runs';
import type { RunsError } from '../store/runs-error';
import { toyCheckpoint } from './toy-checkpoint';
import { toyHost, type ToyProcess } from './toy-host';
import { toyStore } from './toy-store';

/** Where all services of a spec have their files. */
export const directory = mkdtempSync(join(tmpdir(), 'evorx-runs-'));
afterAll(() => rmSync(directory, { recursive: true, force: true }));

/** Waits for what a spec has set off. */
export const until = async (condition: () => boolean): Promise<void> => {
  for (let i = 0; i < 4_000 && !condition(); i++) await new Promise((resolve) => setTimeout(resolve, 1));
  expect(condition()).toBe(true);
};

/** What a command answers with when it is carried out. */
export const right = async <A>(task: TaskEither<RunsError, A>): Promise<A> => {
  const answer = await task();
  if (E.isLeft(answer)) throw new Error(JSON.stringify(answer.left));
  return answer.right;
};

let serial = 0;
/** A service whose hosts do what a spec tells them. */
export const toyService = (concurrency = 1, store = toyStore(), options: Partial<RunsOptions> = {}) => {
  const host = toyHost();
  const logged: Array<string> = [];
  const runs = createRuns({
    store,
    host,
    ids: () => `run-${serial++}`,
    now: () => serial,
    seeds: () => 7,
    directory,
    lane: () => ({ name: 'all', limit: concurrency }),
    checkpointEveryMs: 1_000,
    log: ({ text }) => logged.push(text),
    ...options,
  });
  const process = async (position: number) => {
    await until(() => host.processes.length > position);
    return host.processes[position]!;
  };
  /** The last process of a run: launches of several runs are in no order. */
  const hostOf = async (id: string) => {
    const of = () => host.processes.findLast(({ job }) => job.checkpointFile!.split(sep).includes(id));
    await until(() => of() !== undefined);
    return of()!;
  };
  const reaches = async (id: string, check: (record: RunRecord) => boolean): Promise<RunRecord> => {
    for (let i = 0; i < 4_000; i++) {
      const record = await right(runs.get(id));
      if (check(record)) return record;
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
    throw new Error('The run does not get there.');
  };
  const types = (id: string) =>
    store.journalOf(id).map((event) => (event.type === 'Advanced' ? event.generation.index : event.type));
  return { runs, host, store, logged, process, hostOf, reaches, types };
};

/** A run to be started. */
export const order = { problem: 'sphere', generations: 10 };

/** Writes a checkpoint as a host does, and says so. */
export const checkpoint = async (
  { job }: ToyProcess,
  generation: number,
  bytes = toyCheckpoint(generation),
): Promise<HostMessage> => {
  await writeFile(`${job.checkpointFile}.part`, bytes);
  await rename(`${job.checkpointFile}.part`, job.checkpointFile!);
  return { type: 'checkpoint', generation, file: job.checkpointFile! };
};

/** The generation that a job goes on from; null where it begins at the start. */
export const resumed = ({ resumeFrom }: Job): number | null => {
  if (resumeFrom === null) return null;
  const decoded = decodeCheckpoint(readFileSync(resumeFrom));
  return E.isRight(decoded) ? decoded.right.generation : NaN;
};

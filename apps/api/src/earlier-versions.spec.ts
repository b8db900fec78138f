import { executeRun, inProcessHost } from '@evorx/host';
import {
  createRuns,
  lanes,
  type GenerationStats,
  type HostMessage,
  type RunEvent,
  type RunRecord,
  type RunStore,
} from '@evorx/runs';
import { openStore } from '@evorx/store';
import { isRight, type Either } from 'fp-ts/Either';
import Libsql from 'libsql';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { lastValueFrom, NEVER, toArray } from 'rxjs';
import { eventually } from './testing/test-server';

jest.setTimeout(120_000);

/** A generation as those versions had it: figures were fields of it, the same of every problem. */
type Then = Readonly<Record<string, number | null>> & { readonly index: number };

/** What was written since generations have figures, in the same way. */
const flat = (_: string, value: unknown): unknown => {
  if (typeof value !== 'object' || value === null || !('index' in value) || !('figures' in value)) return value;
  const { figures, ...rest } = value;
  return { ...rest, ...(figures as object) };
};

type EventThen =
  Exclude<RunEvent, { readonly type: 'Advanced' }> | { readonly type: 'Advanced'; readonly generation: Then };

/** What `tools/fixtures/make-fixture.mjs` wrote of a version. */
interface Expected {
  readonly runs: ReadonlyArray<{
    readonly record: RunRecord;
    readonly events: ReadonlyArray<EventThen>;
    /** All generations of the run as it would have been without an interruption; null where it had ended. */
    readonly end: ReadonlyArray<Then> | null;
  }>;
  readonly checkpoints: Readonly<
    Record<string, { readonly spec: RunRecord['spec']; readonly end: ReadonlyArray<Then> }>
  >;
}

const FIXTURES = join(__dirname, 'fixtures');
const versions = readdirSync(FIXTURES, { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() ? [entry.name] : [],
);

const right = <A>(either: Either<unknown, A>): A => {
  if (isRight(either)) return either.right;
  throw new Error(JSON.stringify(either.left));
};

/** What a clock says. */
const CLOCKED = ['elapsedMs', 'evaluationMs'];

/** A generation as those versions had it; what the run has not declared is null. */
const asThen = ({ figures, ...rest }: GenerationStats, then: Then): Then => ({
  ...Object.fromEntries(Object.keys(then).map((key) => [key, figures[key] ?? null])),
  ...rest,
});

/** Events as those versions had them. */
const eventsAsThen = (now: ReadonlyArray<RunEvent>, then: ReadonlyArray<EventThen>): ReadonlyArray<EventThen> =>
  now.map((event, i) => {
    const before = then[i];
    return event.type === 'Advanced' && before?.type === 'Advanced'
      ? { ...event, generation: asThen(event.generation, before.generation) }
      : (event as EventThen);
  });

const generationsOf = (events: ReadonlyArray<RunEvent>): ReadonlyArray<GenerationStats> =>
  events.flatMap((event) => (event.type === 'Advanced' ? [event.generation] : []));

/**
 * The figures of one version beside those of another, which may have figures that the earlier had not, and round
 * otherwise in the last digits.
 */
const expectFigures = (now: ReadonlyArray<GenerationStats>, then: ReadonlyArray<Then>): void => {
  expect(now.map(({ index }) => index)).toEqual(then.map(({ index }) => index));
  for (const [i, generation] of now.entries())
    for (const [key, value] of Object.entries(then[i]!)) {
      if (CLOCKED.includes(key)) continue;
      const figure = asThen(generation, then[i]!)[key];
      if (typeof value !== 'number') expect([i, key, figure]).toEqual([i, key, value]);
      else if (Math.abs(Number(figure) - value) > 1e-5 * Math.max(1e-3, Math.abs(value)))
        expect([i, key, figure]).toEqual([i, key, value]);
    }
};

const service = (store: RunStore, directory: string) =>
  createRuns({
    store,
    host: inProcessHost(),
    ids: () => 'new',
    now: () => 0,
    seeds: () => 1,
    directory,
    lane: lanes({ classifiers: 1, others: 1 }),
    checkpointEveryMs: 60_000,
  });

/** What a new run with this recipe declares. */
const declaredNow = async (spec: RunRecord['spec']) => {
  const job = {
    spec: { ...spec, stopAt: 0 },
    resumeFrom: null,
    checkpointFile: null,
    checkpointEveryMs: 60_000,
    championDirectory: null,
    dataDirectory: null,
  };
  const messages = await lastValueFrom(executeRun(job, NEVER).pipe(toArray()));
  return messages.flatMap((message) => (message.type === 'figures' ? message.figures : []));
};

it('keeps what several versions wrote', () => expect(versions.length).toBeGreaterThanOrEqual(3));

describe.each(versions)('what version %s wrote', (version) => {
  const place = join(FIXTURES, version);
  const directory = mkdtempSync(join(tmpdir(), 'evorx-earlier-'));
  const file = join(directory, 'evorx.db');
  const expected = JSON.parse(gunzipSync(readFileSync(join(place, 'expected.json.gz'))).toString(), flat) as Expected;
  beforeAll(() => writeFileSync(file, gunzipSync(readFileSync(join(place, 'evorx.db.gz')))));
  afterAll(() => rmSync(directory, { recursive: true, force: true }));

  it('is listed with its journals, and its unfinished runs end as they would have', async () => {
    const store = right(await openStore(`file:${file}`)());
    const listed = right(await store.list({ first: 100 })()).runs;
    expect(listed).toMatchObject(expected.runs.map(({ record }) => record));
    for (const { spec, figures } of listed) expect(figures).toEqual(await declaredNow(spec));
    expect(new Set(listed.map(({ state }) => state))).toEqual(new Set(['FINISHED', 'PAUSED', 'CANCELLED', 'RUNNING']));
    for (const { record, events } of expected.runs)
      expect(eventsAsThen(right(await store.events(record.id, { after: -1, limit: 1_000 })()), events)).toMatchObject(
        events,
      );

    const runs = service(store, join(directory, 'runs'));
    const left = expected.runs.filter(({ record }) => record.state === 'RUNNING');
    // The owner's machine may be another: it is gone when it has been silent.
    await eventually(async () => {
      right(await runs.recover()());
      const all = right(await store.list({ first: 100 })()).runs;
      return left.every(({ record: { id } }) => all.find((run) => run.id === id)?.state === 'FINISHED');
    }, 60_000);
    for (const { record } of expected.runs)
      if (record.state === 'PAUSED') {
        right(await runs.resume(record.id)());
        await eventually(async () => right(await runs.get(record.id)()).state !== 'RUNNING', 60_000);
      }

    for (const { record, events, end } of expected.runs) {
      if (end === null) continue;
      const now = right(await store.events(record.id, { after: -1, limit: 1_000 })());
      expect(now.map(({ sequence }) => sequence)).toEqual(now.map((_, i) => i));
      expect(eventsAsThen(now.slice(0, events.length), events)).toMatchObject(events);
      expect([record.id, now.at(-1)]).toMatchObject([record.id, { type: 'Finished' }]);
      expectFigures(generationsOf(now), end);
    }
    right(await store.close()());
  });

  it.each(Object.keys(expected.checkpoints))('goes on from a checkpoint of %s', async (name) => {
    const { spec, end } = expected.checkpoints[name]!;
    const job = {
      spec,
      resumeFrom: join(place, `${name}.evorx`),
      checkpointFile: null,
      checkpointEveryMs: 60_000,
      championDirectory: null,
      dataDirectory: null,
    };
    const messages: ReadonlyArray<HostMessage> = await lastValueFrom(executeRun(job, NEVER).pipe(toArray()));
    expect(messages.at(-1)).toMatchObject({ type: 'result', result: { reason: 'generations' } });
    const made = messages.flatMap((message) => (message.type === 'generations' ? message.generations : []));
    expect(made.length).toBeGreaterThan(10);
    expectFigures(made, end.slice(-made.length));
  });

  it('is refused in one line where a newer version wrote it', async () => {
    const newer = join(directory, 'newer.db');
    writeFileSync(newer, gunzipSync(readFileSync(join(place, 'evorx.db.gz'))));
    const db = new Libsql(newer);
    db.exec(`insert into kysely_migration (name, timestamp) values ('9999-newer', '2030-01-01T00:00:00.000Z')`);
    db.close();
    const refused = await openStore(`file:${newer}`)();
    expect(refused).toMatchObject({
      left: { message: expect.stringMatching(/^[^\n]*newer evorx[^\n]*9999-newer[^\n]*$/) },
    });
  });
});

import type { HostMessage, RunHost, StoreError } from '@evorx/runs';
import { inMemoryStore } from '@evorx/store';
import * as TE from 'fp-ts/TaskEither';
import { concat, NEVER, Observable, of, Subject, takeUntil } from 'rxjs';
import { createLogger } from './server/create-logger';
import { scriptedHost } from './testing/scripted-host';
import { type TestServer, eventually, testServer } from './testing/test-server';

const get = (server: TestServer, path: string): Promise<Response> =>
  fetch(server.url.replace('localhost', '127.0.0.1') + path);

/** The value of a metric in Prometheus' text. */
const valueOf = (text: string, name: string): number =>
  Number(
    text
      .split('\n')
      .find((line) => line.startsWith(`${name} `))
      ?.split(' ')
      .at(-1),
  );

describe('the probes', () => {
  it('say that the process lives, and that all it needs is there', async () => {
    const server = await testServer();
    try {
      const health = await get(server, '/health');
      expect([health.status, await health.json()]).toEqual([200, { status: 'ok' }]);
      const ready = await get(server, '/ready');
      expect(ready.status).toBe(200);
      expect(await ready.json()).toMatchObject({
        ready: true,
        database: { ready: true, text: 'answers' },
        tensorflow: { ready: true },
        data: { ready: true },
      });
    } finally {
      await server.close();
    }
  });

  it('say which part is missing, and not why, with 503', async () => {
    const store = { ...inMemoryStore(), ready: () => TE.left({ message: 'no space on /secret' }) };
    const server = await testServer({ dataDirectory: '/nowhere' }, { store });
    try {
      const ready = await get(server, '/ready');
      expect(ready.status).toBe(503);
      expect(await ready.json()).toMatchObject({
        ready: false,
        database: { ready: false, text: 'cannot be used' },
        data: { ready: false, text: '/nowhere lacks train-images, train-labels, t10k-images, t10k-labels' },
      });
      expect((await get(server, '/health')).status).toBe(200);
    } finally {
      await server.close();
    }
  });
});

describe('a database that is unavailable for the time being', () => {
  it('makes the service not ready, for that reason, and ready again; clients are told to try again', async () => {
    let away = true;
    const memory = inMemoryStore();
    const failure = { message: 'connect ECONNREFUSED 10.0.0.7:5432', unavailable: 'unreachable' } as const;
    const fail = () => TE.left(failure);
    const store = { ...memory, get: fail, list: fail, ready: () => (away ? fail() : memory.ready()) };
    const server = await testServer({}, { store });
    try {
      const ready = await get(server, '/ready');
      expect(ready.status).toBe(503);
      expect(await ready.json()).toMatchObject({ database: { ready: false, text: 'cannot be reached' } });
      for (const query of ['{ run(id: "a") { id } }', '{ runs(first: 1) { edges { node { id } } } }'])
        expect((await server.ask(query)).errors).toMatchObject([
          {
            message: 'The database cannot be reached; try again.',
            extensions: { code: 'UNAVAILABLE', reason: 'unreachable' },
          },
        ]);
      const pause = await server.ask('mutation { pauseRun(id: "a") { ... on Run { id } } }');
      expect(pause.errors).toMatchObject([{ extensions: { code: 'UNAVAILABLE' } }]);
      away = false;
      expect((await get(server, '/ready')).status).toBe(200);
    } finally {
      await server.close();
    }
  });
});

describe('checkpoints that cannot be written for the time being', () => {
  it('make the service not ready, for that reason, until they are', async () => {
    const host: RunHost = {
      launch: (_, interrupt) =>
        concat(of<HostMessage>({ type: 'checkpointFailed', generation: 1, message: 'The disk is full.' }), NEVER).pipe(
          takeUntil(interrupt),
        ),
    };
    const server = await testServer({}, { host });
    try {
      await server.startRun({ preset: 'onemax' });
      await eventually(async () => (await get(server, '/ready')).status === 503);
      expect(await (await get(server, '/ready')).json()).toMatchObject({
        ready: false,
        database: { ready: true },
        checkpoints: { ready: false, text: 'of 1 running cannot be kept: The disk is full.' },
      });
    } finally {
      await server.close();
    }
  });
});

describe('a database that is broken for good', () => {
  it('makes the process unhealthy, since only another one can go on', async () => {
    const broken = new Subject<StoreError>();
    const server = await testServer({}, { store: { ...inMemoryStore(), broken } });
    try {
      expect((await get(server, '/health')).status).toBe(200);
      broken.next({ message: 'The thread of the store died.' });
      const health = await get(server, '/health');
      expect([health.status, await health.json()]).toEqual([503, { status: 'broken', part: 'database' }]);
    } finally {
      await server.close();
    }
  });
});

describe('the metrics', () => {
  it('count runs, generations, evaluations and refusals', async () => {
    const server = await testServer();
    try {
      await server.startRun({ preset: 'onemax', generations: 4 });
      await eventually(async () => {
        const counted = await server.store.count()();
        return counted._tag === 'Right' && counted.right.FINISHED === 1;
      });
      await get(server, '/nothing');
      await server.ask('{ runs(first: 100) { edges { node { generations { index best mean } } } } }');
      const text = await (await get(server, '/metrics')).text();
      const value = (name: string) => valueOf(text, name);
      expect(value('evorx_runs{state="FINISHED"}')).toBe(1);
      expect(value('evorx_runs{state="RUNNING"}')).toBe(0);
      expect(value('evorx_generations_total')).toBe(5);
      expect(value('evorx_evaluations_total')).toBe(50);
      expect(value('evorx_generation_seconds_count')).toBe(5);
      expect(value('evorx_evaluation_seconds_count')).toBe(5);
      expect(value('evorx_evaluation_seconds_sum')).toBeCloseTo(0.0025);
      expect(value('evorx_requests_refused_total{reason="path"}')).toBe(1);
      expect(value('evorx_requests_refused_total{reason="operation"}')).toBe(1);
      expect(value('evorx_evaluations_per_second')).toBeGreaterThan(0);
      for (const name of ['evorx_open_streams', 'evorx_connections', 'process_resident_memory_bytes'])
        expect(value(name)).not.toBeNaN();
      expect(value('evorx_event_loop_delay_seconds{quantile="0.99"}')).toBeGreaterThanOrEqual(0);
    } finally {
      await server.close();
    }
  });

  it('tell the figures of a run for as long as it is live', async () => {
    const server = await testServer({}, { host: scriptedHost({ everyMs: 1 }) });
    try {
      const id = await server.startRun({ preset: 'onemax', generations: 2_000_000 });
      const metrics = async () => (await get(server, '/metrics')).text();
      const figure = async (key: string) => valueOf(await metrics(), `evorx_run_figure{run="${id}",figure="${key}"}`);
      await eventually(async () => (await figure('best')) > 0);
      expect(await figure('deviation')).toBe(1);
      expect(await figure('median')).toBeNaN();
      await server.runs.cancel(id)();
      await eventually(async () => Number.isNaN(await figure('best')));
    } finally {
      await server.close();
    }
  });

  it('count hosts that die', async () => {
    const dying = { launch: () => new Observable<never>((subscriber) => subscriber.error(new Error('killed'))) };
    const server = await testServer({}, { host: dying });
    try {
      await server.startRun({ preset: 'onemax', generations: 4 });
      await eventually(async () => {
        const counted = await server.store.count()();
        return counted._tag === 'Right' && counted.right.FAILED === 1;
      });
      expect(valueOf(await (await get(server, '/metrics')).text(), 'evorx_host_deaths_total')).toBe(4);
    } finally {
      await server.close();
    }
  }, 30_000);
});

describe('the log', () => {
  it('has one object a line, and nothing secret in it', () => {
    const lines: Array<string> = [];
    const logger = createLogger({ logLevel: 'info' }, { write: (line) => void lines.push(line) });
    logger.info({ run: 'r1', headers: { authorization: 'Bearer hidden' }, options: { token: 'hidden' } }, 'started');
    logger.info({ a: { b: { c: { password: 'hidden' } } } }, 'deep');
    expect(JSON.parse(lines[0]!)).toMatchObject({ run: 'r1', msg: 'started', headers: { authorization: '(secret)' } });
    expect(lines.join('')).not.toContain('hidden');
  });
});

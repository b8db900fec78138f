import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventsOf, sseClient } from './testing/clients';
import { type ServingProcess, servingProcess } from './testing/serving-process';
import { type Answer, eventually } from './testing/test-server';

// Servers are started, on a machine that may be busy.
jest.setTimeout(120_000);

const GENERATIONS = 150;
const START = `mutation { startRun(input: { seed: 1, generations: ${GENERATIONS}, population: 400, recipe: { problem: { sphere: { dimension: 300 } } } }) { ... on Run { id } } }`;
const RUN = 'query ($id: ID!) { run(id: $id) { state generation } }';

/** In another process: SQLite loses its locks on a file that is opened and closed in its own. */
const shell = (command: string, directory: string): string =>
  execFileSync('sh', ['-c', command], { cwd: directory, encoding: 'utf8' });

const STORE = join(__dirname, '../../../libs/store');
const LOCK = `const db = new (require('libsql'))(process.argv[1], { timeout: 10000 }); db.exec('begin immediate'); process.stdout.write('locked');
process.stdin.on('data', () => { db.exec('rollback'); db.close(); process.exit(); });`;

/** What is at the place of the database. */
const look = (home: string): string => shell('ls evorx.db* ; cat evorx.db 2>/dev/null | cksum', home);

describe('a server under which the database', () => {
  let home: string;
  let server: ServingProcess;
  let locker: ChildProcess | undefined;
  beforeEach(() => (home = mkdtempSync(join(tmpdir(), 'evorx-lost-'))));
  afterEach(async () => {
    locker?.kill('SIGKILL');
    server.kill('SIGKILL');
    await server.ended;
    rmSync(home, { recursive: true, force: true });
  });

  const ask = async <T>(query: string, variables: Record<string, unknown> = {}): Promise<Answer<T | null>> => {
    const response = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
    return (await response.json()) as Answer<T | null>;
  };
  const ready = async () => {
    const response = await fetch(`${server.url}/ready`);
    const { database } = (await response.json()) as { database: { ready: boolean; text: string } };
    return { status: response.status, database };
  };
  const run = async (id: string) =>
    (await ask<{ run: { state: string; generation: number } }>(RUN, { id })).data?.run ?? { state: '', generation: -1 };
  const started = async (): Promise<string> => {
    const id = (await ask<{ startRun: { id: string } }>(START)).data!.startRun.id;
    await eventually(async () => (await run(id)).generation > 5, 30_000);
    return id;
  };
  const isWhole = async (id: string): Promise<void> => {
    const client = sseClient(server.url);
    const events = await eventsOf(client, { id });
    await client.dispose();
    expect(events.map(({ sequence }) => sequence)).toEqual(events.map((_, i) => i));
    expect([events.length, events.at(-1)!.__typename]).toEqual([GENERATIONS + 3, 'RunFinished']);
  };

  const cases: ReadonlyArray<readonly [what: string, change: string, reason: string, text: string]> = [
    ['is deleted', 'mv evorx.db kept', 'deleted', 'was deleted while it was in use'],
    [
      'is replaced by another',
      'cp evorx.db other && mv evorx.db kept && mv other evorx.db',
      'replaced',
      'was replaced by another while it was in use',
    ],
    [
      'is overwritten with another',
      'head -c 65536 /dev/zero > other && cat other > evorx.db',
      'replaced',
      'was replaced by another while it was in use',
    ],
    ['is cut', 'truncate -s 0 evorx.db', 'cut', 'was cut short while it was in use'],
  ];

  it.each(cases)(
    '%s acknowledges nothing any more, says why, and ends with 1, without a trace in what is there',
    async (_, change, reason, text) => {
      server = await servingProcess(home, 2_000);
      await started();
      shell(change, home);
      const before = look(home);
      const refused = { errors: [{ extensions: { code: 'UNAVAILABLE', reason } }] };
      expect(await ask(START)).toMatchObject(refused);
      expect(await ready()).toEqual({ status: 503, database: { ready: false, text } });
      expect((await fetch(`${server.url}/health`)).status).toBe(200);
      const { code, said } = await server.ended;
      expect(said).toMatch(
        new RegExp(`^evorx: The database ${text}\\. .*/evorx\\.db was .+\\. The service ends, .+\\n$`),
      );
      expect(code).toBe(1);
      const after = look(home);
      expect(after.split('\n').at(-2)).toBe(before.split('\n').at(-2));
      expect(after.includes('evorx.db-wal\n')).toBe(reason === 'deleted');
    },
  );

  it('is away for a moment goes on with its run, and ends with 0', async () => {
    server = await servingProcess(home, 60_000);
    const id = await started();
    shell('mv evorx.db kept', home);
    await eventually(async () => (await ready()).status === 503);
    shell('mv kept evorx.db', home);
    await isWhole(id);
    server.kill('SIGTERM');
    expect(await server.ended).toEqual({ code: 0, said: '' });
  });

  it('is locked by another process answers that it is, and goes on with its run when it is not any more', async () => {
    server = await servingProcess(home, 60_000);
    const id = await started();
    const other = (locker = spawn(process.execPath, ['-e', LOCK, join(home, 'evorx.db')], { cwd: STORE }));
    await once(other.stdout, 'data');
    const refused = { errors: [{ extensions: { code: 'UNAVAILABLE', reason: 'locked' } }] };
    expect(await ask(START)).toMatchObject(refused);
    expect((await run(id)).state).toBe('RUNNING');
    await eventually(async () => /^(is locked|no answer)/.test((await ready()).database.text));
    other.stdin.write('go');
    await once(other, 'exit');
    await isWhole(id);
    server.kill('SIGTERM');
    expect(await server.ended).toEqual({ code: 0, said: '' });
  });

  it('is taken away, and put back after its end, goes on when it is started again', async () => {
    server = await servingProcess(home, 100);
    const id = await started();
    shell('mv evorx.db kept', home);
    expect((await server.ended).code).toBe(1);
    shell('mv kept evorx.db', home);
    server = await servingProcess(home, 60_000);
    await isWhole(id);
  });
});

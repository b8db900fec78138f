import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { RunState, RunStore } from '@evorx/runs';
import { openStore } from '@evorx/store';
import { postgresIsTested, startPostgres, type ThrowawayPostgres } from '@evorx/store/testing';
import * as O from 'fp-ts/Option';
import { concatMap, filter, firstValueFrom, from, startWith } from 'rxjs';
import { right } from './testing/right';

// Each test starts processes, which takes its time on a busy machine.
jest.setTimeout(180_000);

const main = join(__dirname, '..', 'dist', 'main.js');
const api = join(__dirname, '..', '..', 'api', 'dist', 'main.js');

let directory: string;
const children: Array<ChildProcess> = [];
beforeEach(() => (directory = mkdtempSync(join(tmpdir(), 'evorx-save-'))));
afterEach(async () => {
  for (const child of children.splice(0))
    if (child.exitCode === null && child.signalCode === null) {
      child.kill('SIGKILL');
      await once(child, 'close');
    }
  rmSync(directory, { recursive: true, force: true });
});

const started = (script: string, args: ReadonlyArray<string>, env: Readonly<Record<string, string>>) => {
  const home = join(directory, 'home');
  const child = spawn(process.execPath, [script, ...args], {
    env: { ...process.env, EVORX_HOME: home, DATABASE_URL: '', NODE_OPTIONS: '', ...env },
    cwd: directory,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  children.push(child);
  return child;
};

/** The command line as a process, with what it prints. */
const evorx = (args: ReadonlyArray<string>, env: Readonly<Record<string, string>> = {}) => {
  const child = started(main, args, env);
  const printed = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (printed.out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (printed.err += text));
  const ended = once(child, 'close').then(([code]) => ({ code: code as number | null, ...printed }));
  const id = (): string => /Saving as run (\S+),/.exec(printed.err)?.[1] ?? '';
  return { child, ended, id };
};

/** A server on the same database, and what GraphQL answers. */
const serving = async (env: Readonly<Record<string, string>> = {}) => {
  const child = started(api, [], { PORT: '0', LOG_LEVEL: 'silent', ...env });
  child.stderr.resume();
  for await (const line of createInterface(child.stdout)) {
    const url = /GraphQL and GraphiQL on (\S+)/.exec(line)?.[1];
    if (url === undefined) continue;
    child.stdout.resume();
    return async (query: string): Promise<unknown> => {
      const response = await fetch(url.replace('localhost', '127.0.0.1'), {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query }),
      });
      return ((await response.json()) as { readonly data: unknown }).data;
    };
  }
  throw new Error('The server did not start.');
};

const database = () => `file:${join(directory, 'home', 'evorx.db')}`;

/** Waits for the record of the newest run to satisfy that. */
const reaches = async (store: RunStore, check: (run: { state: RunState; generation: number }) => boolean) => {
  const newest = store.changed.pipe(
    startWith(null),
    concatMap(() => from(right(store.list({ first: 1 })))),
    filter(({ runs: [run] }) => run !== undefined && check(run)),
  );
  return (await firstValueFrom(newest)).runs[0]!;
};

const kept = async (store: RunStore, id: string) => {
  const generations = await right(store.generations(id, { first: 100_000, after: -1, every: 1 }));
  const found = await right(store.get(id));
  if (O.isNone(found)) throw new Error('There is no such run.');
  return { record: found.value, generations };
};

const sphere = ['evolve', '--problem', 'sphere', '--seed', '1'];
const withoutTime = (text: string) => text.replace(/"elapsedMs":[\d.]+/g, '');

describe('evorx evolve --save', () => {
  it('prints the same as without, and keeps the run with its name', async () => {
    const order = [...sphere, '--generations', '20', '--json'];
    const plain = await evorx([...order, '--out', 'plain']).ended;
    const run = evorx([...order, '--out', 'saved', '--save', '--name', 'mine']);
    const saved = await run.ended;
    const same = (text: string) => withoutTime(text).replace(/plain|saved/g, 'out');
    expect([saved.code, same(saved.out)]).toEqual([0, same(plain.out)]);
    expect(saved.err).toBe(`Saving as run ${run.id()}, which evorx serve shows.\n`);
    const names = ['checkpoint.evorx', 'generations.csv', 'result.json'];
    expect(readdirSync(join(directory, 'saved')).sort()).toEqual(names);
    expect(readdirSync(join(directory, 'home')).filter((name) => !name.startsWith('evorx.db'))).toEqual([]);
    const store = await right(openStore(database()));
    const { record, generations } = await kept(store, run.id());
    expect(record).toMatchObject({ name: 'mine', state: 'FINISHED', generation: 20, provenance: { backend: 'cpu' } });
    expect(generations.map(({ index }) => index)).toEqual(Array.from({ length: 21 }, (_, i) => i));
    expect(await right(store.attachments(run.id(), 'checkpoint'))).toMatchObject([{ generation: 20 }]);
    await right(store.close());
  });

  it('leaves a run that is interrupted PAUSED, with a checkpoint that a server resumes', async () => {
    const run = evorx([...sphere, '--time', '1h', '--save']);
    const store = await right(openStore(database()));
    await reaches(store, ({ generation }) => generation >= 5);
    run.child.kill('SIGINT');
    const { code, err, out } = await run.ended;
    expect([code, out]).toEqual([130, expect.stringMatching(/ended {7}interrupted/)]);
    expect(err).toContain(`Run ${run.id()} is PAUSED: evorx serve can resume it, with resumeRun(id: "${run.id()}").`);
    const { record } = await kept(store, run.id());
    expect(record.state).toBe('PAUSED');
    expect(await right(store.attachments(run.id(), 'checkpoint'))).toMatchObject([{ generation: record.generation }]);
    const ask = await serving();
    await ask(`mutation { resumeRun(id: "${run.id()}") { __typename } }`);
    await reaches(store, ({ state, generation }) => state === 'RUNNING' && generation > record.generation);
    await right(store.close());
  });

  it('is seen live by a server, and paused and cancelled by it', async () => {
    const ask = await serving();
    const store = await right(openStore(database()));
    const forever = [...sphere, '--time', '1h', '--save'];
    for (const [mutation, state, code, said] of [
      ['pauseRun', 'PAUSED', 130, /ended {7}interrupted/],
      ['cancelRun', 'CANCELLED', 1, /evorx: The run was cancelled by another process; /],
    ] as const) {
      const run = evorx(forever);
      const { id } = await reaches(store, (record) => record.state === 'RUNNING' && record.generation >= 5);
      expect(await ask(`{ run(id: "${id}") { state name } }`)).toEqual({ run: { state: 'RUNNING', name: null } });
      await ask(`mutation { ${mutation}(id: "${id}") { __typename } }`);
      const ended = await run.ended;
      expect([run.id(), ended.code]).toEqual([id, code]);
      expect(ended.out + ended.err).toMatch(said);
      expect(await ask(`{ run(id: "${id}") { state } }`)).toEqual({ run: { state } });
    }
    await right(store.close());
  });

  it('is taken over by a server when it is killed, and finished from its checkpoint', async () => {
    const order = [...sphere, '--generations', '8000', '--json'];
    const straight = await evorx(order).ended;
    await evorx([...order, '--stop-at', '3000', '--out', 'half']).ended;
    const run = evorx(['evolve', '--resume', 'half/checkpoint.evorx', '--save']);
    const store = await right(openStore(database()));
    await reaches(store, ({ generation }) => generation >= 3050);
    run.child.kill('SIGKILL');
    await run.ended;
    await serving();
    await reaches(store, ({ state }) => state === 'FINISHED');
    const { generations } = await kept(store, run.id());
    const printed = straight.out.trimEnd().split('\n').slice(3001, -1);
    expect(generations.map(({ index, figures }) => ({ index, best: figures['best'] }))).toEqual(
      printed.map((line) => {
        const { index, best } = JSON.parse(line) as { readonly index: number; readonly best: number };
        return { index, best };
      }),
    );
    await right(store.close());
  });

  it('goes on from a file in a record that begins after its generation', async () => {
    await evorx([...sphere, '--generations', '20', '--stop-at', '7', '--out', 'half']).ended;
    const run = evorx(['evolve', '--resume', 'half/checkpoint.evorx', '--save', '--json']);
    expect((await run.ended).code).toBe(0);
    const store = await right(openStore(database()));
    const { record, generations } = await kept(store, run.id());
    expect([record.state, generations[0]?.index, generations.at(-1)?.index]).toEqual(['FINISHED', 8, 20]);
    await right(store.close());
  });

  it.each([
    ['a scheme that is none', 'mysql://u:secret@h/d', /^DATABASE_URL: A database URL cannot begin with mysql:/],
    [
      'a place that takes no file',
      'file:/proc/nowhere/evorx.db',
      /^DATABASE_URL: The database \/proc\/nowhere\/evorx.db cannot be opened: /,
    ],
    ['a file that is no database', 'file:text', /^DATABASE_URL: The database text cannot be opened: /],
    ['a server that is not there', 'postgres://u:secret@127.0.0.1:1/d', /^DATABASE_URL: The database postgres:\/\/127/],
  ])('refuses %s in one line, and writes nothing', async (_, DATABASE_URL, line) => {
    writeFileSync(join(directory, 'text'), 'no database '.repeat(100));
    const { code, out, err } = await evorx([...sphere, '--save', '--out', 'out'], { DATABASE_URL }).ended;
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(line);
    expect(err).toMatch(/^[^\n]+\n$/);
    expect(err).not.toContain('secret');
    expect(readdirSync(directory)).toEqual(['text']);
    expect(existsSync(join(directory, 'home'))).toBe(false);
  });

  it('refuses a name for a run that is not saved, and one that cannot be', async () => {
    expect(await evorx([...sphere, '--name', 'x']).ended).toMatchObject({
      code: 2,
      err: '--name: "x" names no run, as none is saved; accepted: --name together with --save\n',
    });
    expect(await evorx([...sphere, '--save', '--name', 'a\nb']).ended).toMatchObject({
      code: 2,
      err: expect.stringMatching(/^--name: [^\n]+; accepted: at most 200 characters[^\n]+\n$/),
    });
    expect(readdirSync(directory)).toEqual([]);
  });
});

if (postgresIsTested())
  describe('evorx evolve --save with PostgreSQL', () => {
    let postgres: ThrowawayPostgres;
    beforeAll(async () => void (postgres = await startPostgres()));
    afterAll(() => postgres.stop());

    it('keeps the run there', async () => {
      const DATABASE_URL = await postgres.database();
      const run = evorx([...sphere, '--generations', '20', '--save', '--json'], { DATABASE_URL });
      expect((await run.ended).code).toBe(0);
      const store = await right(openStore(DATABASE_URL));
      const { record, generations } = await kept(store, run.id());
      expect([record.state, generations.length]).toEqual(['FINISHED', 21]);
      await right(store.close());
      expect(existsSync(join(directory, 'home'))).toBe(false);
    });
  });
else it.skip('evorx evolve --save with PostgreSQL: this machine has none', () => undefined);

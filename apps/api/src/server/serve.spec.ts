import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import type { StoreError } from '@evorx/runs';
import { inMemoryStore, openStore } from '@evorx/store';
import { ReplaySubject } from 'rxjs';
import { scriptedHost } from '../testing/scripted-host';
import { eventually } from '../testing/test-server';
import { serve } from './serve';

// Servers are started, on a machine that may be busy.
jest.setTimeout(30_000);

class Collected extends Writable {
  text = '';
  override _write(chunk: Buffer, _: string, done: () => void): void {
    this.text += chunk.toString();
    done();
  }
}

// Threads and files are opened, on a machine that may be busy.
jest.setTimeout(60_000);

describe('serving', () => {
  let home: string;
  let out: Collected;
  let err: Collected;
  let stop: AbortController;
  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), 'evorx-serve-'));
    out = new Collected();
    err = new Collected();
    stop = new AbortController();
  });
  afterEach(() => rmSync(home, { recursive: true, force: true }));
  const io = (env: NodeJS.ProcessEnv) => ({
    env: { EVORX_HOME: home, PORT: '0', LOG_LEVEL: 'silent', ...env },
    out,
    err,
    stop: stop.signal,
  });

  it('prints the two addresses, starts a first MNIST run, and stops when told to', async () => {
    const store = inMemoryStore();
    const host = scriptedHost();
    const code = serve(io({}), {}, { store, host });
    await eventually(() => host.live() === 1);
    const page = await store.list({ first: 10 })();
    expect(page._tag === 'Right' && page.right.runs.map(({ spec }) => [spec.preset, spec.recipe.budget])).toEqual([
      ['mnist-ga', { time: 120_000 }],
    ]);
    stop.abort();
    expect(await code).toBe(0);
    expect(host.live()).toBe(0);
    expect(out.text).toMatch(
      /^evorx is live on http:\/\/localhost:\d+\nGraphQL and GraphiQL on http:\/\/localhost:\d+\/graphql\n/,
    );
    expect(err.text).toBe('');
  });

  it('ends with 1 where its database is broken for good, so that another process is started', async () => {
    const broken = new ReplaySubject<StoreError>(1);
    const code = serve(io({}), {}, { store: { ...inMemoryStore(), broken }, host: scriptedHost() });
    await eventually(() => out.text.includes('GraphiQL'));
    broken.next({ message: 'The thread of the store died.' });
    expect(await code).toBe(1);
    expect(err.text).toBe(
      'evorx: the database cannot be used any more: The thread of the store died. The service ends, to be started again on what is there\n',
    );
  });

  it('starts no first run where the database holds one', async () => {
    stop.abort();
    for (let i = 0; i < 2; i++) expect(await serve(io({}), {}, { host: scriptedHost() })).toBe(0);
    const store = await openStore(`file:${join(home, 'evorx.db')}`)();
    if (store._tag === 'Left') throw new Error(store.left.message);
    const page = await store.right.list({ first: 10 })();
    expect(page._tag === 'Right' && page.right.runs.length).toBe(1);
    await store.right.close()();
  });

  it('says in one line that the database cannot be opened, without its password', async () => {
    for (const url of ['mysql://u:hidden@localhost/x', 'postgres://u:hidden@127.0.0.1:1/x', `file:${home}`]) {
      expect(await serve(io({ DATABASE_URL: url }))).toBe(2);
      expect(err.text).toMatch(/^evorx: .+ DATABASE_URL takes another\.\n$/);
      expect(err.text).not.toContain('hidden');
      err.text = '';
    }
  });

  it.each([
    [{ PORT: 'x' }, 'evorx: PORT is "x": it takes a number from 0 to 65535.\n'],
    [
      { HOST: '0.0.0.0' },
      'evorx: HOST is "0.0.0.0", which other machines can reach: EVORX_TOKEN must be set for that.\n',
    ],
    [{ EVORX_BACKEND: 'foo' }, 'evorx: EVORX_BACKEND is "foo": it takes one of tensorflow, wasm, cpu.\n'],
  ])('says in one line what is wrong with %j', async (env, line) => {
    expect(await serve(io(env))).toBe(2);
    expect([out.text, err.text]).toEqual(['', line]);
  });

  it('says that nothing is kept in Redis', async () => {
    stop.abort();
    await serve(io({ REDIS_URL: 'redis://u:hidden@localhost' }), {}, { store: inMemoryStore(), host: scriptedHost() });
    expect(err.text).toBe('evorx: REDIS_URL is set, but nothing is kept in Redis: it is not used\n');
  });

  it('says in one line that its home cannot be written', async () => {
    expect(await serve(io({ EVORX_HOME: '/dev/null/home' }))).toBe(2);
    expect(err.text).toMatch(
      /^evorx: runs cannot be kept in \/dev\/null\/home\/runs; EVORX_HOME takes another place: .+\n$/,
    );
  });

  it('says in one line that the port is in use', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await eventually(() => other.listening);
    const { port } = other.address() as AddressInfo;
    expect(await serve(io({ PORT: String(port) }))).toBe(2);
    expect(err.text).toBe(`evorx: port ${port} on 127.0.0.1 is in use; PORT or --port takes another.\n`);
    other.close();
  });
});

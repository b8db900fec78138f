import { Client } from 'pg';
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { appendFile, mkdtemp, rm } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const execute = promisify(execFile);

/**
 * A server of PostgreSQL of one's own, for tests and benchmarks: real, and gone afterwards.
 *
 * @category Testing
 */
export interface ThrowawayPostgres {
  /** Makes a new database, which is empty, and gives its URL. */
  readonly database: () => Promise<string>;
  /** Breaks every connection to the server, those that clients are using too. */
  readonly cutConnections: () => Promise<void>;
  /**
   * Ends the server and starts it on what it kept: `fast` breaks every connection and writes everything down,
   * `immediate` is a crash, after which it recovers.
   */
  readonly restart: (mode: 'fast' | 'immediate') => Promise<void>;
  /** Ends the server and removes what it kept. */
  readonly stop: () => Promise<void>;
}

/** Where Debian installs the programs of each version. */
const DEBIAN = '/usr/lib/postgresql';

const programs = (): string | undefined => {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).sort((one, other) => Number(other) - Number(one)) : [];
  const directories = [
    ...versions.map((version) => join(DEBIAN, version, 'bin')),
    ...(process.env['PATH'] ?? '').split(':'),
  ];
  return directories.find((directory) => ['initdb', 'postgres'].every((name) => existsSync(join(directory, name))));
};

/**
 * Whether specs should use PostgreSQL: where it is installed, or where nothing may be skipped (`EVORX_REQUIRE_ALL=1`),
 * so that its absence fails.
 *
 * @category Testing
 */
export const postgresIsTested = (): boolean => process.env['EVORX_REQUIRE_ALL'] === '1' || programs() !== undefined;

/** PostgreSQL refuses to run as root; and it should not outlive who started it. */
const guarded = (): ReadonlyArray<string> => {
  if (process.platform !== 'linux') return [];
  const user = ['--reuid=postgres', '--regid=postgres', '--init-groups'];
  return ['setpriv', ...(process.getuid?.() === 0 ? user : []), '--pdeathsig=QUIT'];
};

const HERE: Place = { address: '127.0.0.1', inside: [] };

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer().on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });

/** Resolves when the server says that it is ready. */
const ready = (server: ChildProcess): Promise<void> =>
  new Promise((resolve, reject) => {
    let said = '';
    server.stderr?.on('data', (text: Buffer) => {
      said += text.toString();
      if (said.includes('ready to accept connections')) resolve();
    });
    server.on('error', reject);
    server.on('exit', () => reject(new Error(`PostgreSQL did not start: ${said}`)));
  });

/**
 * Where a server listens, where that is not the loopback address of this machine: see {@link privateNetwork}.
 *
 * @category Testing
 */
export interface Place {
  readonly address: string;
  /** What a command begins with that is to run there. */
  readonly inside: ReadonlyArray<string>;
}

/**
 * Starts a server in a temporary directory, on a free port of the loopback address or in another place. It takes a
 * second or two.
 *
 * @category Testing
 */
export const startPostgres = async ({ address, inside }: Place = HERE): Promise<ThrowawayPostgres> => {
  const found = programs();
  if (found === undefined) throw new Error('PostgreSQL is not installed: neither initdb nor postgres is found.');
  const [command = '', ...guards] = [...inside, ...guarded(), join(found, 'postgres')];
  const directory = await mkdtemp(join(tmpdir(), 'evorx-postgres-'));
  const data = join(directory, 'data');
  const initialise = [
    ...guarded(),
    join(found, 'initdb'),
    '-D',
    data,
    '-U',
    'evorx',
    '-A',
    'trust',
    '-E',
    'UTF8',
    '-N',
  ];
  if (process.getuid?.() === 0) await execute('chown', ['postgres', directory]);
  await execute(initialise[0]!, initialise.slice(1), { cwd: directory });

  const port = await freePort();
  // Whoever can reach that address may connect: it is gone with the test.
  await appendFile(join(data, 'pg_hba.conf'), 'host all all 0.0.0.0/0 trust\n');
  const settings = ['-D', data, '-p', `${port}`, '-h', address, '-k', ''];
  const start = async (): Promise<ChildProcess> => {
    const started = spawn(command, [...guards, ...settings], { cwd: directory, stdio: ['ignore', 'ignore', 'pipe'] });
    await ready(started);
    return started;
  };
  const end = async (signal: 'SIGINT' | 'SIGQUIT'): Promise<void> => {
    const gone = new Promise((resolve) => server.once('exit', resolve));
    server.kill(signal);
    await gone;
  };
  let server = await start();

  const url = (name: string): string => `postgres://evorx@${address}:${port}/${name}`;
  const administer = async (statement: string): Promise<void> => {
    const client = new Client({ connectionString: url('postgres') });
    await client.connect();
    await client.query(statement);
    await client.end();
  };
  let databases = 0;
  return {
    database: async () => {
      const name = `evorx_${databases++}`;
      await administer(`create database ${name}`);
      return url(name);
    },
    cutConnections: () =>
      administer(
        'select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and usename is not null',
      ),
    restart: async (mode) => {
      await end(mode === 'fast' ? 'SIGINT' : 'SIGQUIT');
      server = await start();
    },
    stop: async () => {
      await end('SIGQUIT');
      await rm(directory, { recursive: true, force: true });
    },
  };
};

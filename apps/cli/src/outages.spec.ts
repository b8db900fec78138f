import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '@evorx/store';
import { postgresIsTested, smallDisk, smallDisksAreTested, startPostgres } from '@evorx/store/testing';
import * as O from 'fp-ts/Option';
import { right } from './testing/right';

// Each test starts processes, which takes its time on a busy machine.
jest.setTimeout(120_000);

const main = join(__dirname, '..', 'dist', 'main.js');

let directory: string;
const running = new Set<{ readonly kill: () => Promise<unknown> }>();
beforeEach(() => (directory = mkdtempSync(join(tmpdir(), 'evorx-outages-'))));
afterEach(async () => {
  for (const each of running) await each.kill();
  running.clear();
  rmSync(directory, { recursive: true, force: true });
});

/** The command line as a process, with what it has printed until now. */
const evorx = (args: ReadonlyArray<string>, env: Readonly<Record<string, string>> = {}) => {
  const child = spawn(process.execPath, [main, ...args], {
    env: { ...process.env, EVORX_HOME: join(directory, 'home'), DATABASE_URL: '', NODE_OPTIONS: '', ...env },
    cwd: directory,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const printed = { out: '', err: '' };
  const closed = once(child, 'close');
  running.add({
    kill: () => {
      child.kill('SIGKILL');
      return closed;
    },
  });
  /** Resolves when that is true of what it has printed; rejects where it ends before. */
  const until = (holds: (now: typeof printed) => boolean): Promise<void> =>
    new Promise((resolve, reject) => {
      const look = (): void => (holds(printed) ? resolve() : undefined);
      for (const stream of [child.stdout, child.stderr]) stream.on('data', look);
      void closed.then(() => (holds(printed) ? resolve() : reject(new Error(printed.err))));
      look();
    });
  child.stdout.setEncoding('utf8').on('data', (text: string) => (printed.out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (printed.err += text));
  const ended = closed.then(([code]) => ({ code: code as number | null, ...printed }));
  return { until, ended };
};

const withoutTime = (text: string): string => text.replace(/"elapsedMs":[\d.]+/g, '');
const generations = (text: string): number => text.split('"type":"generation"').length - 1;
const indices = (csv: string): ReadonlyArray<number> =>
  csv
    .trim()
    .split('\n')
    .slice(1)
    .map((row) => Number.parseInt(row, 10));
const upTo = (last: number): ReadonlyArray<number> => Array.from({ length: last + 1 }, (_, i) => i);

/** A run of seconds. */
const LAST = 300;
const order = [
  'evolve',
  '--problem',
  'sphere',
  '--seed',
  '1',
  '--population',
  '200',
  '--generations',
  `${LAST}`,
  '--set',
  'problem.sphere.dimension=400',
  '--json',
];

if (postgresIsTested())
  describe('evorx evolve --save', () => {
    it('keeps every generation though PostgreSQL cuts its connections, is restarted, and crashes', async () => {
      const postgres = await startPostgres();
      try {
        const DATABASE_URL = await postgres.database();
        const plain = evorx(order).ended;
        const run = evorx([...order, '--save'], { DATABASE_URL });
        await run.until(({ out }) => generations(out) > 5);
        for (const mode of ['fast', 'immediate'] as const) {
          await postgres.cutConnections();
          await postgres.restart(mode);
        }
        const { code, out, err } = await run.ended;
        expect([code, err]).toEqual([
          0,
          expect.stringMatching(/^Saving as run \S+, .+\n(The store is waited for, which cannot be reached.+\n)*$/),
        ]);
        expect(withoutTime(out) === withoutTime((await plain).out)).toBe(true);
        const id = /Saving as run (\S+),/.exec(err)![1]!;
        const store = await right(openStore(DATABASE_URL));
        const kept = await right(store.generations(id, { first: 10_000, after: -1, every: 1 }));
        expect(kept.map(({ index }) => index)).toEqual(upTo(LAST));
        expect(await right(store.get(id))).toMatchObject(O.some({ state: 'FINISHED', generation: LAST }));
        expect(await right(store.attachments(id, 'checkpoint'))).toMatchObject([{ generation: LAST }]);
        await right(store.close());
      } finally {
        await postgres.stop();
      }
    });
  });
else it.skip('evorx evolve --save during an outage of PostgreSQL: this machine has none', () => undefined);

if (smallDisksAreTested())
  describe('evorx evolve on a disk that is full', () => {
    it('for a while says so, tries again, and leaves everything in --out', async () => {
      const disk = smallDisk('4m');
      try {
        const out = join(disk.directory, 'out');
        const run = evorx([...order, '--out', out]);
        await run.until(({ out }) => generations(out) > 5);
        disk.fill();
        await run.until(({ err }) => err.includes('generations.csv cannot be written, which is tried again'));
        disk.free();
        const { code, err } = await run.ended;
        expect(code).toBe(0);
        expect(err).toMatch(
          /generations\.csv cannot be written, which is tried again: .+\n.*generations\.csv is written again\.\n/,
        );
        expect(indices(readFileSync(join(out, 'generations.csv'), 'utf8'))).toEqual(upTo(LAST));
        expect(readdirSync(out).sort()).toEqual(['checkpoint.evorx', 'generations.csv', 'result.json']);
      } finally {
        disk.remove();
      }
    });

    it('to the end ends with 1, and one goes on from its last checkpoint', async () => {
      const disk = smallDisk('4m');
      try {
        const out = join(disk.directory, 'out');
        expect((await evorx([...order, '--out', out, '--stop-at', '5']).ended).code).toBe(0);
        const checkpoint = join(out, 'checkpoint.evorx');
        const before = readFileSync(checkpoint);
        const resumed = evorx(['evolve', '--resume', checkpoint, '--out', out, '--json']);
        await resumed.until(({ out }) => generations(out) > 5);
        disk.fill();
        const full = await resumed.ended;
        expect(full.code).toBe(1);
        expect(generations(full.out)).toBe(LAST - 5);
        expect(full.err).toContain('The run goes on without a new checkpoint, which is tried again');
        expect(full.err.trim().split('\n').at(-1)).toMatch(/no space left|disk is full/i);
        expect(readFileSync(checkpoint).equals(before)).toBe(true);
        disk.free();
        const again = await evorx(['evolve', '--resume', checkpoint, '--out', out, '--json']).ended;
        expect([again.code, generations(again.out)]).toEqual([0, LAST - 5]);
        expect(indices(readFileSync(join(out, 'generations.csv'), 'utf8'))).toEqual(upTo(LAST));
        expect(existsSync(join(out, 'result.json'))).toBe(true);
      } finally {
        disk.remove();
      }
    });
  });
else it.skip('evorx evolve on a full disk: this machine mounts none', () => undefined);

import { execFile, execFileSync, spawn, spawnSync } from 'node:child_process';
import {
  closeSync,
  existsSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// Each test starts processes, which takes its time on a busy machine.
jest.setTimeout(120_000);

const main = join(__dirname, '..', 'dist', 'main.js');

let directory: string;
beforeEach(() => (directory = mkdtempSync(join(tmpdir(), 'evorx-cli-'))));
afterEach(() => rmSync(directory, { recursive: true, force: true }));

const environment = () => ({ ...process.env, EVORX_HOME: join(directory, 'home'), NODE_OPTIONS: '' });

interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

const evorx = (...args: ReadonlyArray<string>): Promise<Ended> =>
  new Promise((resolve) => {
    execFile(process.execPath, [main, ...args], { env: environment(), cwd: directory }, (error, out, err) =>
      resolve({ code: error === null ? 0 : Number(error.code), out, err }),
    );
  });

const lines = (text: string): ReadonlyArray<string> => text.split('\n').filter((line) => line !== '');
const withoutTime = (text: string): ReadonlyArray<string> =>
  lines(text).map((line) => line.replace(/"elapsedMs":[\d.]+/, ''));
const generationsOf = (text: string): ReadonlyArray<string> =>
  withoutTime(text).filter((line) => line.includes('"generation"'));

const sphere = ['evolve', '--problem', 'sphere', '--seed', '1', '--generations', '20', '--json'];
const onemax = ['evolve', '--problem', 'onemax', '--seed', '2', '--generations', '20', '--json'];

describe('evorx evolve', () => {
  it.each([[sphere], [onemax]])('prints N + 1 generations and the result: %j', async (args) => {
    const { code, out } = await evorx(...args);
    expect(code).toBe(0);
    const printed = lines(out).map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(printed.map(({ type }) => type)).toEqual([...Array<string>(21).fill('generation'), 'result']);
    expect(printed.slice(0, 21).map(({ index }) => index)).toEqual(Array.from({ length: 21 }, (_, i) => i));
    expect(printed.at(-1)).toMatchObject({
      preset: null,
      generations: 20,
      testAccuracy: null,
      testLoss: null,
      reason: 'generations',
      backend: 'cpu',
      dataset: null,
    });
    expect(readdirSync(directory)).toEqual([]);
  });

  (existsSync('/dev/full') ? it : it.skip)('says in one line that stdout takes nothing, and fails', () => {
    const full = openSync('/dev/full', 'w');
    const run = (...args: ReadonlyArray<string>) =>
      spawnSync(process.execPath, [main, ...args], { env: environment(), stdio: ['ignore', full, 'pipe'] });
    for (const { status, stderr } of [run(...sphere), run('presets')])
      expect([status, stderr.toString()]).toEqual([
        1,
        'evorx: stdout cannot be written to (no space left on the device)\n',
      ]);
    closeSync(full);
  });

  it('runs generation 0 alone with --generations 0', async () => {
    const { code, out } = await evorx('evolve', '--problem', 'sphere', '--generations', '0', '--json');
    expect([code, lines(out).length]).toEqual([0, 2]);
  });

  it('gives the same bytes for the same seed, elapsedMs aside, and others for another', async () => {
    const [one, two, other] = await Promise.all([evorx(...sphere), evorx(...sphere), evorx(...sphere, '--seed', '9')]);
    expect(withoutTime(one.out)).toEqual(withoutTime(two.out));
    expect(withoutTime(one.out)).not.toEqual(withoutTime(other.out));
  });

  it('stopped and resumed, equals the run straight through, in its lines and in its files', async () => {
    const straight = await evorx(...sphere, '--out', 'straight');
    const stopped = await evorx(...sphere, '--stop-at', '7', '--out', 'halves');
    expect(JSON.parse(lines(stopped.out).at(-1)!)).toMatchObject({ reason: 'stop-at', generations: 7 });
    const resumed = await evorx('evolve', '--resume', 'halves/checkpoint.evorx', '--json');
    expect(resumed.code).toBe(0);
    expect(JSON.parse(lines(resumed.out)[0]!)).toMatchObject({ index: 8 });
    expect([...generationsOf(stopped.out), ...generationsOf(resumed.out)]).toEqual(generationsOf(straight.out));
    const rows = (name: string) =>
      lines(readFileSync(join(directory, name, 'generations.csv'), 'utf8')).map((row) => row.replace(/,[^,]*$/, ''));
    expect(rows('halves')).toEqual(rows('straight'));
    const times = lines(readFileSync(join(directory, 'halves', 'generations.csv'), 'utf8'))
      .slice(1)
      .map((row) => Number(row.split(',').at(-1)));
    expect(times).toEqual([...times].sort((a, b) => a - b));
    expect(JSON.parse(readFileSync(join(directory, 'halves', 'result.json'), 'utf8'))).toMatchObject({
      reason: 'generations',
      generations: 20,
    });
  });

  it('at SIGINT writes a checkpoint and the result, exits with 130, and can be resumed', async () => {
    const args = ['evolve', '--problem', 'sphere', '--seed', '3', '--time', '60s', '--json', '--out', 'out'];
    const child = spawn(process.execPath, [main, ...args], { env: environment(), cwd: directory });
    let out = '';
    const interrupted = await new Promise<number | null>((resolve) => {
      child.stdout.on('data', (data: Buffer) => {
        if (out === '') child.kill('SIGINT');
        out += data.toString();
      });
      child.on('close', resolve);
    });
    expect(interrupted).toBe(130);
    const last = JSON.parse(lines(out).at(-1)!) as { readonly generations: number; readonly reason: string };
    expect(last.reason).toBe('interrupted');
    const resumed = await evorx(
      'evolve',
      '--resume',
      'out/checkpoint.evorx',
      '--json',
      '--stop-at',
      String(last.generations + 3),
    );
    expect(generationsOf(resumed.out).map((line) => Number(/"index":(\d+)/.exec(line)?.[1]))).toEqual(
      [1, 2, 3].map((i) => last.generations + i),
    );
  });

  it('at SIGINT without --out keeps the checkpoint in the home and names it', async () => {
    const args = ['evolve', '--problem', 'sphere', '--time', '60s', '--json'];
    const child = spawn(process.execPath, [main, ...args], { env: environment(), cwd: directory });
    let out = '';
    child.stdout.on('data', (data: Buffer) => {
      if (out === '') child.kill('SIGINT');
      out += data.toString();
    });
    expect(await new Promise((resolve) => child.on('close', resolve))).toBe(130);
    const { checkpoint } = JSON.parse(lines(out).at(-1)!) as { readonly checkpoint: string };
    expect(existsSync(checkpoint)).toBe(true);
  });

  it('ends quietly when the reader of its output has gone', () => {
    const command = `set -o pipefail; "${process.execPath}" "${main}" evolve --problem onemax --time 60s --json | head -n 2`;
    const out = execFileSync('bash', ['-c', command], {
      env: environment(),
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    expect(lines(out)).toHaveLength(2);
    expect(readdirSync(directory)).toEqual([]);
  });

  it('goes on with another target than the run had', async () => {
    await evorx(...onemax, '--target', '99', '--stop-at', '3', '--out', 'out');
    const { code, out } = await evorx('evolve', '--resume', 'out/checkpoint.evorx', '--target', '1', '--json');
    expect(code).toBe(0);
    expect(lines(out)).toHaveLength(1);
    expect(JSON.parse(lines(out)[0]!)).toMatchObject({ reason: 'target', generations: 3 });
  });

  it('refuses a directory that holds something, and does not touch it', async () => {
    await evorx(...sphere, '--out', 'out');
    const before = readFileSync(join(directory, 'out', 'generations.csv'), 'utf8');
    const { code, err } = await evorx(...sphere, '--out', 'out');
    expect(code).toBe(2);
    expect(err).toMatch(/^--out: "out" is not empty; accepted: [^\n]+\n$/);
    expect(readFileSync(join(directory, 'out', 'generations.csv'), 'utf8')).toBe(before);
  });

  it('refuses to resume a file that is foreign, empty, cut short or altered', async () => {
    await evorx(...sphere, '--stop-at', '3', '--out', 'out');
    const good = readFileSync(join(directory, 'out', 'checkpoint.evorx'));
    const altered = Buffer.from(good);
    altered[good.length >> 1]! ^= 1;
    const files: Readonly<Record<string, Uint8Array>> = {
      'foreign.png': Buffer.from('89504e470d0a1a0a', 'hex'),
      'empty.evorx': Buffer.alloc(0),
      'short.evorx': good.subarray(0, good.length - 40),
      'altered.evorx': altered,
    };
    for (const [name, bytes] of Object.entries(files)) {
      writeFileSync(join(directory, name), bytes);
      const { code, err, out } = await evorx('evolve', '--resume', name, '--json');
      expect([name, code, out]).toEqual([name, 2, '']);
      expect(err).toMatch(
        /^--resume: "[^"]+" cannot be (used:|read) [^\n]+; accepted: a checkpoint\.evorx that evorx wrote\n$/,
      );
    }
  });
});

describe('evorx', () => {
  it('lists presets without loading TensorFlow', async () => {
    const { code, out } = await evorx('presets', '--json');
    expect(code).toBe(0);
    expect((JSON.parse(out) as ReadonlyArray<{ readonly name: string }>).map(({ name }) => name)).toContain(
      'mnist-seed',
    );
    const script = `process.argv.splice(1, 0, ${JSON.stringify(main)}); process.argv.push('presets'); process.exit = () => {
      const loaded = Object.keys(require.cache).filter((file) => /@tensorflow|graphql/.test(file));
      process.stderr.write('loaded ' + loaded.length);
    }; require(${JSON.stringify(main)});`;
    const err = await new Promise<string>((resolve) =>
      execFile(process.execPath, ['-e', script], { env: environment() }, (_error, _out, text) => resolve(text)),
    );
    expect(err).toContain('loaded 0');
  });

  it.each([
    [['evolv'], /^evolv: evorx has no such command; accepted: evolve, [^\n]+\n$/],
    [
      ['evolve', '--problem', 'sphere', '--seed', 'x', '--out', 'o'],
      /^--seed: "x" is not a number; accepted: [^\n]+\n$/,
    ],
    [
      ['evolve', '--problem', 'sphere', '--population', '90000', '--set', 'problem.sphere.dimension=10000'],
      /^algorithm\.generational: it[^\n]* about \d[^\n]* for 90,000 genomes of 10,000 genes a generation[^\n]*; accepted: fewer [^\n]+\n$/,
    ],
    [['serve', '--port', 'http'], /^--port: "http" is not accepted; accepted: an integer from 0 to 65535[^\n]*\n$/],
  ])('refuses %j with one line and exit code 2', async (args, line) => {
    const { code, out, err } = await evorx(...args);
    expect(err).toMatch(line);
    expect([code, out, readdirSync(directory)]).toEqual([2, '', []]);
  });

  it.each([[[]], [['--help']], [['evolve', '--help']]])('shows help on stdout for %j', async (args) => {
    const { code, out, err } = await evorx(...args);
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/^Usage: evorx/);
  });

  it('tells its version', async () => {
    expect((await evorx('--version')).out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});

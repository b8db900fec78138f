import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// Each test starts processes, which takes its time on a busy machine.
jest.setTimeout(120_000);

const main = join(__dirname, '..', 'dist', 'main.js');
const directory = mkdtempSync(join(tmpdir(), 'evorx-never-'));
afterAll(() => rmSync(directory, { recursive: true, force: true }));

/**
 * Loaded before the program: from the generation ANSWERED on, evaluations never answer, say so on stderr, and keep
 * nothing of the process busy.
 */
const preload = join(directory, 'never.cjs');
writeFileSync(
  preload,
  `const { Observable } = require(${JSON.stringify(require.resolve('rxjs'))});
  const lift = require(${JSON.stringify(join(__dirname, '../../../libs/evolution/dist/from-function.js'))});
  const { fromFunction } = lift;
  const never = new Observable(() => void process.stderr.write('pending\\n'));
  lift.fromFunction = (...options) => {
    const evaluator = fromFunction(...options);
    return (batch) => (batch.generation < Number(process.env.ANSWERED) ? evaluator(batch) : never);
  };`,
);

interface Line {
  readonly type: string;
  readonly index?: number;
  readonly generations?: number;
  readonly reason?: string;
  readonly checkpoint?: string | null;
}

interface Ended {
  readonly code: number | null;
  readonly lines: ReadonlyArray<Line>;
  readonly err: string;
  /** Milliseconds since an evaluation was pending. */
  readonly pendingMs: number;
}

/** Runs `evolve` to its end; signals it that many milliseconds after an evaluation is pending. */
const evolve = (answered: number, args: ReadonlyArray<string>, signals: ReadonlyArray<number> = []): Promise<Ended> =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, ['--require', preload, main, 'evolve', '--json', ...args], {
      cwd: directory,
      env: { ...process.env, EVORX_HOME: join(directory, 'home'), NODE_OPTIONS: '', ANSWERED: String(answered) },
    });
    let out = '';
    let err = '';
    let pending = Infinity;
    child.stdout.on('data', (data: Buffer) => (out += data.toString()));
    child.stderr.on('data', (data: Buffer) => {
      err += data.toString();
      if (pending < Infinity || !err.includes('pending')) return;
      pending = performance.now();
      for (const ms of signals) setTimeout(() => child.kill('SIGINT'), ms);
    });
    child.on('close', (code) => {
      const lines = out.split('\n').filter((line) => line !== '');
      resolve({
        code,
        lines: lines.map((line) => JSON.parse(line) as Line),
        err,
        pendingMs: performance.now() - pending,
      });
    });
  });

const sphere = ['--problem', 'sphere', '--seed', '3'];
const timeless = (lines: ReadonlyArray<Line>): ReadonlyArray<unknown> =>
  lines.filter(({ type }) => type === 'generation').map((line) => ({ ...line, elapsedMs: 0 }));

describe('an evaluation that never answers', () => {
  it('is ended by --time, with the last whole generation, its checkpoint, and the reason time', async () => {
    const { code, lines } = await evolve(3, [...sphere, '--time', '500ms', '--out', 'timed']);
    expect(code).toBe(0);
    expect(lines.map(({ type, index }) => [type, index])).toEqual([
      ['generation', 0],
      ['generation', 1],
      ['generation', 2],
      ['result', undefined],
    ]);
    expect(lines.at(-1)).toMatchObject({ generations: 2, reason: 'time' });
    expect(JSON.parse(readFileSync(join(directory, 'timed', 'result.json'), 'utf8'))).toMatchObject({ reason: 'time' });
    expect(existsSync(join(directory, 'timed', 'checkpoint.evorx'))).toBe(true);
  });

  it('is ended by Ctrl-C, with a checkpoint of the last whole generation, from which the run goes on', async () => {
    const { code, lines } = await evolve(3, [...sphere, '--generations', '6', '--out', 'interrupted'], [0]);
    expect(code).toBe(130);
    expect(lines.at(-1)).toMatchObject({ type: 'result', generations: 2, reason: 'interrupted' });
    const resumed = await evolve(100, ['--resume', 'interrupted/checkpoint.evorx']);
    const straight = await evolve(100, [...sphere, '--generations', '6']);
    expect([resumed.code, straight.code]).toEqual([0, 0]);
    expect([...timeless(lines), ...timeless(resumed.lines)]).toEqual(timeless(straight.lines));
  });

  it('is ended by Ctrl-C in generation 0 too, where there is nothing to keep', async () => {
    const { code, lines } = await evolve(0, [...sphere, '--generations', '6', '--out', 'nothing'], [0]);
    expect(code).toBe(130);
    expect(lines).toMatchObject([{ type: 'result', generations: -1, reason: 'interrupted' }]);
    expect(existsSync(join(directory, 'nothing'))).toBe(false);
  });

  it('does not end the process by itself, which waits for what may still come', async () => {
    const { code, pendingMs } = await evolve(1, [...sphere, '--generations', '6'], [1_500]);
    expect(code).toBe(130);
    expect(pendingMs).toBeGreaterThan(1_400);
  });
});

import { execFileSync, fork } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RunEvent, RunState } from '@evorx/runs';

/** What a process says of its trial. */
export interface Trial {
  /** The run, where its start was answered. */
  readonly acknowledged: string | null;
  /** What a subscriber was shown. */
  readonly seen: ReadonlyArray<RunEvent>;
  readonly state: RunState | null;
  readonly errors: ReadonlyArray<string>;
  readonly closed: boolean;
  /** Why it could not be held. */
  readonly thrown?: string;
}

/** What a server that is started again makes of a run. */
export interface Restarted {
  readonly events: ReadonlyArray<RunEvent>;
  /** The state in its last checkpoint. */
  readonly checkpoint: unknown;
  /** Why there is none of these. */
  readonly thrown?: string;
}

/** A process whose calls to read and write files can be made to fail. */
export interface FailingProcess {
  /** A place below which calls are counted. */
  readonly place: (name: string) => string;
  /**
   * A run in that directory, of which call number `failing` fails; none for 0. `injected` says whether it came to
   * that.
   */
  readonly trial: (directory: string, failing: number) => Promise<Trial & { readonly injected: boolean }>;
  /** kill -9, so that whatever it holds is gone; another follows with the next trial. */
  readonly kill: () => Promise<void>;
  /** Starts a server again, without faults; `acknowledged` says whether the start of the run was answered. */
  readonly restart: (directory: string, acknowledged: boolean) => Promise<Restarted>;
  readonly remove: () => Promise<void>;
}

const HERE = __dirname;

/** Whether there is a compiler, and a linker that loads what it makes before the C library. */
export const callsCanFail = (): boolean => {
  if (process.env['EVORX_REQUIRE_ALL'] === '1') return true;
  if (process.platform !== 'linux') return false;
  try {
    execFileSync('cc', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};

/** Asks a process of its own, which is started when it is needed, and again after a kill. */
const asking = (env: Readonly<Record<string, string>>) => {
  const start = () =>
    fork(join(HERE, 'nth-process.cjs'), [], {
      execArgv: [],
      serialization: 'advanced',
      env: { ...process.env, ...env },
    });
  let child: ReturnType<typeof start> | undefined;
  return {
    ask: <A>(question: object): Promise<A> => {
      const one = (child ??= start());
      return new Promise<A>((resolve, reject) => {
        const died = (code: number | null): void => reject(new Error(`The process ended with ${code}.`));
        one.once('exit', died);
        one.once('message', (message) => {
          one.off('exit', died);
          resolve(message as A);
        });
        one.send(question);
      });
    },
    kill: async (): Promise<void> => {
      const gone = child;
      child = undefined;
      if (gone === undefined || gone.exitCode !== null || gone.signalCode !== null) return;
      const exit = new Promise((resolve) => gone.once('exit', resolve));
      gone.kill('SIGKILL');
      await exit;
    },
  };
};

/** Compiles what makes calls fail, and gives the processes. */
export const failingProcess = (): FailingProcess => {
  const home = mkdtempSync(join(tmpdir(), 'evorx-nth-call-'));
  const library = join(home, 'failing-calls.so');
  const faults = join(home, 'faults');
  const below = mkdtempSync(join(home, 'runs-'));
  execFileSync('cc', ['-shared', '-fPIC', '-O2', '-o', library, join(HERE, 'failing-calls.c'), '-ldl']);
  writeFileSync(faults, Buffer.alloc(24));
  const trials = asking({ LD_PRELOAD: library, EVORX_FAULTS: faults, EVORX_FAULTS_BELOW: `${below}/` });
  const restarts = asking({});
  return {
    place: (name) => join(below, name),
    trial: async (directory, failing) => {
      const said = await trials.ask<Trial>({ trial: { directory, failing, patienceMs: 10_000 } });
      return { ...said, injected: readFileSync(faults).readBigInt64LE(16) === 1n };
    },
    kill: trials.kill,
    restart: (directory, acknowledged) => restarts.ask<Restarted>({ restart: { directory, acknowledged } }),
    remove: async () => {
      await Promise.all([trials.kill(), restarts.kill()]);
      rmSync(home, { recursive: true, force: true });
    },
  };
};

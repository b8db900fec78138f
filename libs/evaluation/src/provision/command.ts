import { execFile } from 'node:child_process';

/** How a command ended: `missing` it is not on the PATH, `timeout` it took too long; output is kept for the reason. */
export interface Outcome {
  readonly ok: boolean;
  readonly missing: boolean;
  readonly stdout: string;
  readonly stderr: string;
  /** Why it failed, in one line. */
  readonly reason: string;
}

/** Where and how a command runs. */
export interface CommandOptions {
  readonly environment: NodeJS.ProcessEnv;
  readonly directory?: string;
  readonly timeoutMs?: number;
}

const lastLine = (text: string): string => text.trim().split('\n').at(-1)?.trim() ?? '';

/** The line of an output that says what went wrong: the last one that speaks of an error, else the last one. */
const telling = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => /error/i.test(line))
    .at(-1) ?? lastLine(text);

/** Runs a command to its end, without a shell; a failure is a value with its reason in one line. */
export const run = (command: string, args: ReadonlyArray<string>, options: CommandOptions): Promise<Outcome> =>
  new Promise((resolve) => {
    execFile(
      command,
      [...args],
      {
        env: options.environment,
        maxBuffer: 64 * 1024 * 1024,
        ...(options.directory === undefined ? {} : { cwd: options.directory }),
        ...(options.timeoutMs === undefined ? {} : { timeout: options.timeoutMs, killSignal: 'SIGKILL' }),
      },
      (error, stdout, stderr) => {
        const missing = error?.code === 'ENOENT';
        const reason = missing
          ? `${command} is not on the PATH`
          : error?.killed
            ? `${command} took longer than ${(options.timeoutMs ?? 0) / 1000} s`
            : error
              ? telling(stderr) || telling(stdout) || `${command} ended with ${error.code ?? error.signal}`
              : '';
        resolve({ ok: error === null, missing, stdout, stderr, reason });
      },
    );
  });

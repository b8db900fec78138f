import type { HostMessage, Job, RunHost } from '@evorx/runs';
import { fork, type ChildProcess } from 'node:child_process';
import { getPriority, setPriority } from 'node:os';
import { join } from 'node:path';
import { Observable } from 'rxjs';
import type { HostCommand } from './host-command';
import { hostEnvironment } from './host-environment';

/**
 * How processes are started.
 *
 * @category Hosts
 */
export interface ForkedHostOptions {
  /** The script that a process runs; this package's own where it is not given. */
  readonly script?: string;
  /** Added to what the process gets of this one's environment, see {@link hostEnvironment}. */
  readonly env?: Readonly<Record<string, string>>;
  /** How much a job's process gives way to others, as `os.setPriority` counts: 0, where it is not given, to 19, which gives way to all. */
  readonly niceness?: (job: Job) => number;
  /** How long a process that has said its last word may take to be gone before it is killed; 5 seconds where it is not given. */
  readonly graceMs?: number;
}

/** From `src` and from `dist` alike. */
const SCRIPT = join(__dirname, '..', 'dist', 'main.js');
const TAIL = 4_096;
/** What TensorFlow says of itself when it is loaded, whatever it is told. */
const CHATTER = /^(I\d{4} |WARNING: All log messages before absl)/;

/** The line of stderr that tells most of a process's death: the last that speaks of an error, else the last. */
const stderrLine = (child: ChildProcess): (() => string) => {
  let tail = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (tail = (tail + text).slice(-TAIL)));
  return () => {
    const lines = tail
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => !CHATTER.test(line));
    const telling = lines.findLast((line) => /error|fatal|abort|terminate/i.test(line) && !/^at /.test(line));
    return (telling ?? lines.findLast((line) => line !== '') ?? '').slice(0, 300);
  };
};

/**
 * Executes every run in a process of its own, which lives from the subscription to the end of the stream: it is killed when the subscriber
 * leaves, and ends by itself when this process is gone. A process that dies without its last word is a stream error with its exit code or
 * signal and the end of what it wrote to stderr.
 *
 * @category Hosts
 */
export const forkedHost = ({
  script = SCRIPT,
  env,
  niceness = () => 0,
  graceMs = 5_000,
}: ForkedHostOptions = {}): RunHost => ({
  launch: (job, interrupt) =>
    // Built by hand, since the source is the life of a process: it begins and ends with the subscription.
    new Observable<HostMessage>((subscriber) => {
      const child = fork(script, [], {
        serialization: 'advanced',
        stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
        execArgv: [],
        env: { ...hostEnvironment(process.env), ...env },
      });
      // Before it has threads: they are as nice as the one that starts them.
      if (child.pid !== undefined && niceness(job) > getPriority(child.pid)) setPriority(child.pid, niceness(job));
      const said = stderrLine(child);
      const send = (command: HostCommand): void => {
        if (child.connected) child.send(command, () => undefined);
      };
      let ended = false;
      let gone = false;
      let grace: NodeJS.Timeout | undefined;

      child.on('message', (message: HostMessage) => {
        subscriber.next(message);
        if (message.type !== 'result' && message.type !== 'failed') return;
        ended = true;
        grace = setTimeout(() => child.kill('SIGKILL'), graceMs);
      });
      child.on('error', (error) => {
        gone = child.exitCode !== null || child.pid === undefined;
        subscriber.error(new Error(`The run's process cannot be started: ${error.message}`));
      });
      // `close` and not `exit`: messages may still be on their way when a process exits.
      child.on('close', (code, signal) => {
        gone = true;
        clearTimeout(grace);
        if (ended) return subscriber.complete();
        const how = signal === null ? `ended with exit code ${code}` : `was ended by ${signal}`;
        const line = said();
        subscriber.error(new Error(`The run's process ${how}.${line === '' ? '' : ` It said: ${line}`}`));
      });

      send({ type: 'job', job });
      const interrupting = interrupt.subscribe(() => send({ type: 'interrupt' }));
      return () => {
        interrupting.unsubscribe();
        clearTimeout(grace);
        if (!gone) child.kill('SIGKILL');
      };
    }),
});

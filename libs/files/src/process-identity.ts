import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';

/**
 * A process, told apart from every other, those of other machines and other times included.
 *
 * @category Processes
 */
export interface ProcessIdentity {
  /** Host, boot and process namespace: where process numbers mean the same. */
  readonly machine: string;
  readonly pid: number;
  /** Clock ticks between boot and the process's start; null where the system does not tell. */
  readonly started: string | null;
}

const orNothing = (read: () => string): string => {
  try {
    return read().trim();
  } catch {
    return '';
  }
};

/** When a process of this machine started; null where there is no such process or the system does not tell. */
const startOf = (pid: number): string | null => {
  const stat = orNothing(() => readFileSync(`/proc/${pid}/stat`, 'utf8'));
  // The name of the command, which may hold blanks and brackets, ends at the last bracket; the start is the 22nd
  // field, the state the third.
  const [state, ...fields] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return state === undefined || state === 'Z' ? null : (fields[18] ?? null);
};

/**
 * The process that calls.
 *
 * @category Processes
 * @example
 * import { processIdentity } from '@evorx/files';
 *
 * console.log(processIdentity().pid === process.pid); // true
 */
export const processIdentity = (): ProcessIdentity => ({
  machine: [
    hostname(),
    orNothing(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8')),
    orNothing(() => readlinkSync('/proc/self/ns/pid')),
  ].join(' '),
  pid: process.pid,
  started: startOf(process.pid),
});

const exists = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // A process of another user exists as well.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
};

/**
 * Whether a process of this machine is still the one that was meant, and not a later one with its number.
 *
 * @category Processes
 * @example
 * import { isAlive, processIdentity } from '@evorx/files';
 *
 * console.log(isAlive(processIdentity())); // true
 */
export const isAlive = ({ pid, started }: Pick<ProcessIdentity, 'pid' | 'started'>): boolean =>
  exists(pid) && (started === null || startOf(pid) === started);

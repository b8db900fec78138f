import { readFile, readlink } from 'node:fs/promises';
import { hostname } from 'node:os';

/** A process, told apart from every other, those of other machines and other times included. */
export interface ProcessIdentity {
  /** Host, boot and process namespace: where process numbers mean the same. */
  readonly machine: string;
  readonly pid: number;
  /** Clock ticks between boot and the process's start; null where the system does not tell. */
  readonly started: string | null;
}

const orNothing = (text: Promise<string>): Promise<string> =>
  text.then(
    (found) => found.trim(),
    () => '',
  );

/** When a process of this machine started; null where there is no such process or the system does not tell. */
const startOf = async (pid: number): Promise<string | null> => {
  const stat = await orNothing(readFile(`/proc/${pid}/stat`, 'utf8'));
  // The name of the command, which may hold blanks and brackets, ends at the last bracket; the start is the 22nd field, the state the third.
  const [state, ...fields] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return state === undefined || state === 'Z' ? null : (fields[18] ?? null);
};

/** This process. @internal */
export const processIdentity = async (): Promise<ProcessIdentity> => ({
  machine: [
    hostname(),
    await orNothing(readFile('/proc/sys/kernel/random/boot_id', 'utf8')),
    await orNothing(readlink('/proc/self/ns/pid')),
  ].join(' '),
  pid: process.pid,
  started: await startOf(process.pid),
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

/** Whether a process of this machine is still the one that was meant. @internal */
export const isAlive = async ({ pid, started }: Pick<ProcessIdentity, 'pid' | 'started'>): Promise<boolean> =>
  exists(pid) && (started === null || (await startOf(pid)) === started);

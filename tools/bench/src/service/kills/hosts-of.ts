import { readFileSync } from 'node:fs';

const read = (file: string): string => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
};

/** The processes in which a server executes its runs now. Linux alone tells. */
export const hostsOf = (server: number): ReadonlyArray<number> =>
  read(`/proc/${server}/task/${server}/children`)
    .split(' ')
    .map(Number)
    .filter((pid) => pid > 0 && /host\/dist\/main\.js/.test(read(`/proc/${pid}/cmdline`)));

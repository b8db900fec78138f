import { mnistRow } from './mnist';
import { onemaxRow } from './onemax';
import type { ProblemRow } from './row';
import { sphereRow } from './sphere';
import { zdt1Row } from './zdt1';

/** The problems that evorx brings, by name. @category Internals */
export const problemRows: Readonly<Record<string, ProblemRow>> = Object.fromEntries(
  [mnistRow, sphereRow, onemaxRow, zdt1Row].map((row) => [row.entry.name, row]),
);

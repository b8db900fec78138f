import { rastriginRow } from './rastrigin';
import { rosenbrockRow } from './rosenbrock';
import { ellipsoidRow } from './ellipsoid';
import { ackleyRow } from './ackley';
import { griewankRow } from './griewank';
import { schwefelRow } from './schwefel';
import { zdt2Row } from './zdt2';
import { zdt3Row } from './zdt3';
import { zdt6Row } from './zdt6';
import { dtlz2Row } from './dtlz2';
import { tspRow } from './tsp';
import { knapsackRow } from './knapsack';
import { mixedRow } from './mixed';
import { mnistRow } from './mnist';
import { onemaxRow } from './onemax';
import type { ProblemRow } from './row';
import { sphereRow } from './sphere';
import { zdt1Row } from './zdt1';

/** The problems that evorx brings, by name. @category Internals */
export const problemRows: Readonly<Record<string, ProblemRow>> = Object.fromEntries(
  [
    mnistRow,
    sphereRow,
    onemaxRow,
    zdt1Row,
    rastriginRow,
    rosenbrockRow,
    ellipsoidRow,
    ackleyRow,
    griewankRow,
    schwefelRow,
    zdt2Row,
    zdt3Row,
    zdt6Row,
    dtlz2Row,
    tspRow,
    knapsackRow,
    mixedRow,
  ].map((row) => [row.entry.name, row]),
);

import type { GenomeKind } from './operators/genome-kind';
import type { ProblemRow } from './problems/row';
import { problemRows } from './problems/rows';
import type { Problem } from './recipe';

/** A problem of a recipe together with its row, whichever it is. @internal */
export const matchProblem =
  (problem: Problem) =>
  <R>(use: <P, K extends GenomeKind>(row: ProblemRow<P, K>, problem: P) => R): R =>
    'mnist' in problem
      ? use(problemRows.mnist, problem.mnist)
      : 'sphere' in problem
        ? use(problemRows.sphere, problem.sphere)
        : use(problemRows.onemax, problem.onemax);

import type { Catalogue } from './catalogue/catalogue';
import type { ProblemRow } from './problems/row';
import type { Problem } from './recipe';

/** A problem of a decoded recipe together with its row. @internal */
export const matchProblem =
  ({ problems }: Catalogue) =>
  (problem: Problem) =>
  <R>(use: (row: ProblemRow, problem: Readonly<Record<string, unknown>>) => R): R => {
    const [name, parameters] = Object.entries(problem)[0]!;
    return use(problems[name]!, parameters);
  };

/** Whether a catalogue has the problem of a recipe. @internal */
export const isKnown = (problem: Problem, { problems }: Catalogue): boolean =>
  Object.hasOwn(problems, Object.keys(problem)[0] ?? '');

import type { AlgorithmRow } from './algorithms/row';
import { algorithmRows } from './algorithms/rows';
import type { Algorithm } from './recipe';

/** An algorithm of a recipe together with its row, whichever it is. @internal */
export const matchAlgorithm =
  (algorithm: Algorithm) =>
  <R>(use: <P>(row: AlgorithmRow<P>, spec: P) => R): R => {
    // A decoded algorithm has one key, and beside it what the row of that name has decoded: known here, but not to the compiler.
    const [name, spec] = Object.entries(algorithm)[0]!;
    return use(algorithmRows[name as keyof typeof algorithmRows] as AlgorithmRow<unknown>, spec);
  };

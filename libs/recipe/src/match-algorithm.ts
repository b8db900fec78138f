import type { AlgorithmRow } from './algorithms/row';
import type { Catalogue } from './catalogue/catalogue';
import type { Algorithm } from './recipe';

/** An algorithm of a decoded recipe together with its row. @internal */
export const matchAlgorithm =
  ({ algorithms }: Catalogue) =>
  (algorithm: Algorithm) =>
  <R>(use: (row: AlgorithmRow, spec: Readonly<Record<string, unknown>>) => R): R => {
    const [name, spec] = Object.entries(algorithm)[0]!;
    return use(algorithms[name]!, spec);
  };

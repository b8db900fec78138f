import type { AlgorithmRow } from '../algorithms/row';
import type { Preset } from '../catalogue-entry';
import type { OptimiserRow, ReplacementRow, SelectionRow, VariationRow } from '../operators/row';
import type { ProblemRow } from '../problems/row';

/**
 * All that recipes are made of, by name: problems, algorithms, operators, and recipes with a name. A value: programs
 * hand it on, and nothing else knows what there is.
 *
 * @category Catalogue
 */
export interface Catalogue {
  readonly problems: Readonly<Record<string, ProblemRow>>;
  readonly algorithms: Readonly<Record<string, AlgorithmRow>>;
  readonly selections: Readonly<Record<string, SelectionRow>>;
  readonly variations: Readonly<Record<string, VariationRow>>;
  readonly replacements: Readonly<Record<string, ReplacementRow>>;
  readonly optimisers: Readonly<Record<string, OptimiserRow>>;
  readonly presets: ReadonlyArray<Preset>;
}

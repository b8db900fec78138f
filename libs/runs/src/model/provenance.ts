import type { Backend, DatasetInfo } from './run-result';

/**
 * What a run's generations depend on besides its recipe and seed: with the same of these, they can be repeated byte for byte.
 *
 * @category Model
 */
export interface Provenance {
  /** Null where the problem has no data. */
  readonly dataset: DatasetInfo | null;
  readonly backend: Backend;
  /** How the evaluator cuts a generation into products, as it describes that itself; null where there are none. */
  readonly plan: Readonly<Record<string, unknown>> | null;
  /** Of evorx, Node.js and, where it is used, TensorFlow. */
  readonly versions: Readonly<Record<string, string>>;
  /** Where the run went on by other means than it began with: those before, oldest first. Such a run cannot be repeated. */
  readonly earlier?: ReadonlyArray<Omit<Provenance, 'earlier'>>;
}

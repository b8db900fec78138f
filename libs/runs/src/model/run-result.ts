/** Why a run ended. @category Model */
export type Reason = 'generations' | 'evaluations' | 'time' | 'target' | 'steady' | 'stop-at' | 'interrupted';

/** @category Model */
export type Backend = 'tensorflow' | 'wasm' | 'cpu';

/**
 * The data a classifier was evolved and tested on.
 *
 * @category Model
 */
export interface DatasetInfo {
  readonly name: 'mnist' | 'mnist-10k' | 'custom';
  readonly train: number;
  readonly test: number;
  /** Over the four uncompressed files, in the order train images, train labels, test images, test labels. */
  readonly sha256: string;
}

/**
 * How a run ended, and what its champion is worth.
 *
 * @category Model
 */
export interface RunResult {
  readonly preset: string | null;
  readonly seed: number;
  /** The index of the last generation. */
  readonly generations: number;
  readonly evaluations: number;
  /** Of the last generation. */
  readonly best: number | null;
  /** The best ever found, which is the champion's; null where scores of different generations cannot be compared. */
  readonly bestSoFar: number | null;
  /** Individuals of the last generation without a finite score. */
  readonly invalid: number;
  /**
   * The champion's validation accuracy; null where the problem is no classifier, and where the champion's outputs are
   * no numbers.
   */
  readonly accuracy: number | null;
  /** Null as `accuracy` is, and where the run may go on: the test images are read at the end alone. */
  readonly testAccuracy: number | null;
  readonly testLoss: number | null;
  readonly reason: Reason;
  readonly genes: number;
  /** What scored the candidates; `cpu` for problems that need no TensorFlow. */
  readonly backend: Backend;
  readonly dataset: DatasetInfo | null;
  readonly elapsedMs: number;
}

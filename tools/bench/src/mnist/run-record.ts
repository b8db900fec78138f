import type { Shares } from './shares';
import type { Sample } from './time-to';

/** A run to be measured. */
export interface Order {
  readonly preset: string;
  readonly seed: number;
  /** Milliseconds of its own time. */
  readonly timeMs: number;
  /** Whether the curve is measured on the way, or a profile is taken instead. */
  readonly watch: 'curve' | 'profile';
}

/** What became of an order. */
export interface RunRecord {
  readonly preset: string;
  readonly seed: number;
  readonly timeMs: number;
  /** Its own time, the last generation included, which may end after the budget. */
  readonly elapsedMs: number;
  /** Milliseconds before its clock began: TensorFlow, the images, and the classifier with its features. */
  readonly loadMs: number;
  /** Genes in a genome. */
  readonly genes: number;
  readonly generations: number;
  readonly evaluations: number;
  readonly backend: string;
  readonly dataset: { readonly name: string; readonly train: number; readonly test: number };
  /** The champion's, on all test images. */
  readonly testAccuracy: number;
  readonly curve: ReadonlyArray<Sample>;
  /** Milliseconds of its own time that it waited for the evaluation. */
  readonly evaluationMs: number;
  /** GFLOP/s of the evaluation's matrix products alone, over all the time that the evaluation took. */
  readonly productsPerSecond: number;
  /** GFLOP/s of a plain `tf.matMul`, measured before and after. */
  readonly plainPerSecond: number;
  readonly shares: Shares | null;
}

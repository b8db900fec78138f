/**
 * What a hidden unit does to its weighted sum: `relu` max(0, x), `tanh`, `sigmoid` 1 / (1 + exp(-x)), `step` 1 above 0 and 0 elsewhere.
 * The output layer has none: its sums are the logits.
 *
 * @category Model
 */
export type Activation = 'relu' | 'tanh' | 'sigmoid' | 'step';

/**
 * A dense feed-forward network without its weights: how wide each layer is, inputs first and outputs last, and what the hidden units do.
 * At least two layers, each of at least one unit.
 *
 * @category Model
 */
export interface Architecture {
  readonly layers: ReadonlyArray<number>;
  readonly activation: Activation;
}

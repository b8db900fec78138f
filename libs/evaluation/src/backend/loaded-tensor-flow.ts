import type { TensorFlow } from './tensor-flow';

/**
 * What is behind the handle. In a file of its own, which no exported declaration refers to: those of TensorFlow.js do not compile strictly.
 */
export interface LoadedTensorFlow extends TensorFlow {
  readonly tf: typeof import('@tensorflow/tfjs');
}

/**
 * Opens a handle, which only `loadBackend` makes.
 */
export const opened = (tensorflow: TensorFlow): LoadedTensorFlow => tensorflow as LoadedTensorFlow;

import nodeUtil from 'node:util';
import { prepare } from './prepare';
import type { LoadedTensorFlow } from './loaded-tensor-flow';

/** Gone since Node 23, and still called by tfjs-node 4.22.0. */
const restoreNullCheck = (): void => {
  const legacy = nodeUtil as { isNullOrUndefined?: (value: unknown) => boolean };
  legacy.isNullOrUndefined ??= (value) => value === null || value === undefined;
};

/**
 * Loads native TensorFlow through `@tensorflow/tfjs-node`; throws where that package or its library is absent.
 *
 * @internal
 */
export const loadNative = async (): Promise<LoadedTensorFlow> => {
  // TensorFlow tells how it was built on stderr unless asked not to, before it is loaded.
  process.env['TF_CPP_MIN_LOG_LEVEL'] ??= '2';
  restoreNullCheck();
  // An optional peer: required by name at run time, so that neither the compiler nor a bundler needs it.
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  const tf = require('@tensorflow/tfjs-node') as LoadedTensorFlow['tf'];
  return prepare(tf, 'tensorflow');
};

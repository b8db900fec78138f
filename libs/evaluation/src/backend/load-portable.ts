import { dirname, sep } from 'node:path';
import type { LoadedTensorFlow } from './loaded-tensor-flow';
import { prepare } from './prepare';

/**
 * Loads the WebAssembly backend: one thread, no installation, several times slower than native TensorFlow.
 *
 * @internal
 */
export const loadWasm = async (): Promise<LoadedTensorFlow> => {
  const tf = await import('@tensorflow/tfjs');
  const { setWasmPaths } = await import('@tensorflow/tfjs-backend-wasm');
  setWasmPaths(dirname(require.resolve('@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm')) + sep);
  return prepare(tf, 'wasm');
};

/**
 * Loads the backend in plain JavaScript: everywhere, and slow enough to be of use for tests only.
 *
 * @internal
 */
export const loadCpu = async (): Promise<LoadedTensorFlow> => prepare(await import('@tensorflow/tfjs'), 'cpu');

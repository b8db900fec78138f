import type { Backend } from '@evorx/runs';
import type { LoadedTensorFlow } from './loaded-tensor-flow';

/**
 * Makes a backend the current one. In production mode TensorFlow.js prints no advice and checks no tensor for NaN, which the
 * classifier does itself.
 *
 * @internal
 */
export const prepare = async (tf: LoadedTensorFlow['tf'], backend: Backend): Promise<LoadedTensorFlow> => {
  tf.enableProdMode();
  if (!(await tf.setBackend(backend))) throw new Error(`TensorFlow.js does not accept the backend ${backend}`);
  await tf.ready();
  return { tf, backend, note: null };
};

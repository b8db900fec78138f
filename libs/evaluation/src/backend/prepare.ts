import type { Backend } from '@evorx/runs';
import type { LoadedTensorFlow } from './loaded-tensor-flow';

/** The binding of the native backend tells the version of the library behind it. */
const versionsOf = (tf: LoadedTensorFlow['tf']): Readonly<Record<string, string>> => {
  const { binding } = tf.backend() as { readonly binding?: { readonly TF_Version?: string } };
  return { tfjs: tf.version.tfjs, ...(binding?.TF_Version === undefined ? {} : { tensorflow: binding.TF_Version }) };
};

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
  return { tf, backend, note: null, versions: versionsOf(tf) };
};

import * as E from 'fp-ts/Either';
import type { Backend } from '@evorx/runs';
import { loadBackend } from '../backend/load-backend';
import { type LoadedTensorFlow, opened } from '../backend/loaded-tensor-flow';

/** A backend that a spec must have. */
export const backend = async (name: Backend): Promise<LoadedTensorFlow> => {
  const loaded = await loadBackend(name)();
  if (E.isLeft(loaded)) throw new Error(loaded.left.message);
  return opened(loaded.right);
};

/** The backends to test on: WebAssembly, and native TensorFlow where it is or where everything is required. */
export const testedBackends = (): ReadonlyArray<Backend> => {
  if (process.env['EVORX_REQUIRE_ALL'] === '1') return ['wasm', 'tensorflow'];
  try {
    require.resolve('@tensorflow/tfjs-node/lib/napi-v8/tfjs_binding.node');
    return ['wasm', 'tensorflow'];
  } catch {
    return ['wasm'];
  }
};

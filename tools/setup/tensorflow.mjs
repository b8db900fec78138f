import { pathToFileURL } from 'node:url';
import { HOME, ROOT } from './paths.mjs';
import { giveUp, say } from './say.mjs';

const MODULE = pathToFileURL(`${ROOT}libs/evaluation/dist/provision/provision-tensorflow.js`).href;

/**
 * Provides the backend: native TensorFlow where it can be had, else WebAssembly with one line that says so. Where a
 * backend is asked for that cannot be had, `refuse` is called with the reason.
 */
export const ensureTensorFlow = async ({ refuse = (reason) => giveUp(reason, 2), ...options } = {}) => {
  const { provisionTensorFlow } = await import(MODULE);
  const done = await provisionTensorFlow({ home: HOME, report: say, ...options })();
  return done._tag === 'Right' ? done.right : refuse(done.left.message);
};

import { ensureBuild } from './build.mjs';
import { ensureDashboard } from './dashboard.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { alone } from './lock.mjs';
import { checkNode } from './node-version.mjs';
import { ensureTensorFlow } from './tensorflow.mjs';

/** From a fresh clone to a program that can be started; does nothing where nothing is to be done. */
export const setUp = async (backend = {}) => {
  checkNode();
  await alone(async () => {
    await ensureDependencies();
    await ensureDashboard();
    await ensureBuild();
  });
  return ensureTensorFlow(backend);
};

import { pathToFileURL } from 'node:url';
import { ROOT } from './paths.mjs';

/** Goes on as another program, in this very process: signals, exit code and memory are the program's own. */
export const enter = async (path, args) => {
  const file = `${ROOT}${path}`;
  process.argv = [process.execPath, file, ...args];
  await import(pathToFileURL(file).href);
};

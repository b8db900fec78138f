import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { requireOption, wholeNumber } from '@evorx/core';
import { draw, seed } from '@evorx/random';
import { CLASSES, type Digits, PIXELS } from '../mnist/digits';
import { printImages, printLabels } from '../mnist/idx';
import { fileName } from '../mnist/standard-files';

const SIZE = wholeNumber();

/**
 * Images that can be told apart without being MNIST: class `c` is a bright bar at its own height, in noise. The same seed, the same images.
 *
 * @category Testing
 */
export const syntheticDigits = (size: number, n: number): Digits => {
  requireOption('syntheticDigits', 'size', size, SIZE);
  return draw((gen) => {
    const images = new Uint8Array(size * PIXELS);
    const labels = new Uint8Array(size);
    for (let image = 0; image < size; image++) {
      const label = image % CLASSES;
      labels[image] = label;
      for (let pixel = 0; pixel < PIXELS; pixel++) {
        const row = Math.floor(pixel / 28);
        const bright = row >= 4 + 2 * label && row < 6 + 2 * label;
        images[image * PIXELS + pixel] = (bright ? 180 : 0) + gen.below(60);
      }
    }
    return { images, labels, size };
  })(seed(n))[0];
};

/**
 * Writes a training and a test set as the four IDX files of MNIST.
 *
 * @category Testing
 */
export const writeIdxFiles = async (directory: string, train: Digits, test: Digits): Promise<void> => {
  await mkdir(directory, { recursive: true });
  await writeFile(join(directory, fileName('train-images')), printImages(train.images));
  await writeFile(join(directory, fileName('train-labels')), printLabels(train.labels));
  await writeFile(join(directory, fileName('t10k-images')), printImages(test.images));
  await writeFile(join(directory, fileName('t10k-labels')), printLabels(test.labels));
};

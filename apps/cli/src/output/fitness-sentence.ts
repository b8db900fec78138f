import { type Recipe, mnistIn } from '@evorx/recipe';

/**
 * What fitness is measured on, where that needs saying; `tested`: whether the test images have been
 * read for the champion.
 *
 * @category Rendering
 */
export const fitnessSentence = ({ problem }: Recipe, tested: boolean): string | null => {
  const network = mnistIn(problem);
  if (network === null) return null;
  const { fitness, images, batch } = network;
  const measure = fitness === 'accuracy' ? 'accuracy' : 'cross-entropy';
  const sample = `${batch === null ? 'all' : 'a fresh mini-batch of'} ${images === 'test' ? 'test' : 'training'} images`;
  return images === 'test'
    ? `${measure} on ${sample}, as in the article that mnist-seed follows: the test accuracy is what was optimised, not an independent estimate`
    : `${measure} on ${sample}; the test images ${tested ? 'were read once, at the end' : 'have not been read'}`;
};

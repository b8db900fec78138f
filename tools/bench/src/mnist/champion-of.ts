import type { Genes } from '@evorx/core';
import type { Classifier } from '@evorx/evaluation';
import { settled } from './settled';

/** How many of a population may become the champion. */
const CANDIDATES = 20;

/**
 * The champion as a run names it at its end: of the fittest, the one with the smallest loss on the validation images.
 */
export const championOf =
  (classifier: Classifier) =>
  async (champions: ReadonlyArray<Genes>): Promise<Genes> => {
    const candidates = champions.slice(0, CANDIDATES);
    if (candidates.length < 2) return candidates[0]!;
    const losses = await settled(classifier.validateAll(candidates));
    const smallest = losses.reduce((best, loss, i) => (loss < (losses[best] ?? Infinity) ? i : best), 0);
    return candidates[smallest]!;
  };

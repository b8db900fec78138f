import type { RunSpec } from '@evorx/recipe';
import type { EvolveFlags } from '../options/evolve-flags';
import { fitnessSentence } from './fitness-sentence';
import { title } from './title';

/**
 * What is said on stderr before a run begins: with `--json`, where no summary will say it, that fitness is measured on test images.
 *
 * @category Rendering
 */
export const openingRemarks = (flags: EvolveFlags, spec: RunSpec): ReadonlyArray<string> => {
  const { problem } = spec.recipe;
  const sentence = fitnessSentence(spec.recipe);
  const onTestImages = 'mnist' in problem && problem.mnist.images === 'test';
  return onTestImages && sentence !== null && flags.json && !flags.quiet
    ? [`${title(spec)}: fitness is ${sentence}.`]
    : [];
};

import { type RunSpec, mnistIn } from '@evorx/recipe';
import type { EvolveFlags } from '../options/evolve-flags';
import { fitnessSentence } from './fitness-sentence';
import { title } from './title';

/** With `--json`, where no summary will say it: that fitness is measured on test images. */
const onTestImages = ({ json }: EvolveFlags, spec: RunSpec): ReadonlyArray<string> => {
  const { problem } = spec.recipe;
  const sentence = fitnessSentence(spec.recipe, false);
  return mnistIn(problem)?.images === 'test' && sentence !== null && json
    ? [`${title(spec)}: fitness is ${sentence}.`]
    : [];
};

/**
 * What is said on stderr before a run begins: what its fitness is, where that needs saying, and the id under which it
 * is saved.
 *
 * @category Rendering
 */
export const openingRemarks = (flags: EvolveFlags, spec: RunSpec, savedAs: string | null): ReadonlyArray<string> =>
  flags.quiet
    ? []
    : [
        ...onTestImages(flags, spec),
        ...(savedAs === null ? [] : [`Saving as run ${savedAs}, which evorx serve shows.`]),
      ];

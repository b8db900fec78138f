import type { Preset } from './catalogue-entry';
import { defaultOf } from './presets/default-of';
import { mnistEs, mnistEsDirect, mnistStep } from './presets/mnist-es';
import { mnistGa, mnistGaDirect } from './presets/mnist-ga';
import { mnistAdam, mnistSgd } from './presets/mnist-gradient';
import { mnistOpenaiEs } from './presets/mnist-openai-es';
import { mnistSeed, mnistSeedTrain, mnistSeedWide } from './presets/mnist-seed';

/**
 * The recipes with a name.
 *
 * @category Catalogue
 * @example
 * import { decodeRecipe, presets } from '@evorx/recipe';
 *
 * const recipes = presets.map(({ name, recipe }) => [name, decodeRecipe(recipe)]);
 */
export const presets: ReadonlyArray<Preset> = [
  mnistSeed,
  mnistSeedTrain,
  mnistSeedWide,
  mnistGa,
  mnistGaDirect,
  mnistEs,
  mnistEsDirect,
  mnistOpenaiEs,
  mnistStep,
  mnistAdam,
  mnistSgd,
  defaultOf(
    'sphere',
    'A smooth bowl in ten dimensions: the mean of two good parents, and cooling noise. Done in a moment.',
  ),
  defaultOf(
    'zdt1',
    'Two objectives at once: NSGA-II finds the front between them. A hundred individuals, 250 generations, a few seconds.',
  ),
  defaultOf('onemax', 'A hundred bits, all to become ones: tournament, uniform crossover, bit-flip. Done in a moment.'),
];

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
  defaultOf(
    'rastrigin',
    'Ten dimensions of ripples in a bowl: a genetic algorithm with simulated binary crossover. A second.',
  ),
  defaultOf(
    'rosenbrock',
    'A bent valley in ten dimensions: a genetic algorithm with simulated binary crossover. A second.',
  ),
  defaultOf(
    'ellipsoid',
    'A badly conditioned bowl in ten dimensions: a genetic algorithm with simulated binary crossover. A second.',
  ),
  defaultOf(
    'ackley',
    'A funnel in a plain of ripples, in ten dimensions: a genetic algorithm with simulated binary crossover. A second.',
  ),
  defaultOf(
    'griewank',
    'A wide bowl with regular ripples, in ten dimensions: a genetic algorithm with simulated binary crossover. A second.',
  ),
  defaultOf(
    'schwefel',
    'Deep valleys far apart, in ten dimensions: a genetic algorithm with simulated binary crossover. A second.',
  ),
  defaultOf(
    'zdt2',
    'Two objectives with a concave front: NSGA-II, a hundred individuals, 250 generations, a few seconds.',
  ),
  defaultOf(
    'zdt3',
    'Two objectives with a front in five parts: NSGA-II, a hundred individuals, 250 generations, a few seconds.',
  ),
  defaultOf(
    'zdt6',
    'Two objectives with an unevenly dense front: NSGA-II, a hundred individuals, 250 generations, a few seconds.',
  ),
  defaultOf(
    'dtlz2',
    'Three objectives whose front is an eighth of a sphere: NSGA-II, a hundred individuals, 250 generations, a few seconds.',
  ),
  defaultOf('tsp', 'A round trip through twenty cities on a grid: order crossover and inversion. Done in a moment.'),
  defaultOf(
    'knapsack',
    'Fifteen items, not all of which can be carried: uniform crossover, bit-flip, the feasible first. Done in a moment.',
  ),
  defaultOf(
    'mixed',
    'A real number, integers, a choice and bits in one genome, each varied by its own kind. Done in a moment.',
  ),
];

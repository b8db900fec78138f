import { decodeRecipe, presets, standard } from './index';
import { builderFor } from './operators/row';
import * as E from 'fp-ts/Either';

const sphere = (generational: object, more: object = {}): unknown => ({
  problem: { sphere: {} },
  algorithm: { generational },
  ...more,
});
const onemax = (generational: object, more: object = {}): unknown => ({
  problem: { onemax: {} },
  algorithm: { generational },
  ...more,
});
const vary = (...operators: ReadonlyArray<object>): unknown => sphere({ vary: operators });
const mnist = (problem: object, more: object = {}): unknown => ({ problem: { mnist: problem }, ...more });

/** The variations of genomes of a kind that are no network, as messages list them. */
const variationsFor = (kind: string): string =>
  `one of: ${Object.entries(standard.variations)
    .filter(([, row]) => builderFor(row, kind) !== undefined && !row.network)
    .map(([name]) => name)
    .join(', ')}`;

describe('decodeRecipe', () => {
  it('fills every default in', () => {
    expect(decodeRecipe({ problem: { onemax: {} } })).toEqual(
      E.right({
        problem: { onemax: { length: 100 } },
        algorithm: {
          generational: {
            population: 100,
            children: null,
            select: { tournament: { size: 2, replacement: false } },
            vary: [{ uniformCrossover: { rate: 0.9, bias: 0.5 } }, { bitFlipMutation: { rate: null } }],
            replace: { generational: { elites: 1 } },
            rescore: 'none',
          },
        },
        budget: { generations: 100 },
        stop: [],
      }),
    );
  });

  it("fills an algorithm without variations with the problem's", () => {
    expect(decodeRecipe(onemax({ population: 7 }))).toEqual(
      decodeRecipe(onemax({ population: 7, vary: [{ uniformCrossover: { rate: 0.9 } }, { bitFlipMutation: {} }] })),
    );
  });

  it('reads the example of a recipe', () => {
    const example = {
      problem: {
        mnist: {
          hidden: [128],
          activation: 'relu',
          encoding: { direct: {} },
          bounds: [0, 1],
          fitness: 'accuracy',
          images: 'test',
        },
      },
      algorithm: {
        generational: {
          population: 50,
          select: { tournament: { size: 2, replacement: false } },
          vary: [{ uniformCrossover: { rate: 0.5, bias: 0.5 } }, { gaussianMutation: { rate: 0.1, deviation: 1 } }],
          replace: { generational: { elites: 1 } },
          rescore: 'none',
        },
      },
      budget: { generations: 50 },
      stop: [{ target: 0.9 }],
    };
    expect(decodeRecipe(example)).toMatchObject(E.right(example));
  });

  it("fills a problem with defaults of the algorithm's", () => {
    const batch = (algorithm: object) => decodeRecipe({ problem: { mnist: {} }, algorithm });
    expect(batch({ neuronEs: {} })).toMatchObject(
      E.right({ problem: { mnist: { batch: { from: 4096, to: 16_384, curve: 'exponential' } } } }),
    );
    expect(batch({ gradientDescent: {} })).toMatchObject(E.right({ problem: { mnist: { batch: 128 } } }));
    expect(batch({ openaiEs: {} })).toMatchObject(E.right({ problem: { mnist: { batch: null } } }));
  });

  it('reads time as milliseconds or as a duration', () => {
    const time = (given: unknown) => decodeRecipe({ problem: { sphere: {} }, budget: { time: given } });
    expect(time('2m')).toEqual(time(120_000));
    expect(time('2m')).toMatchObject(E.right({ budget: { time: 120_000 } }));
  });

  it('takes a part of the budget that is null for one that is not given', () => {
    expect(decodeRecipe({ problem: { sphere: {} }, budget: { generations: 3, time: null } })).toMatchObject(
      E.right({ budget: { generations: 3 } }),
    );
  });

  it('reads objects without a prototype', () => {
    const bare = (fields: object): object => Object.assign(Object.create(null) as object, fields);
    expect(decodeRecipe(bare({ problem: bare({ onemax: bare({ length: 5 }) }) }))).toEqual(
      decodeRecipe({ problem: { onemax: { length: 5 } } }),
    );
  });

  it('leaves its input as it is', () => {
    const before = JSON.stringify(presets);
    presets.forEach(({ recipe }) => decodeRecipe(recipe));
    expect(JSON.stringify(presets)).toBe(before);
  });

  const choices = (names: string): string => `an object with one key, one of: ${names}`;
  const problems = Object.keys(standard.problems).join(', ');
  const ramp = 'a number from 0 to 1, or { from, to, curve } within it';
  const duration = 'milliseconds above 0, or a duration such as 500ms, 90s, 2m, 1h';
  const range =
    'two numbers from -1000000 to 1000000, the lower and then the upper one, with a 32-bit float in their range';
  const path = 'algorithm.generational';

  it.each<[input: unknown, path: string, message: string, accepted: string]>([
    [null, '', 'null is not an object', 'a recipe: an object with problem, algorithm, budget, stop'],
    [[], '', '[] is not an object', 'a recipe: an object with problem, algorithm, budget, stop'],
    [{}, 'problem', 'nothing is given', choices(problems)],
    [{ problm: {} }, 'problm', '"problm" is not known here', 'one of: problem, algorithm, budget, stop'],
    [{ problem: 3 }, 'problem', '3 is not an object', choices(problems)],
    [{ problem: {} }, 'problem', '{} names nothing', choices(problems)],
    [{ problem: { sphre: {} } }, 'problem.sphre', '"sphre" is not known here', `one of: ${problems}`],
    [{ problem: { sphere: {}, onemax: {} } }, 'problem', '"sphere" and "onemax" are too many', choices(problems)],
    [
      { problem: { sphere: null } },
      'problem.sphere',
      'null is not an object',
      'an object with any of: dimension, centre, bounds',
    ],
    [
      { problem: { sphere: { dimension: 0 } } },
      'problem.sphere.dimension',
      '0 is too small',
      'an integer from 1 to 1000000',
    ],
    [
      { problem: { sphere: { dimension: 1.5 } } },
      'problem.sphere.dimension',
      '1.5 is not an integer',
      'an integer from 1 to 1000000',
    ],
    [
      { problem: { sphere: { centre: NaN } } },
      'problem.sphere.centre',
      'NaN is not a number',
      'a number from -1000000 to 1000000',
    ],
    [{ problem: { sphere: { bounds: [1, 0] } } }, 'problem.sphere.bounds', '[1,0] is not accepted', range],
    [
      { problem: { sphere: { bounds: [1.00000001, 1.00000002] } } },
      'problem.sphere.bounds',
      '[1.00000001,1.00000002] is not accepted',
      range,
    ],
    [{ problem: { sphere: { bounds: [1] } } }, 'problem.sphere.bounds', '[1] is too short', range],
    [{ problem: { sphere: { bounds: [1, 'x'] } } }, 'problem.sphere.bounds.1', '"x" is not a number', range],
    [
      { problem: { onemax: { length: '9' } } },
      'problem.onemax.length',
      '"9" is not a number',
      'an integer from 1 to 1000000',
    ],
    [mnist({ hidden: [] }), 'problem.mnist.hidden', '[] is too short', 'a list of 1 to 8 integers from 1 to 4096'],
    [mnist({ hidden: [128, 5000] }), 'problem.mnist.hidden.1', '5000 is too large', 'an integer from 1 to 4096'],
    [
      mnist({ activation: 'gelu' }),
      'problem.mnist.activation',
      '"gelu" is not accepted',
      'one of: relu, tanh, sigmoid, step',
    ],
    [mnist({ encoding: { fft: {} } }), 'problem.mnist.encoding.fft', '"fft" is not known here', 'one of: direct, dct'],
    [
      mnist({ encoding: { dct: { coefficients: 785 } } }),
      'problem.mnist.encoding.dct.coefficients',
      '785 is too large',
      'an integer from 1 to 784',
    ],
    [mnist({ bounds: 1 }), 'problem.mnist.bounds', '1 is not a list', `${range}, or null`],
    [
      mnist({ batch: 0 }),
      'problem.mnist.batch',
      '0 is too small',
      'a number from 1 to 60000, or { from, to, curve } within it, or null',
    ],
    [
      { problem: { sphere: {} }, algorithm: { es: {} } },
      'algorithm.es',
      '"es" is not known here',
      `one of: ${Object.keys(standard.algorithms).join(', ')}`,
    ],
    [sphere({ population: 0 }), `${path}.population`, '0 is too small', 'an integer from 1 to 100000'],
    [
      sphere({ populaton: 1 }),
      `${path}.populaton`,
      '"populaton" is not known here',
      'one of: population, children, select, vary, replace, rescore',
    ],
    [
      sphere({ select: { roulette: {} } }),
      `${path}.select.roulette`,
      '"roulette" is not known here',
      'one of: tournament, rank, truncation, uniform, crowdedTournament',
    ],
    [
      sphere({ select: { tournament: { siz: 3 } } }),
      `${path}.select.tournament.siz`,
      '"siz" is not known here',
      'one of: size, replacement',
    ],
    [
      sphere({ select: { uniform: { size: 3 } } }),
      `${path}.select.uniform.size`,
      '"size" is not known here',
      'nothing',
    ],
    [sphere({ rescore: 'all' }), `${path}.rescore`, '"all" is not accepted', 'one of: none, survivors'],
    [sphere({ vary: [] }), `${path}.vary`, '[] is too short', 'a list of 1 to 16 crossovers and mutations'],
    [sphere({ vary: {} }), `${path}.vary`, '{} is not a list', 'a list of 1 to 16 crossovers and mutations'],
    [vary({ gaussianMutation: { rate: 'x' } }), `${path}.vary.0.gaussianMutation.rate`, '"x" is not a number', ramp],
    [
      vary({ gaussianMutation: { rate: { from: 0, to: 2 } } }),
      `${path}.vary.0.gaussianMutation.rate.to`,
      '2 is too large',
      'a number from 0 to 1',
    ],
    [
      vary({ gaussianMutation: { rate: { from: 0 } } }),
      `${path}.vary.0.gaussianMutation.rate.to`,
      'nothing is given',
      'a number from 0 to 1',
    ],
    [
      vary({ gaussianMutation: { deviation: { from: 0, to: 1, curve: 'exponential' } } }),
      `${path}.vary.0.gaussianMutation.deviation.from`,
      '0 is not above 0, as an exponential schedule needs',
      'a number above 0, at most 1000000, or the curve linear',
    ],
    [
      { problem: { sphere: {} }, budget: {} },
      'budget',
      'no budget is given',
      'at least one of: generations, evaluations, time',
    ],
    [
      { problem: { sphere: {} }, budget: { tim: 1 } },
      'budget.tim',
      '"tim" is not known here',
      'one of: generations, evaluations, time',
    ],
    [
      { problem: { sphere: {} }, budget: { generations: -1 } },
      'budget.generations',
      '-1 is too small',
      'an integer, 0 or more',
    ],
    [
      { problem: { sphere: {} }, budget: { evaluations: 0 } },
      'budget.evaluations',
      '0 is too small',
      'an integer, 1 or more',
    ],
    [{ problem: { sphere: {} }, budget: { time: 0 } }, 'budget.time', '0 is too small', duration],
    [
      { problem: { sphere: {} }, budget: { time: '2 min' } },
      'budget.time',
      '"2 min" is not a duration above 0',
      duration,
    ],
    [{ problem: { sphere: {} }, stop: {} }, 'stop', '{} is not a list', 'a list of at most 16 stops'],
    [{ problem: { sphere: {} }, stop: [{ target: 'x' }] }, 'stop.0.target', '"x" is not a number', 'a number'],
    [
      { problem: { sphere: {} }, stop: [{ steady: { generations: 0 } }] },
      'stop.0.steady.generations',
      '0 is too small',
      'an integer from 1 to 1000000000',
    ],
  ])('refuses %j', (input, at, message, accepted) => {
    expect(decodeRecipe(input)).toEqual(E.left({ path: at, message, accepted }));
  });

  it.each<[reason: string, input: unknown, path: string, message: string, accepted: string]>([
    [
      'a mutation of numbers on bits',
      onemax({ vary: [{ uniformCrossover: {} }, { gaussianMutation: {} }] }),
      `${path}.vary.1.gaussianMutation`,
      '"gaussianMutation" does not work on the bits of onemax',
      variationsFor('bits'),
    ],
    [
      'a mutation of bits on numbers',
      sphere({ vary: [{ bitFlipMutation: {} }] }),
      `${path}.vary.0.bitFlipMutation`,
      '"bitFlipMutation" does not work on the real genes of sphere',
      variationsFor('real'),
    ],
    [
      'a tournament larger than its population',
      sphere({ population: 4, select: { tournament: { size: 5 } } }),
      `${path}.select.tournament.size`,
      '5 contestants cannot be drawn without replacement from a population of 4',
      'an integer from 1 to 4, or "replacement": true',
    ],
    [
      'more elites than members',
      sphere({ population: 4, replace: { generational: { elites: 5 } } }),
      `${path}.replace.generational.elites`,
      '5 elites are more than the population of 4',
      'an integer from 0 to 4',
    ],
    [
      'elites that leave no room for children',
      sphere({ population: 4, replace: { generational: { elites: 4 } }, rescore: 'survivors' }),
      `${path}.replace.generational.elites`,
      '4 scored again leave no room for children in a population of 4',
      'an integer from 0 to 3',
    ],
    [
      'too few children for comma',
      sphere({ population: 4, children: 3, replace: { comma: {} } }),
      `${path}.children`,
      '3 children cannot replace a population of 4, as comma has them do',
      'an integer, 4 or more, or null',
    ],
    [
      'too few children beside survivors that are scored again',
      sphere({ population: 4, children: 2, rescore: 'survivors' }),
      `${path}.children`,
      '2 children and 1 survivors, scored again, do not fill a population of 4',
      'an integer, 3 or more, or null',
    ],
    [
      'more points than places to cut',
      {
        problem: { sphere: { dimension: 3 } },
        algorithm: { generational: { vary: [{ nPointCrossover: { points: 3 } }] } },
      },
      `${path}.vary.0.nPointCrossover.points`,
      '3 points do not fit between 3 genes',
      'an integer from 1 to 2',
    ],
    [
      'a population that fills the memory',
      mnist({}, { algorithm: { generational: { population: 100_000 } } }),
      `${path}.population`,
      '100000 individuals of 101770 genes are too many',
      'an integer from 1 to 9826',
    ],
    [
      'children that fill the memory',
      mnist({}, { algorithm: { generational: { children: 100_000 } } }),
      `${path}.children`,
      '100000 children of 101770 genes are too many',
      'an integer from 1 to 19652',
    ],
    [
      'neurons where there is no network',
      vary({ wholeNeuronCrossover: {} }),
      `${path}.vary.0.wholeNeuronCrossover`,
      '"wholeNeuronCrossover" does not work on the real genes of sphere, which are no network',
      variationsFor('real'),
    ],
    [
      'two step sizes',
      vary({ selfAdaptiveMutation: {} }, { selfAdaptiveMutation: {} }),
      `${path}.vary.1.selfAdaptiveMutation`,
      '"selfAdaptiveMutation" is there twice, and a genome carries one step size',
      'crossovers, and then selfAdaptiveMutation as the last variation',
    ],
    [
      'a mutation of the step size',
      vary({ gaussianMutation: {} }, { selfAdaptiveMutation: {} }),
      `${path}.vary.0.gaussianMutation`,
      '"gaussianMutation" would take the step size that genomes carry for selfAdaptiveMutation for a gene',
      'crossovers, and then selfAdaptiveMutation as the last variation',
    ],
    [
      'a crossover of what was mutated',
      vary({ selfAdaptiveMutation: {} }, { uniformCrossover: {} }),
      `${path}.vary.0.selfAdaptiveMutation`,
      '"selfAdaptiveMutation" is not the last variation',
      'crossovers, and then selfAdaptiveMutation as the last variation',
    ],
    [
      'bounds with genes that are coefficients',
      mnist({ encoding: { dct: {} }, bounds: [-1, 1] }),
      'problem.mnist.bounds',
      '[-1,1] cannot be kept with this encoding, whose genes are unbounded',
      'null, or the encoding direct with the scale none or fanIn',
    ],
    [
      'noise that moves no gene',
      {
        problem: { sphere: { bounds: [1, 2] } },
        algorithm: {
          generational: {
            vary: [{ gaussianMutation: { deviation: { from: 1e-9, to: 1e-10, curve: 'exponential' } } }],
          },
        },
      },
      `${path}.vary.0.gaussianMutation.deviation`,
      'a deviation of 1e-9 is lost',
      '0, or a finite number from 3.725290298461914e-9: noise below that moves no gene of single precision in [1, 2]',
    ],
    [
      'a step that moves no gene',
      {
        problem: { sphere: { bounds: [1, 2] } },
        algorithm: { generational: { vary: [{ selfAdaptiveMutation: { step: 1e-9 } }] } },
      },
      `${path}.vary.0.selfAdaptiveMutation.step`,
      'a deviation of 1e-9 is lost',
      '0, or a finite number from 3.725290298461914e-9: noise below that moves no gene of single precision in [1, 2]',
    ],
    [
      'shifts of images that are all scored',
      mnist({ augment: 'shift' }),
      'problem.mnist.augment',
      '"shift" moves the images of training mini-batches, and there are none',
      'none, or a batch of the images train',
    ],
    [
      'an evolution strategy on bits',
      { problem: { onemax: {} }, algorithm: { openaiEs: {} } },
      'algorithm.openaiEs',
      '"openaiEs" does not work on the bits of onemax',
      'one of: generational',
    ],
    [
      'an evolution strategy in bounds',
      mnist({ bounds: [0, 1] }, { algorithm: { snes: {} } }),
      'problem.mnist.bounds',
      '[0,1] cannot be kept by snes, whose genes are unbounded',
      'null, or the algorithm generational',
    ],
    [
      'an odd number of perturbations',
      { problem: { sphere: {} }, algorithm: { pgpe: { population: 5 } } },
      'algorithm.pgpe.population',
      '5 is not accepted',
      'an even integer from 2 to 100000',
    ],
    [
      'a start of layers that are not there',
      { problem: { sphere: {} }, algorithm: { openaiEs: { start: [1] } } },
      'algorithm.openaiEs.start',
      '[1] is about the layers of a network, and the genes of sphere are none',
      'null',
    ],
    [
      'perturbations that fill the memory',
      mnist({}, { algorithm: { openaiEs: { population: 10_000 } } }),
      'algorithm.openaiEs.population',
      '10000 individuals of 101770 genes are too many',
      'an integer from 1 to 9826',
    ],
    [
      'neurons of no network',
      { problem: { sphere: {} }, algorithm: { neuronEs: {} } },
      'algorithm.neuronEs',
      '"neuronEs" does not work on sphere, whose genes are no network',
      'one of: generational, openaiEs, pgpe, snes',
    ],
    [
      'a gradient of bits',
      { problem: { onemax: {} }, algorithm: { gradientDescent: {} } },
      'algorithm.gradientDescent',
      '"gradientDescent" does not work on onemax, whose genes are no network',
      'one of: generational',
    ],
    [
      'neurons of two hidden layers',
      mnist({ hidden: [8, 4] }, { algorithm: { neuronEs: {} } }),
      'problem.mnist.hidden',
      '[8,4] cannot be used: neuronEs perturbs networks with one hidden layer',
      'a list of 1 integer from 1 to 4096',
    ],
    [
      'deviations of one layer of two',
      mnist({}, { algorithm: { neuronEs: { deviations: [1] } } }),
      'algorithm.neuronEs.deviations',
      '[1] is too short',
      'a list of 2 numbers from 1e-9 to 1000000, of the hidden and of the output layer',
    ],
    [
      'differences of accuracies',
      mnist({ fitness: 'accuracy' }, { algorithm: { neuronEs: {} } }),
      'problem.mnist.fitness',
      '"accuracy" cannot be used: neuronEs follows the cross-entropy',
      'crossEntropy',
    ],
    [
      'learning from test images',
      mnist({ images: 'test' }, { algorithm: { gradientDescent: {} } }),
      'problem.mnist.images',
      '"test" cannot be used: gradientDescent learns from training images alone',
      'train',
    ],
    [
      'directions on all images at once',
      mnist({ batch: null }, { algorithm: { neuronEs: {} } }),
      'problem.mnist.batch',
      'null cannot be used: neuronEs shares a fresh mini-batch out among its directions',
      'a number from 1 to 60000, or { from, to, curve } within it',
    ],
    [
      'a gradient of steps',
      mnist({ activation: 'step' }, { algorithm: { gradientDescent: {} } }),
      'problem.mnist.activation',
      '"step" cannot be used: gradientDescent needs a gradient, and it has none',
      'one of: relu, tanh, sigmoid',
    ],
    [
      'a target that is no accuracy',
      mnist({}, { stop: [{ target: 90 }] }),
      'stop.0.target',
      '90 is not an accuracy',
      'a fraction from 0 to 1',
    ],
  ])('refuses %s', (_, input, at, message, accepted) => {
    expect(decodeRecipe(input)).toEqual(E.left({ path: at, message, accepted }));
  });
});

import { genesCodec } from '@evorx/algorithms';
import type { Genes } from '@evorx/core';
import { geneCount } from '@evorx/neural';
import { draw, fillNormal, fillUniform, type Random } from '@evorx/random';
import { bounds } from '../parameters/bounds';
import { choiceOf } from '../parameters/choice-of';
import { objectOf, parametersOf } from '../parameters/field';
import { listOf } from '../parameters/list-of';
import { integer } from '../parameters/numbers';
import { orNull } from '../parameters/or-null';
import { schedule } from '../parameters/schedule';
import { text } from '../parameters/text';
import type { MnistProblem } from '../recipe';
import { mnistArchitecture } from './mnist-architecture';
import { mnistObjective } from './mnist-objective';
import type { ProblemRow } from './row';
import { toBounds } from './to-bounds';

const direct = {
  scale: text({
    values: ['none', 'fanIn'],
    default: 'none',
    description: 'fanIn: a weight is its gene times 1/sqrt(fan-in) of its layer.',
  }),
};

const fields = {
  hidden: listOf(integer({ default: 128, min: 1, max: 4096, description: 'Units in a hidden layer.' }), {
    default: [128],
    description: 'Units in each hidden layer.',
    least: 1,
    most: 8,
    items: 'integers from 1 to 4096',
  }),
  activation: text({
    values: ['relu', 'tanh', 'sigmoid', 'step'],
    default: 'relu',
    description: 'The activation of hidden units: relu, tanh, sigmoid or step.',
  }),
  encoding: choiceOf<MnistProblem['encoding']>(
    { direct: objectOf(direct) },
    {
      default: { direct: {} },
      description: 'From genes to weights: direct, one gene a weight, with a scale (none or fanIn).',
    },
  ),
  bounds: orNull(
    bounds({
      default: [0, 1],
      description:
        'The closed range of the genes, where they start uniformly; unbounded and starting from N(0, 1) where null.',
    }),
  ),
  fitness: text({
    values: ['accuracy', 'crossEntropy'],
    default: 'crossEntropy',
    description: 'What is optimised: accuracy (maximised) or crossEntropy (minimised).',
  }),
  images: text({
    values: ['train', 'test'],
    default: 'train',
    description: 'The images that fitness is measured on: train or test.',
  }),
  batch: orNull(
    schedule({
      default: 100,
      min: 1,
      max: 60_000,
      description: "Images in a generation's fresh mini-batch, common to all its members; all images where null.",
    }),
  ),
  validateEvery: integer({
    default: 1,
    min: 1,
    max: 1_000_000,
    description: "The champion's validation accuracy is measured in every generation whose index this divides.",
  }),
};

const init =
  (problem: MnistProblem) =>
  (count: number): Random<ReadonlyArray<Genes>> =>
    draw((gen) =>
      Array.from({ length: count }, () => {
        const genes = new Float32Array(geneCount(mnistArchitecture(problem)));
        if (problem.bounds === null) fillNormal(gen, genes, 0, 1);
        else fillUniform(gen, genes, ...problem.bounds);
        return genes;
      }),
    );

/** @internal */
export const mnistRow: ProblemRow<MnistProblem, 'real'> = {
  entry: {
    name: 'mnist',
    description: 'Evolve the weights of a dense network that reads handwritten digits.',
    direction: 'minimise',
    parameters: parametersOf(fields),
  },
  schema: objectOf(fields),
  kind: 'real',
  genes: (problem) => geneCount(mnistArchitecture(problem)),
  domain: (problem, ports) => ({
    objective: mnistObjective(problem),
    bounds: problem.bounds === null ? undefined : toBounds(problem.bounds),
    genome: genesCodec,
    init: init(problem),
    evaluator: ports.mnist(problem),
  }),
  algorithm: {
    generational: {
      population: 200,
      select: { truncation: { fraction: 0.1 } },
      vary: [
        { arithmeticCrossover: {} },
        { gaussianMutation: { rate: 1, deviation: { from: 0.3, to: 0.03, curve: 'exponential' } } },
      ],
      replace: { generational: { elites: 1 } },
      rescore: 'survivors',
    },
  },
  budget: { time: '2m' },
};

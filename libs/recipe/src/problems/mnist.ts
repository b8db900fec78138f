import { genesJson } from '@evorx/algorithms';
import type { Bounds, Genes } from '@evorx/core';
import { geneCount } from '@evorx/neural';
import { draw, fillNormal, fillUniform, type Random } from '@evorx/random';
import { shownParameters } from '../parameters/shown-parameters';
import { shown } from '../decoding/shown';
import type { MnistPorts } from '../prepared';
import type { MnistProblem } from '../recipe';
import type { RecipeError } from '../recipe-error';
import { mnistDemand } from './mnist-demand';
import { mnistFields } from './mnist-fields';
import { mnistGenotype } from './mnist-genotype';
import { mnistObjective } from './mnist-objective';
import { fillWeights, neuronsOf } from './neurons';
import { realGenes } from './genes';
import { type Network, problemRow } from './row';
import { toBounds } from './to-bounds';

const isCentred = ({ encoding }: MnistProblem): boolean => 'dct' in encoding || encoding.direct.scale === 'centred';

const boundsOf = ({ bounds }: MnistProblem): Bounds | undefined => (bounds === null ? undefined : toBounds(bounds));

const init = (problem: MnistProblem) => {
  const genotype = mnistGenotype(problem);
  const genes = geneCount(genotype);
  return (count: number): Random<ReadonlyArray<Genes>> =>
    draw((gen) =>
      Array.from({ length: count }, () => {
        const genome = new Float32Array(genes);
        if (problem.bounds !== null) fillUniform(gen, genome, ...problem.bounds);
        else if (isCentred(problem)) fillWeights(gen, genome, genotype, [1]);
        else fillNormal(gen, genome, 0, 1);
        return genome;
      }),
    );
};

const networkOf = (problem: MnistProblem, { members, gradient }: MnistPorts): Network => {
  const genotype = mnistGenotype(problem);
  return {
    neurons: neuronsOf(genotype),
    start: (deviations) =>
      draw((gen) => {
        const genome = new Float32Array(geneCount(genotype));
        fillWeights(gen, genome, genotype, deviations);
        return genome;
      }),
    members,
    gradient,
  };
};

const refusals = (problem: MnistProblem): ReadonlyArray<RecipeError> => {
  const { bounds: range, images, batch, augment } = problem;
  return [
    ...(range !== null && isCentred(problem)
      ? [
          {
            path: 'problem.mnist.bounds',
            message: `${shown(range)} cannot be kept with this encoding, whose genes are unbounded`,
            accepted: 'null, or the encoding direct with the scale none or fanIn',
          },
        ]
      : []),
    ...(augment === 'shift' && (images === 'test' || batch === null)
      ? [
          {
            path: 'problem.mnist.augment',
            message: '"shift" moves the images of training mini-batches, and there are none',
            accepted: 'none, or a batch of the images train',
          },
        ]
      : []),
  ];
};

/** @internal */
export const mnistRow = problemRow<MnistProblem>({
  entry: {
    name: 'mnist',
    description: 'Evolve the weights of a dense network that reads handwritten digits.',
    direction: 'minimise',
    parameters: shownParameters(mnistFields),
  },
  parameters: mnistFields,
  facts: (problem) => ({
    kind: 'real',
    genes: geneCount(mnistGenotype(problem)),
    bounds: boundsOf(problem),
    objectives: [mnistObjective(problem)],
    json: genesJson,
  }),
  weight: 'heavy',
  network: (problem) => problem,
  demand: mnistDemand,
  bind: (problem, ports) => {
    const measured = ports.mnist(problem);
    return {
      objectives: [mnistObjective(problem)],
      comparable: problem.batch === null,
      bounds: boundsOf(problem),
      representation: realGenes(geneCount(mnistGenotype(problem)), boundsOf(problem), init(problem)),
      evaluator: measured.evaluator,
      network: networkOf(problem, measured),
      show: undefined,
    };
  },
  refusals,
  defaults: {
    neuronEs: { batch: { from: 4096, to: 16_384, curve: 'exponential' } },
    gradientDescent: { batch: 128 },
  },
  algorithm: {
    generational: {
      population: 200,
      select: { truncation: { fraction: 0.1 } },
      vary: [
        { arithmeticCrossover: {} },
        {
          selfAdaptiveMutation: {
            step: 0.05,
            learningRate: 0.2,
            cooling: { from: 1, to: 0, curve: 'linear', after: 0.7 },
          },
        },
      ],
      replace: { generational: { elites: 1 } },
      rescore: 'survivors',
    },
  },
  budget: { time: '2m' },
});

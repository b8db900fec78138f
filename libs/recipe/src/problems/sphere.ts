import { genesCodec } from '@evorx/algorithms';
import { fromFunction } from '@evorx/evolution';
import { sphere } from '@evorx/problems';
import { bounds } from '../parameters/bounds';
import { objectOf, parametersOf } from '../parameters/field';
import { integer, number } from '../parameters/numbers';
import type { SphereProblem } from '../recipe';
import { BARE } from './demand';
import type { ProblemRow } from './row';
import { toBounds } from './to-bounds';

const fields = {
  dimension: integer({ default: 10, min: 1, max: 1_000_000, description: 'Genes in a genome.' }),
  centre: number({ default: 0.3, min: -1e6, max: 1e6, description: 'Where the optimum is, in every dimension.' }),
  bounds: bounds({ default: [0, 1], description: 'The closed range of the genes, where they start uniformly.' }),
};

/** @internal */
export const sphereRow: ProblemRow<SphereProblem, 'real'> = {
  entry: {
    name: 'sphere',
    description: 'Minimise the sum of (x - centre)^2 over the genes x of a genome.',
    direction: 'minimise',
    parameters: parametersOf(fields),
  },
  schema: objectOf(fields),
  kind: 'real',
  genes: ({ dimension }) => dimension,
  bounds: (problem) => toBounds(problem.bounds),
  demand: () => ({ resident: BARE, geneBytes: 4, images: 1, chunk: 0 }),
  domain: (problem, { onFailure }) => {
    const range = toBounds(problem.bounds);
    const { objective, init, score } = sphere({ ...problem, bounds: range });
    return {
      objective,
      comparable: true,
      bounds: range,
      genome: genesCodec,
      init,
      evaluator: fromFunction(objective, score, { onFailure }),
      network: undefined,
    };
  },
  refusals: () => [],
  defaults: {},
  algorithm: {
    generational: {
      population: 100,
      select: { truncation: { fraction: 0.2 } },
      vary: [
        { arithmeticCrossover: {} },
        { gaussianMutation: { rate: 1, deviation: { from: 0.1, to: 0.001, curve: 'exponential' } } },
      ],
      replace: { generational: { elites: 1 } },
    },
  },
  budget: { generations: 100 },
};

import { genesJson } from '@evorx/algorithms';
import { fromFunction } from '@evorx/evolution';
import { p } from '@evorx/parameters';
import { sphere } from '@evorx/problems';
import { shownParameters } from '../parameters/shown-parameters';
import type { SphereProblem } from '../recipe';
import { BARE } from './demand';
import { realGenes } from './genes';
import { problemRow } from './row';
import { toBounds } from './to-bounds';

const fields = {
  dimension: p.integer({ default: 10, min: 1, max: 1_000_000, about: 'Genes in a genome.' }),
  centre: p.number({ default: 0.3, min: -1e6, max: 1e6, about: 'Where the optimum is, in every dimension.' }),
  bounds: p.bounds({
    default: [0, 1],
    about: 'The closed range of the genes, where they start uniformly.',
  }),
};

const boundOf = (problem: SphereProblem) => sphere({ ...problem, bounds: toBounds(problem.bounds) });

/** @internal */
export const sphereRow = problemRow<SphereProblem>({
  entry: {
    name: 'sphere',
    description: 'Minimise the sum of (x - centre)^2 over the genes x of a genome.',
    direction: 'minimise',
    parameters: shownParameters(fields),
  },
  parameters: fields,
  facts: (problem) => ({
    kind: 'real',
    genes: problem.dimension,
    bounds: toBounds(problem.bounds),
    objectives: [boundOf(problem).objective],
    json: genesJson,
  }),
  weight: 'light',
  network: undefined,
  demand: () => ({ resident: BARE, geneBytes: 4, images: 1, chunk: 0 }),
  bind: (problem, { onFailure }) => {
    const range = toBounds(problem.bounds);
    const { objective, init, score } = boundOf(problem);
    return {
      objectives: [objective],
      comparable: true,
      bounds: range,
      representation: realGenes(problem.dimension, range, init),
      evaluator: fromFunction(objective, score, { onFailure }),
      network: undefined,
      show: undefined,
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
});

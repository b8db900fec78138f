import { bitsJson } from '@evorx/algorithms';
import { fromFunction } from '@evorx/evolution';
import { p } from '@evorx/parameters';
import { oneMax } from '@evorx/problems';
import { shownParameters } from '../parameters/shown-parameters';
import type { OneMaxProblem } from '../recipe';
import { BARE } from './demand';
import { bitGenes } from './genes';
import { problemRow } from './row';

const fields = { length: p.integer({ default: 100, min: 1, max: 1_000_000, about: 'Bits in a genome.' }) };

/** @internal */
export const onemaxRow = problemRow<OneMaxProblem>({
  entry: {
    name: 'onemax',
    description: 'Maximise the number of ones among the bits of a genome.',
    direction: 'maximise',
    parameters: shownParameters(fields),
  },
  parameters: fields,
  facts: (problem) => ({
    kind: 'bits',
    genes: problem.length,
    bounds: undefined,
    objectives: [oneMax(problem).objective],
    json: bitsJson,
  }),
  weight: 'light',
  network: undefined,
  demand: () => ({ resident: BARE, geneBytes: 1, images: 1, chunk: 0 }),
  bind: (problem, { onFailure }) => {
    const { objective, init, score } = oneMax(problem);
    return {
      objectives: [objective],
      comparable: true,
      bounds: undefined,
      representation: bitGenes(problem.length, init),
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
      select: { tournament: { size: 2 } },
      vary: [{ uniformCrossover: { rate: 0.9 } }, { bitFlipMutation: {} }],
      replace: { generational: { elites: 1 } },
    },
  },
  budget: { generations: 100 },
});

import { bitsCodec } from '@evorx/algorithms';
import { fromFunction } from '@evorx/evolution';
import { oneMax } from '@evorx/problems';
import { objectOf, parametersOf } from '../parameters/field';
import { integer } from '../parameters/numbers';
import type { OneMaxProblem } from '../recipe';
import { BARE } from './demand';
import type { ProblemRow } from './row';

const fields = { length: integer({ default: 100, min: 1, max: 1_000_000, description: 'Bits in a genome.' }) };

/** @internal */
export const onemaxRow: ProblemRow<OneMaxProblem, 'bits'> = {
  entry: {
    name: 'onemax',
    description: 'Maximise the number of ones among the bits of a genome.',
    direction: 'maximise',
    parameters: parametersOf(fields),
  },
  schema: objectOf(fields),
  kind: 'bits',
  genes: ({ length }) => length,
  bounds: () => undefined,
  demand: () => ({ resident: BARE, geneBytes: 1, images: 1, chunk: 0 }),
  domain: (problem, { onFailure }) => {
    const { objective, init, score } = oneMax(problem);
    return {
      objective,
      comparable: true,
      bounds: undefined,
      genome: bitsCodec,
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
      select: { tournament: { size: 2 } },
      vary: [{ uniformCrossover: { rate: 0.9 } }, { bitFlipMutation: {} }],
      replace: { generational: { elites: 1 } },
    },
  },
  budget: { generations: 100 },
};

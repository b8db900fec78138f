import type { Bounds, GeneBounds } from '@evorx/core';
import { answering } from '../definitions/answering';
import type { BuiltProblem, ProblemDefinition } from '../definitions/problem';
import { objectOf } from '../parameters/schema-of';
import { shownParameters } from '../parameters/shown-parameters';
import { BARE } from '../problems/demand';
import type { ProblemRow } from '../problems/row';
import { CatalogueError } from './catalogue-error';
import type { RecipeError } from '../recipe-error';
import { builtOnce } from './built-once';
import { usualAlgorithm, usualVariations } from './usual-algorithm';

/** Bytes of a gene, as estimates count them. */
const GENE_BYTES = 8;

const commonBounds = (bounds: GeneBounds | undefined): Bounds | undefined =>
  bounds === undefined || !('lower' in bounds) ? undefined : bounds;

const factsOf = ({ genome, objectives }: BuiltProblem<unknown>) => ({
  kind: genome.kind,
  genes: genome.size,
  bounds: commonBounds(genome.bounds),
  isBounded: genome.bounds !== undefined,
  objectives,
  json: genome.json,
});

/** Why parameters that are right one by one do not go together. */
const unbuildable = (build: () => unknown, path: string): ReadonlyArray<RecipeError> => {
  try {
    build();
    return [];
  } catch (error) {
    if (!(error instanceof CatalogueError)) throw error;
    return [{ path, message: error.message, accepted: 'parameters that go together' }];
  }
};

/**
 * The row of a problem that is defined by itself. It is built with its default parameters at once, so that what is
 * wrong with it is known before a run. Throws `CatalogueError` where it cannot be built.
 *
 * @internal
 */
export const problemRowOf = (definition: ProblemDefinition): ProblemRow => {
  const { name, about, parameters, weight = 'light' } = definition;
  const built = builtOnce(definition);
  const usual = built(objectOf(parameters).parse({}));
  const { kind } = usual.genome;
  return {
    entry: {
      name,
      description: about,
      direction: usual.objectives[0]!.direction,
      parameters: shownParameters(parameters),
    },
    parameters,
    facts: (given) => factsOf(built(given)),
    bind: (given, { onFailure }) => {
      const problem = built(given);
      return {
        objectives: problem.objectives,
        comparable: problem.comparable ?? true,
        representation: problem.genome,
        bounds: commonBounds(problem.genome.bounds),
        evaluator: answering(problem, onFailure),
        network: undefined,
        show: problem.show,
      };
    },
    weight,
    network: undefined,
    demand: () => ({ resident: BARE, geneBytes: GENE_BYTES, images: 1, chunk: 0 }),
    refusals: (given) => unbuildable(() => built(given), `problem.${name}`),
    defaults: {},
    algorithm: definition.algorithm ?? usualAlgorithm(kind, usual.objectives.length),
    variations: usualVariations(kind),
    budget: definition.budget ?? { generations: 100 },
  };
};

import { genomesOf } from '../algorithms/genomes-of';
import { type AlgorithmRow, algorithmRow } from '../algorithms/row';
import { tooMany } from '../algorithms/too-many';
import type { AlgorithmDefinition } from '../definitions/algorithm';

const populationOf = (spec: object): number => {
  const { population } = spec as { readonly population?: unknown };
  return typeof population === 'number' ? population : 1;
};

/** The row of an algorithm that is defined by itself. @internal */
export const algorithmRowOf = ({
  name,
  about,
  reference = '',
  parameters,
  build,
  for: kinds,
  objectives: most = 1,
}: AlgorithmDefinition): AlgorithmRow => ({
  ...algorithmRow({
    name,
    about,
    reference,
    fields: parameters,
    refusals: (spec, { kind, name: problem, path, genes, objectives }) => [
      ...(kinds === undefined || kinds.includes(kind)
        ? []
        : [
            {
              path,
              message: `"${name}" does not work on the ${genomesOf(kind)} of ${problem}`,
              accepted: `problems with ${kinds.map(genomesOf).join(' or ')}`,
            },
          ]),
      ...(objectives <= most
        ? []
        : [
            {
              path,
              message: `"${name}" has one objective, and ${problem} has ${objectives}`,
              accepted: 'an algorithm for several objectives, as nsga2',
            },
          ]),
      ...tooMany(`${path}.population`, populationOf(spec), genes),
    ],
    load: (spec) => ({ kept: populationOf(spec), made: populationOf(spec), scored: populationOf(spec) }),
    strategy: (spec, { representation, objectives, evaluator, comparable }, { budget, elapsedMs }) => {
      const strategy = build(spec as Readonly<Record<string, unknown>>, {
        representation,
        objectives,
        evaluator,
        comparable,
        budget,
        elapsedMs,
      });
      return (run) => run(strategy);
    },
  }),
  takes: { kinds, objectives: most },
});

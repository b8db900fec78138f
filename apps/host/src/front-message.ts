import type { Observation, Representation } from '@evorx/core';
import { firstFront } from '@evorx/evolution';
import { encodeFront, FRONT_SHOWN, GENES_SHOWN, type FrontMember, type HostMessage } from '@evorx/runs';

/** So many of a list, evenly, the first and the last among them. */
const evenly = <A>(all: ReadonlyArray<A>, most: number): ReadonlyArray<A> =>
  all.length <= most
    ? all
    : Array.from({ length: most }, (_, i) => all[Math.round((i * (all.length - 1)) / (most - 1))]!);

/**
 * The first front of a generation as messages: none of a problem with one objective, and none where nobody is feasible.
 * Genomes are left out where the front has more than `GENES_SHOWN` genes.
 *
 * @category Internals
 */
export const frontMessages = (
  { size: genes, json }: Pick<Representation<unknown>, 'size' | 'json'>,
  { index: generation, population: { genomes, scores } }: Observation<unknown>,
): ReadonlyArray<HostMessage> => {
  const { objectives, size, values } = scores;
  const [first] = objectives;
  if (first === undefined || objectives.length < 2) return [];
  const sign = first.direction === 'maximise' ? -1 : 1;
  const sorted = [...firstFront(scores)].sort((a, b) => sign * (values[a]! - values[b]!) || a - b);
  const shown = evenly(sorted, FRONT_SHOWN);
  if (shown.length === 0) return [];
  const told = shown.length * genes <= GENES_SHOWN;
  const members = shown.map((i): FrontMember => ({
    genome: told ? json.toJson(genomes[i]) : null,
    objectives: Object.fromEntries(objectives.map(({ name }, o) => [name, values[o * size + i]!])),
  }));
  return [{ type: 'front', generation, bytes: encodeFront({ generation, members }) }];
};

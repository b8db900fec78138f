import type { Observation } from '@evorx/core';
import { encodeChampionGenome, GENES_SHOWN, type HostMessage } from '@evorx/runs';
import type { Prepared } from '@evorx/recipe';
import { finite } from './finite';
import { beginsWith } from './same-genome';
import { shownAs } from './shown-as';

/** The champion's own value of each objective; null where it was not scored itself, as an average of others is not. */
const objectivesOf = (
  isOf: (genome: unknown) => boolean,
  { population: { genomes, scores }, bestSoFar }: Observation<unknown>,
): Readonly<Record<string, number | null>> => {
  if (bestSoFar && isOf(bestSoFar.genome))
    return Object.fromEntries(scores.objectives.map(({ name }, i) => [name, bestSoFar.values[i] ?? null]));
  const place = genomes.findIndex(isOf);
  return Object.fromEntries(
    scores.objectives.map(({ name }, i) => [
      name,
      place === -1 ? null : finite(scores.values[i * scores.size + place] ?? NaN),
    ]),
  );
};

/**
 * The champion of a state, as it is reported.
 *
 * @internal
 */
export interface FoundChampion {
  readonly genome: unknown;
  readonly observation: Observation<unknown>;
  readonly foundAt: number;
}

/**
 * The genome of a champion as a message. While its run is live, a genome of more than `GENES_SHOWN` genes is left out,
 * as it would be written again and again.
 *
 * @internal
 */
export const genomeMessage = (
  { representation, show }: Pick<Prepared, 'representation' | 'show'>,
  { genome, observation, foundAt }: FoundChampion,
  live: boolean,
): HostMessage => {
  const { index: generation } = observation;
  const { size: genes } = representation;
  const json = live && genes > GENES_SHOWN ? null : Buffer.from(JSON.stringify(representation.json.toJson(genome)));
  const isOf = (other: unknown): boolean => beginsWith(representation)(genome, other);
  const objectives = objectivesOf(isOf, observation);
  return {
    type: 'genome',
    generation,
    bytes: encodeChampionGenome({ generation, foundAt, objectives, genes, json, shown: shownAs(show, genome) }),
  };
};

import type { GeneArray, Observation } from '@evorx/core';
import { genomeJson, type RunSpec } from '@evorx/recipe';
import { encodeChampionGenome, GENES_SHOWN, type HostMessage } from '@evorx/runs';
import { finite } from './finite';

/** Whether these are the genes of a champion, which an algorithm may keep with others of its own behind them. */
const isOf = (champion: GeneArray, genome: GeneArray): boolean =>
  champion.every((gene, i) => Object.is(gene, genome[i]));

/** The champion's own value of each objective; null where it was not scored itself, as an average of others is not. */
const objectivesOf = (
  champion: GeneArray,
  { population: { genomes, scores }, bestSoFar }: Observation<GeneArray>,
): Readonly<Record<string, number | null>> => {
  if (bestSoFar && isOf(champion, bestSoFar.genome))
    return Object.fromEntries(scores.objectives.map(({ name }, i) => [name, bestSoFar.values[i] ?? null]));
  const place = genomes.findIndex((genome) => isOf(champion, genome));
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
  readonly genome: GeneArray;
  readonly observation: Observation<GeneArray>;
  readonly foundAt: number;
}

/**
 * The genome of a champion as a message. While its run is live, a genome of more than `GENES_SHOWN` genes is left out,
 * as it would be written again and again.
 *
 * @internal
 */
export const genomeMessage = (
  { recipe }: RunSpec,
  { genome, observation, foundAt }: FoundChampion,
  live: boolean,
): HostMessage => {
  const { index: generation } = observation;
  const genes = genome.length;
  const json =
    live && genes > GENES_SHOWN ? null : Buffer.from(JSON.stringify(genomeJson(recipe.problem).toJson(genome)));
  const objectives = objectivesOf(genome, observation);
  return {
    type: 'genome',
    generation,
    bytes: encodeChampionGenome({ generation, foundAt, objectives, genes, json }),
  };
};

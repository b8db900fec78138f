export type { Vector, Indices } from './vector';
export type { GeneArray, Genes, Reals, RealsOf, Bits, Permutation, Bounds } from './genes';
export { type Objective, type Scores, scoresOf, column, pickScores, concatScores } from './scores';
export { objectivesOption } from './objectives-option';
export { concatViolations, violationOf } from './violations';
export { type Ranking, byObjective, order, best } from './ranking';
export { dominates } from './dominates';
export { byDominance, nonDominatedSort } from './non-dominated-sort';
export { byCrowding, crowdingDistance } from './crowding-distance';
export { hypervolume, referencePointOf } from './hypervolume';
export type { Individual } from './individual';
export { type Population, pick, concat } from './population';
export type { Generation, Observation } from './generation';
export type { Selection, Variation, GeneVariation, Replacement, Offspring, Reproduction, Survival } from './operators';
export { breed } from './breed';
export { type GenomeCodec, genesCodec, bitsCodec } from './genome-codec';
export { type JsonCodec, genesJson, bitsJson } from './json-codec';
export { shownJson } from './shown-json';
export type { GeneBounds, Representation } from './representation';
export { mean } from './mean';
export { deviation } from './deviation';
// Declared where randomness is, which everything else depends on; users know them from here.
export {
  type Accepted,
  OptionError,
  requireOption,
  requireOptions,
  wholeNumber,
  numberIn,
  probability,
  interval,
  boundsOption,
  openBoundsOption,
  floatBoundsOption,
  floatBounds,
  optional,
  listOption,
  oneOfOption,
} from '@evorx/random';
export { precisionOption } from './precision-option';
export { movingDeviation } from './moving-deviation';

export type { Vector, Indices } from './vector';
export type { GeneArray, Genes, Bits, Bounds } from './genes';
export { type Objective, type Scores, scoresOf, column, pickScores, concatScores } from './scores';
export { type Ranking, byObjective, order, best } from './ranking';
export { type Population, pick, concat } from './population';
export type { Generation, Observation } from './generation';
export type { Selection, Variation, GeneVariation, Replacement } from './operators';
export { type Accepted, OptionError, requireOption, wholeNumber, numberIn, interval } from './option';

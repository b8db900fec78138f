import { blendCrossoverRow } from './blend-crossover';
import { uniformResetRow } from './uniform-reset';
import { creepMutationRow } from './creep-mutation';
import { orderCrossoverRow } from './order-crossover';
import { partiallyMappedCrossoverRow } from './partially-mapped-crossover';
import { cycleCrossoverRow } from './cycle-crossover';
import { inversionMutationRow } from './inversion-mutation';
import { swapMutationRow } from './swap-mutation';
import { insertionMutationRow } from './insertion-mutation';
import { scrambleMutationRow } from './scramble-mutation';
import { crowdedTournamentRow } from './crowded-tournament';
import { rankAndCrowdingRow } from './rank-and-crowding';
import { oneToOneRow } from './one-to-one';
import { adamRow } from './adam';
import { arithmeticCrossoverRow } from './arithmetic-crossover';
import { bitFlipMutationRow } from './bit-flip-mutation';
import { clipUpRow } from './clip-up';
import { cloningRow } from './cloning';
import { commaRow } from './comma';
import { gaussianMutationRow } from './gaussian-mutation';
import { generationalRow } from './generational';
import { nPointCrossoverRow } from './n-point-crossover';
import { plusRow } from './plus';
import { rankRow } from './rank';
import type { OptimiserRow, ReplacementRow, SelectionRow, VariationRow } from './row';
import { selfAdaptiveMutationRow } from './self-adaptive-mutation';
import { sgdRow } from './sgd';
import { polynomialMutationRow } from './polynomial-mutation';
import { sbxCrossoverRow } from './sbx-crossover';
import { textbookRow } from './textbook';
import { tournamentRow } from './tournament';
import { truncationRow } from './truncation';
import { uniformRow } from './uniform';
import { uniformCrossoverRow } from './uniform-crossover';
import { wholeNeuronCrossoverRow } from './whole-neuron-crossover';

const byName = <R extends { readonly entry: { readonly name: string } }>(
  ...rows: ReadonlyArray<R>
): Readonly<Record<string, R>> => Object.fromEntries(rows.map((row) => [row.entry.name, row]));

/** @category Internals */
export const selections: Readonly<Record<string, SelectionRow>> = byName(
  tournamentRow,
  rankRow,
  truncationRow,
  uniformRow,
  crowdedTournamentRow,
);

/** @category Internals */
export const variations: Readonly<Record<string, VariationRow>> = byName(
  uniformCrossoverRow,
  nPointCrossoverRow,
  arithmeticCrossoverRow,
  wholeNeuronCrossoverRow,
  gaussianMutationRow,
  selfAdaptiveMutationRow,
  bitFlipMutationRow,
  cloningRow,
  sbxCrossoverRow,
  polynomialMutationRow,
  blendCrossoverRow,
  uniformResetRow,
  creepMutationRow,
  orderCrossoverRow,
  partiallyMappedCrossoverRow,
  cycleCrossoverRow,
  inversionMutationRow,
  swapMutationRow,
  insertionMutationRow,
  scrambleMutationRow,
  textbookRow,
);

/** @category Internals */
export const replacements: Readonly<Record<string, ReplacementRow>> = byName(
  generationalRow,
  plusRow,
  commaRow,
  rankAndCrowdingRow,
  oneToOneRow,
);

/** @category Internals */
export const optimisers: Readonly<Record<string, OptimiserRow>> = byName(adamRow, sgdRow, clipUpRow);

import { arithmeticCrossoverRow } from './arithmetic-crossover';
import { bitFlipMutationRow } from './bit-flip-mutation';
import { cloningRow } from './cloning';
import { commaRow } from './comma';
import { gaussianMutationRow } from './gaussian-mutation';
import { generationalRow } from './generational';
import { nPointCrossoverRow } from './n-point-crossover';
import { plusRow } from './plus';
import { rankRow } from './rank';
import type { ReplacementRow, SelectionRow, VariationRow } from './row';
import { tournamentRow } from './tournament';
import { truncationRow } from './truncation';
import { uniformRow } from './uniform';
import { uniformCrossoverRow } from './uniform-crossover';

const byName = <R extends { readonly entry: { readonly name: string } }>(
  ...rows: ReadonlyArray<R>
): Readonly<Record<string, R>> => Object.fromEntries(rows.map((row) => [row.entry.name, row]));

/** @internal */
export const selections: Readonly<Record<string, SelectionRow>> = byName(
  tournamentRow,
  rankRow,
  truncationRow,
  uniformRow,
);

/** @internal */
export const variations: Readonly<Record<string, VariationRow>> = byName(
  uniformCrossoverRow,
  nPointCrossoverRow,
  arithmeticCrossoverRow,
  gaussianMutationRow,
  bitFlipMutationRow,
  cloningRow,
);

/** @internal */
export const replacements: Readonly<Record<string, ReplacementRow>> = byName(generationalRow, plusRow, commaRow);

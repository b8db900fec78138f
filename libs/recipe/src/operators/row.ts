import type { Optimiser } from '@evorx/algorithms';
import type { Bounds, Replacement, Selection, Variation } from '@evorx/core';
import type { z } from 'zod';
import type { OperatorEntry, OperatorKind } from '../catalogue-entry';
import { type Decoded, type Fields, objectOf, parametersOf } from '../parameters/field';
import type { GenomeKind, GenomeOf } from './genome-kind';
import type { NoiseSource } from './noise-source';

/** What an operator may be refused for, beyond its own parameters. @category Internals */
export interface Setting {
  readonly population: number;
  /** Genes in a genome. */
  readonly genes: number;
  /** Of the genes; none where they are unbounded. */
  readonly bounds: Bounds | undefined;
}

/** An unfit parameter: which, what is wrong, and what would do. @category Internals */
export interface Unfit {
  readonly parameter: string;
  readonly message: string;
  readonly accepted: string;
}

/** What an operator is built for. @category Internals */
export interface BuildContext {
  /** How much of the budget is spent, in [0, 1]. */
  readonly progress: number;
  /** Of the problem's genes; none where they are unbounded. */
  readonly bounds: Bounds | undefined;
  /** Where the genes of each neuron lie; none where the genome is no network. */
  readonly neurons: ReadonlyArray<Block> | undefined;
  readonly noise: NoiseSource;
}

/** A run of genes. @category Internals */
export interface Block {
  readonly offset: number;
  readonly length: number;
}

type Parameters = Readonly<Record<string, unknown>>;
type Build<P, A> = (parameters: P, context: BuildContext) => A;

interface Row<K extends OperatorKind> {
  readonly entry: OperatorEntry & { readonly kind: K };
  readonly schema: z.ZodType;
  /** Whether it fits the rest of the recipe. */
  readonly unfit: (parameters: Parameters, setting: Setting) => Unfit | null;
}

/** @category Internals */
export interface SelectionRow extends Row<'SELECTION'> {
  readonly build: Build<Parameters, Selection>;
}

/** Of each kind of genome that a variation takes, how it is built. @category Internals */
export type Variations<P> = { readonly [K in GenomeKind]?: Build<P, Variation<GenomeOf[K]>> };

/** @category Internals */
export interface VariationRow extends Row<'CROSSOVER' | 'MUTATION'> {
  /** Whether it takes the genes of networks alone. */
  readonly network: boolean;
  /** Of a variation for which every genome carries a step size as its last gene: where that starts. */
  readonly step: ((parameters: Parameters) => number) | undefined;
  /** How far it moves genes at a progress: the deviation of what it adds; where genomes carry a step size, a factor on that. */
  readonly reach: ((parameters: Parameters, progress: number) => number) | undefined;
  readonly build: Variations<Parameters>;
}

/** @category Internals */
export interface ReplacementRow extends Row<'REPLACEMENT'> {
  readonly build: Build<Parameters, Replacement>;
  /** How many of the best parents may live on. */
  readonly survivors: (parameters: Parameters, population: number) => number;
}

/** @category Internals */
export interface OptimiserRow extends Row<'OPTIMISER'> {
  readonly build: (parameters: Parameters) => Optimiser;
}

/** @category Internals */
export type OperatorRow = SelectionRow | VariationRow | ReplacementRow | OptimiserRow;

interface Definition<K extends OperatorKind, F extends Fields> extends Omit<OperatorEntry, 'kind' | 'parameters'> {
  readonly kind: K;
  readonly fields: F;
  readonly unfit?: (parameters: Decoded<F>, setting: Setting) => Unfit | null;
}

const rowOf = <K extends OperatorKind, F extends Fields>({
  fields,
  unfit = () => null,
  name,
  kind,
  description,
  reference,
}: Definition<K, F>): Row<K> => ({
  entry: { name, kind, description, reference, parameters: parametersOf(fields) },
  schema: objectOf(fields),
  // A recipe holds what the schema of the row has decoded: here and below that is known, but not to the compiler.
  unfit: unfit as Row<K>['unfit'],
});

/** @category Internals */
export const selectionRow = <F extends Fields>(
  definition: Omit<Definition<'SELECTION', F>, 'kind'> & { readonly build: Build<Decoded<F>, Selection> },
): SelectionRow => ({
  ...rowOf({ ...definition, kind: 'SELECTION' }),
  build: definition.build as SelectionRow['build'],
});

/** @category Internals */
export const variationRow = <F extends Fields>(
  definition: Definition<'CROSSOVER' | 'MUTATION', F> & {
    readonly build: Variations<Decoded<F>>;
    readonly network?: boolean;
    readonly step?: (parameters: Decoded<F>) => number;
    readonly reach?: (parameters: Decoded<F>, progress: number) => number;
  },
): VariationRow => ({
  ...rowOf(definition),
  build: definition.build as VariationRow['build'],
  network: definition.network ?? false,
  step: definition.step as VariationRow['step'],
  reach: definition.reach as VariationRow['reach'],
});

/** @category Internals */
export const optimiserRow = <F extends Fields>(
  definition: Omit<Definition<'OPTIMISER', F>, 'kind'> & { readonly build: (parameters: Decoded<F>) => Optimiser },
): OptimiserRow => ({
  ...rowOf({ ...definition, kind: 'OPTIMISER' }),
  build: definition.build as OptimiserRow['build'],
});

/** @category Internals */
export const replacementRow = <F extends Fields>(
  definition: Omit<Definition<'REPLACEMENT', F>, 'kind'> & {
    readonly build: Build<Decoded<F>, Replacement>;
    readonly survivors: (parameters: Decoded<F>, population: number) => number;
  },
): ReplacementRow => ({
  ...rowOf({ ...definition, kind: 'REPLACEMENT' }),
  build: definition.build as ReplacementRow['build'],
  survivors: definition.survivors as ReplacementRow['survivors'],
});

import type { Optimiser } from '@evorx/algorithms';
import type { Bounds, Replacement, Representation, Selection, Variation } from '@evorx/core';
import type { Decoded, Parameters } from '@evorx/parameters';
import type { OperatorEntry, OperatorKind } from '../catalogue-entry';
import { shownParameters } from '../parameters/shown-parameters';
import type { NoiseSource } from './noise-source';

/** What an operator may be refused for, beyond its own parameters. @category Internals */
export interface Setting {
  readonly population: number;
  /** Genes in a genome. */
  readonly genes: number;
  /** Of the genes, the same for all; none where they are unbounded, or have bounds of their own each. */
  readonly bounds: Bounds | undefined;
  /** Whether the genes have bounds, common ones or one each. */
  readonly isBounded: boolean;
}

/** An unfit parameter: which, what is wrong, and what would do. @category Internals */
export interface Unfit {
  readonly parameter: string;
  readonly message: string;
  readonly accepted: string;
}

/**
 * What an operator is built for: a generation of a run.
 *
 * @category Definitions
 */
export interface BuildContext {
  /** How much of the budget is spent, in [0, 1]. */
  readonly progress: number;
  /** What the genomes are. */
  readonly representation: Representation<unknown>;
  /** Of the problem's genes, the same for all; none where they are unbounded, or have bounds of their own each. */
  readonly bounds: Bounds | undefined;
  /** Where the genes of each neuron lie; none where the genome is no network. */
  readonly neurons: ReadonlyArray<Block> | undefined;
  readonly noise: NoiseSource;
}

/** A run of genes. @category Definitions */
export interface Block {
  readonly offset: number;
  readonly length: number;
}

/** Decoded parameters whose types are known to the row alone. */
type Values = Readonly<Record<string, unknown>>;
type Build<P, A> = (parameters: P, context: BuildContext) => A;

interface Row<K extends OperatorKind> {
  readonly entry: OperatorEntry & { readonly kind: K };
  readonly parameters: Parameters;
  /** Whether it fits the rest of the recipe. */
  readonly unfit: (parameters: Values, setting: Setting) => Unfit | null;
}

/** @category Internals */
export interface SelectionRow extends Row<'SELECTION'> {
  readonly build: Build<Values, Selection>;
}

/** The kind of representation for which a variation serves genomes of every kind. @category Internals */
export const EVERY_KIND = '*';

/** @category Internals */
export interface VariationRow extends Row<'CROSSOVER' | 'MUTATION'> {
  /** Whether it takes the genes of networks alone. */
  readonly network: boolean;
  /** Of a variation for which every genome carries a step size as its last gene: where that starts. */
  readonly step: ((parameters: Values) => number) | undefined;
  /**
   * How far it moves genes at a progress: the deviation of what it adds; where genomes carry a step size, a factor on
   * that.
   */
  readonly reach: ((parameters: Values, progress: number) => number) | undefined;
  /** By the kinds of representation that it takes. */
  readonly build: Readonly<Record<string, Build<Values, Variation<unknown>>>>;
}

/** How a variation is built for genomes of a kind; undefined where it takes none of them. @category Internals */
export const builderFor = (
  { build }: Pick<VariationRow, 'build'>,
  kind: string,
): Build<Values, Variation<unknown>> | undefined => build[kind] ?? build[EVERY_KIND];

/** @category Internals */
export interface ReplacementRow extends Row<'REPLACEMENT'> {
  readonly build: Build<Values, Replacement>;
  /** How many of the best parents may live on. */
  readonly survivors: (parameters: Values, population: number) => number;
}

/** @category Internals */
export interface OptimiserRow extends Row<'OPTIMISER'> {
  readonly build: (parameters: Values) => Optimiser;
}

/** @category Internals */
export type OperatorRow = SelectionRow | VariationRow | ReplacementRow | OptimiserRow;

interface Definition<K extends OperatorKind, F extends Parameters> {
  readonly name: string;
  readonly about: string;
  readonly reference: string;
  readonly kind: K;
  readonly fields: F;
  readonly unfit?: (parameters: Decoded<F>, setting: Setting) => Unfit | null;
}

const rowOf = <K extends OperatorKind, F extends Parameters>({
  fields,
  unfit = () => null,
  name,
  kind,
  about,
  reference,
}: Definition<K, F>): Row<K> => ({
  entry: { name, kind, description: about, reference, parameters: shownParameters(fields) },
  parameters: fields,
  // A recipe holds what the parameters of the row have decoded: here and below that is known, but not to the compiler.
  unfit: unfit as Row<K>['unfit'],
});

/** @category Internals */
export const selectionRow = <F extends Parameters>(
  definition: Omit<Definition<'SELECTION', F>, 'kind'> & { readonly build: Build<Decoded<F>, Selection> },
): SelectionRow => ({
  ...rowOf({ ...definition, kind: 'SELECTION' }),
  build: definition.build as SelectionRow['build'],
});

/** @category Internals */
export const variationRow = <F extends Parameters>(
  definition: Definition<'CROSSOVER' | 'MUTATION', F> & {
    readonly build: Readonly<Record<string, Build<Decoded<F>, object>>>;
    readonly network?: boolean;
    readonly step?: (parameters: Decoded<F>) => number;
    readonly reach?: (parameters: Decoded<F>, progress: number) => number;
  },
): VariationRow => ({
  ...rowOf(definition),
  build: definition.build as unknown as VariationRow['build'],
  network: definition.network ?? false,
  step: definition.step as VariationRow['step'],
  reach: definition.reach as VariationRow['reach'],
});

/** @category Internals */
export const optimiserRow = <F extends Parameters>(
  definition: Omit<Definition<'OPTIMISER', F>, 'kind'> & { readonly build: (parameters: Decoded<F>) => Optimiser },
): OptimiserRow => ({
  ...rowOf({ ...definition, kind: 'OPTIMISER' }),
  build: definition.build as OptimiserRow['build'],
});

/** @category Internals */
export const replacementRow = <F extends Parameters>(
  definition: Omit<Definition<'REPLACEMENT', F>, 'kind'> & {
    readonly build: Build<Decoded<F>, Replacement>;
    readonly survivors: (parameters: Decoded<F>, population: number) => number;
  },
): ReplacementRow => ({
  ...rowOf({ ...definition, kind: 'REPLACEMENT' }),
  build: definition.build as ReplacementRow['build'],
  survivors: definition.survivors as ReplacementRow['survivors'],
});

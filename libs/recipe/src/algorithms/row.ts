import type { Strategy } from '@evorx/algorithms';
import type { Bounds } from '@evorx/core';
import type { Decoded, Parameters } from '@evorx/parameters';
import type { OperatorEntry } from '../catalogue-entry';
import type { Catalogue } from '../catalogue/catalogue';
import { shownParameters } from '../parameters/shown-parameters';
import type { BoundProblem } from '../problems/row';
import type { Budget, MnistProblem } from '../recipe';
import type { RecipeError } from '../recipe-error';
import type { Load } from './load';

/** The problem that an algorithm shall work on. @category Internals */
export interface Task {
  /** The problem's name. */
  readonly name: string;
  /** Of the representation of its genomes. */
  readonly kind: string;
  /** Genes in a genome. */
  readonly genes: number;
  /** Of the genes, the same for all; none where they are unbounded, or have bounds of their own each. */
  readonly bounds: Bounds | undefined;
  /** Whether the genes have bounds, common ones or one each. */
  readonly isBounded: boolean;
  /** How many objectives it has. */
  readonly objectives: number;
  /** Where its genes are those of a network: what that is. */
  readonly network: MnistProblem | undefined;
  /** Where the algorithm is in the recipe. */
  readonly path: string;
  readonly catalogue: Catalogue;
}

/** What a strategy gets beside its problem. @category Internals */
export interface RunContext {
  readonly budget: Budget;
  readonly elapsedMs: () => number;
  readonly catalogue: Catalogue;
}

/** A strategy whose state's type stays hidden. @category Internals */
export type Use<G> = <R>(run: <S>(strategy: Strategy<S, G>) => R) => R;

/** An algorithm of the catalogue. @category Internals */
export interface AlgorithmRow<P = Readonly<Record<string, unknown>>> {
  readonly entry: OperatorEntry;
  readonly parameters: Parameters;
  /** What keeps it from working on that problem. */
  readonly refusals: (spec: P, task: Task) => ReadonlyArray<RecipeError>;
  /** The kinds of genomes that it takes, and how many objectives at most, where a definition says so. */
  readonly takes?: { readonly kinds: ReadonlyArray<string> | undefined; readonly objectives: number } | undefined;
  /** What a generation takes, on genomes of that many genes. */
  readonly load: (spec: P, genes: number) => Load;
  /** Of a spec that was not refused. */
  readonly strategy: (spec: P, problem: BoundProblem<unknown>, context: RunContext) => Use<unknown>;
}

type Definition<F extends Parameters, P> = Pick<AlgorithmRow<P>, 'refusals' | 'load' | 'strategy'> & {
  readonly name: string;
  readonly about: string;
  readonly reference: string;
  readonly fields: F;
};

/** @category Internals */
export const algorithmRow = <F extends Parameters, P = Decoded<F>>({
  name,
  about,
  reference,
  fields,
  refusals,
  load,
  strategy,
}: Definition<F, P>): AlgorithmRow =>
  ({
    entry: { name, kind: 'ALGORITHM', description: about, reference, parameters: shownParameters(fields) },
    parameters: fields,
    refusals,
    load,
    strategy,
    // What the fields decode to is the spec of the algorithm: known here, but not to the compiler.
  }) as unknown as AlgorithmRow;

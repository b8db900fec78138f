import type { Strategy } from '@evorx/algorithms';
import type { Bounds } from '@evorx/core';
import type { z } from 'zod';
import type { OperatorEntry } from '../catalogue-entry';
import type { GenomeKind, GenomeOf } from '../operators/genome-kind';
import { type Decoded, type Fields, objectOf, parametersOf } from '../parameters/field';
import type { Domain } from '../problems/row';
import type { Budget, Problem } from '../recipe';
import type { RecipeError } from '../recipe-error';
import type { Load } from './load';

/** The problem that an algorithm shall work on. @category Internals */
export interface Task {
  readonly problem: Problem;
  /** The problem's name. */
  readonly name: string;
  readonly kind: GenomeKind;
  /** Genes in a genome. */
  readonly genes: number;
  /** Of the genes; none where they are unbounded. */
  readonly bounds: Bounds | undefined;
  /** Where the algorithm is in the recipe. */
  readonly path: string;
}

/** What a strategy is handed beside its problem. @category Internals */
export interface Course {
  readonly budget: Budget;
  readonly elapsedMs: () => number;
}

/** A strategy whose state's type stays hidden. @category Internals */
export type Use<G> = <R>(run: <S>(strategy: Strategy<S, G>) => R) => R;

/** An algorithm of the catalogue. @category Internals */
export interface AlgorithmRow<P> {
  readonly entry: OperatorEntry;
  readonly schema: z.ZodType<P>;
  /** What keeps it from working on that problem. */
  readonly refusals: (spec: P, task: Task) => ReadonlyArray<RecipeError>;
  /** What a generation takes, on genomes of that many genes. */
  readonly load: (spec: P, genes: number) => Load;
  /** Of a spec that was not refused. */
  readonly strategy: <K extends GenomeKind>(spec: P, kind: K, domain: Domain<K>, course: Course) => Use<GenomeOf[K]>;
}

type Definition<F extends Fields, P> = Omit<OperatorEntry, 'kind' | 'parameters'> &
  Pick<AlgorithmRow<P>, 'refusals' | 'load' | 'strategy'> & { readonly fields: F };

/** @category Internals */
export const algorithmRow = <F extends Fields, P extends Decoded<F> = Decoded<F>>({
  name,
  description,
  reference,
  fields,
  refusals,
  load,
  strategy,
}: Definition<F, P>): AlgorithmRow<P> => ({
  entry: { name, kind: 'ALGORITHM', description, reference, parameters: parametersOf(fields) },
  // What the fields decode to is known to be the spec of the algorithm, but not to the compiler.
  schema: objectOf(fields) as unknown as z.ZodType<P>,
  refusals,
  load,
  strategy,
});

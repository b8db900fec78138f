import type { Estimator, GenomeCodec, MemberEvaluator } from '@evorx/algorithms';
import type { Bounds, Genes, Objective } from '@evorx/core';
import type { Evaluator } from '@evorx/evolution';
import type { Random } from '@evorx/random';
import type { z } from 'zod';
import type { ProblemEntry } from '../catalogue-entry';
import type { GenomeKind, GenomeOf } from '../operators/genome-kind';
import type { Block } from '../operators/row';
import type { RunPorts } from '../prepared';
import type { RecipeError } from '../recipe-error';
import type { Demand } from './demand';

/** What only a network has. @category Internals */
export interface Network {
  /** Where the genes of each neuron lie. */
  readonly neurons: ReadonlyArray<Block>;
  /** Initial genes whose weights have these deviations, layer by layer, the last one also behind its own; biases are 0. */
  readonly start: (deviations: ReadonlyArray<number>) => Random<Genes>;
  readonly members: MemberEvaluator;
  readonly gradient: Estimator;
}

/** What an algorithm has to know of a problem. @category Internals */
export interface Domain<K extends GenomeKind> {
  readonly objective: Objective;
  /** Whether scores of different generations can be compared: not where each is scored on a fresh mini-batch. */
  readonly comparable: boolean;
  /** Of the genes; none where they are unbounded. */
  readonly bounds: Bounds | undefined;
  readonly genome: GenomeCodec<GenomeOf[K]>;
  readonly init: (count: number) => Random<ReadonlyArray<GenomeOf[K]>>;
  readonly evaluator: Evaluator<GenomeOf[K]>;
  /** None where the genome is no network. */
  readonly network: Network | undefined;
}

/** A problem of the catalogue. @category Internals */
export interface ProblemRow<P, K extends GenomeKind> {
  readonly entry: ProblemEntry;
  readonly schema: z.ZodType<P>;
  readonly kind: K;
  /** Genes in a genome. */
  readonly genes: (problem: P) => number;
  /** Of the genes; none where they are unbounded. */
  readonly bounds: (problem: P) => Bounds | undefined;
  readonly domain: (problem: P, ports: RunPorts) => Domain<K>;
  /** What it takes to hold it and to score candidates. */
  readonly demand: (problem: P) => Demand;
  /** Parameters that do not go together. */
  readonly refusals: (problem: P) => ReadonlyArray<RecipeError>;
  /** Parameters whose defaults are others with that algorithm. */
  readonly defaults: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  /** The algorithm and the budget for it where a recipe has none, as a user would write them. */
  readonly algorithm: { readonly generational: Readonly<Record<string, unknown>> };
  readonly budget: Readonly<Record<string, unknown>>;
}

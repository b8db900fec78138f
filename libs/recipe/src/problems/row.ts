import type { GenomeCodec } from '@evorx/algorithms';
import type { Bounds, Objective } from '@evorx/core';
import type { Evaluator } from '@evorx/evolution';
import type { Random } from '@evorx/random';
import type { z } from 'zod';
import type { ProblemEntry } from '../catalogue-entry';
import type { GenomeKind, GenomeOf } from '../operators/genome-kind';
import type { RunPorts } from '../prepared';

/** What an algorithm has to know of a problem. @internal */
export interface Domain<K extends GenomeKind> {
  readonly objective: Objective;
  /** Of the genes; none where they are unbounded. */
  readonly bounds: Bounds | undefined;
  readonly genome: GenomeCodec<GenomeOf[K]>;
  readonly init: (count: number) => Random<ReadonlyArray<GenomeOf[K]>>;
  readonly evaluator: Evaluator<GenomeOf[K]>;
}

/** A problem of the catalogue. @internal */
export interface ProblemRow<P, K extends GenomeKind> {
  readonly entry: ProblemEntry;
  readonly schema: z.ZodType<P>;
  readonly kind: K;
  /** Genes in a genome. */
  readonly genes: (problem: P) => number;
  readonly domain: (problem: P, ports: RunPorts) => Domain<K>;
  /** The algorithm and the budget for it where a recipe has none, as a user would write them. */
  readonly algorithm: { readonly generational: Readonly<Record<string, unknown>> };
  readonly budget: Readonly<Record<string, unknown>>;
}

import type { Estimator, MemberEvaluator } from '@evorx/algorithms';
import type { Bounds, Genes, JsonCodec, Objective, Representation } from '@evorx/core';
import type { Evaluator } from '@evorx/evolution';
import type { Parameters } from '@evorx/parameters';
import type { Random } from '@evorx/random';
import type { ProblemEntry } from '../catalogue-entry';
import type { Shown } from '../definitions/shown';
import type { Block } from '../operators/row';
import type { RunPorts } from '../prepared';
import type { MnistProblem } from '../recipe';
import type { RecipeError } from '../recipe-error';
import type { Demand } from './demand';

/** What only a network has. @category Internals */
export interface Network {
  /** Where the genes of each neuron lie. */
  readonly neurons: ReadonlyArray<Block>;
  /**
   * Initial genes whose weights have these deviations, layer by layer, the last one also behind its own; biases are 0.
   */
  readonly start: (deviations: ReadonlyArray<number>) => Random<Genes>;
  readonly members: MemberEvaluator;
  readonly gradient: Estimator;
}

/** What is known of a problem before anything of it is built. @category Internals */
export interface Facts {
  /** Of the representation of its genomes. */
  readonly kind: string;
  /** Genes in a genome. */
  readonly genes: number;
  /** Of the genes, the same for all; none where they are unbounded, or have bounds of their own each. */
  readonly bounds: Bounds | undefined;
  /** Whether the genes have bounds, common ones or one each. Defaults to whether they have common ones. */
  readonly isBounded?: boolean | undefined;
  readonly objectives: ReadonlyArray<Objective>;
  /** How its genomes are written as JSON. */
  readonly json: JsonCodec<unknown>;
}

/** A problem with its parameters, ready to be optimised. @category Internals */
export interface BoundProblem<G> {
  readonly objectives: ReadonlyArray<Objective>;
  /** Whether scores of different generations can be compared: not where each is scored on a fresh mini-batch. */
  readonly comparable: boolean;
  readonly representation: Representation<G>;
  /** Of the genes, the same for all; none where they are unbounded, or have bounds of their own each. */
  readonly bounds: Bounds | undefined;
  readonly evaluator: Evaluator<G>;
  /** None where the genome is no network. */
  readonly network: Network | undefined;
  /** How people see a solution; none where its JSON is all there is to see. */
  readonly show: ((genome: G) => Shown) | undefined;
}

/** Decoded parameters whose types are known to the row alone. */
type Values = Readonly<Record<string, unknown>>;

/** A problem of the catalogue. @category Internals */
export interface ProblemRow<P = Values> {
  readonly entry: ProblemEntry;
  readonly parameters: Parameters;
  readonly facts: (problem: P) => Facts;
  readonly bind: (problem: P, ports: RunPorts) => BoundProblem<unknown>;
  /** Whether a run of it has every core at work for minutes, or takes a moment. */
  readonly weight: 'light' | 'heavy';
  /** Where it evolves a network that reads images: which. */
  readonly network: ((problem: P) => MnistProblem) | undefined;
  /** What it takes to hold it and to score individuals. */
  readonly demand: (problem: P) => Demand;
  /** Parameters that do not go together. */
  readonly refusals: (problem: P) => ReadonlyArray<RecipeError>;
  /** Parameters whose defaults are others with that algorithm. */
  readonly defaults: Readonly<Record<string, Values>>;
  /** The algorithm and the budget for it where a recipe has none, as a user would write them. */
  readonly algorithm: Readonly<Record<string, Values>>;
  /** The variations of a generational algorithm that names none. */
  readonly variations: ReadonlyArray<Readonly<Record<string, Values>>>;
  readonly budget: Values;
}

/** The generational algorithm of a problem, as a user would write it. */
interface Usual {
  readonly generational: { readonly vary: ProblemRow['variations']; readonly [parameter: string]: unknown };
}

/** A row of a problem whose parameters decode to a known type. @internal */
export const problemRow = <P>(
  row: Omit<ProblemRow<P>, 'algorithm' | 'bind' | 'facts' | 'variations'> & {
    readonly bind: (problem: P, ports: RunPorts) => object;
    readonly facts: (problem: P) => Omit<Facts, 'json'> & { readonly json: object };
    readonly algorithm: Usual;
  },
): ProblemRow => ({ ...row, variations: row.algorithm.generational.vary }) as unknown as ProblemRow;

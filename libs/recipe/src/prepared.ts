import type { Estimator, MemberEvaluator, Strategy } from '@evorx/algorithms';
import type { Genes, Objective, Representation } from '@evorx/core';
import type { Evaluator, OnFailure } from '@evorx/evolution';
import type { Observable } from 'rxjs';
import type { Shown } from './definitions/shown';
import type { MnistProblem } from './recipe';

/**
 * A recipe made runnable. The state's type stays hidden: whoever runs it is handed the strategy together with its
 * state's type, and can do with it only what every strategy can.
 *
 * @category Model
 */
export interface Prepared {
  readonly use: <R>(run: <S>(strategy: Strategy<S, unknown>) => R) => R;
  readonly objectives: ReadonlyArray<Objective>;
  /** The first of the objectives. */
  readonly objective: Objective;
  /** Genes in a genome. */
  readonly genes: number;
  readonly representation: Representation<unknown>;
  /** How people see a solution; none where its JSON is all there is to see. */
  readonly show: ((genome: unknown) => Shown) | undefined;
}

/**
 * An `mnist` problem on its images, as algorithms ask about it.
 *
 * @category Ports
 */
export interface MnistPorts {
  /** The fitness of whole networks. */
  readonly evaluator: Evaluator<Genes>;
  /** The cross-entropy of networks that differ from one in a single neuron. */
  readonly members: MemberEvaluator;
  /** Its gradient, by back-propagation. */
  readonly gradient: Estimator;
}

/**
 * What a recipe needs from outside to run: the evaluators that have effects, and a clock for budgets in time.
 *
 * @category Ports
 */
export interface RunPorts {
  readonly mnist: (problem: MnistProblem) => MnistPorts;
  /**
   * Milliseconds that the run has been running, earlier sessions included. Read once a generation, and only for a
   * budget in time.
   */
  readonly elapsedMs: () => number;
  /** Every scoring of candidates passes through it, to be watched; it has to emit what it is given. */
  readonly scoring?: <A>(scoring: Observable<A>) => Observable<A>;
  /** Is given every genome whose evaluation failed; problems hand it to their evaluators. */
  readonly onFailure?: OnFailure | undefined;
}

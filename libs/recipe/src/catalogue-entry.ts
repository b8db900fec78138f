import type { Parameter as Definition } from '@evorx/parameters';

/** @category Model */
export type OperatorKind = 'ALGORITHM' | 'SELECTION' | 'CROSSOVER' | 'MUTATION' | 'REPLACEMENT' | 'OPTIMISER';

/**
 * One parameter of an operator, of an algorithm or of a problem, as shown to users.
 *
 * @category Model
 */
export interface Parameter {
  readonly name: string;
  /** `integer`, `number`, `boolean`, `schedule`, `text`, `list` ... */
  readonly type: string;
  readonly default: unknown;
  readonly min: number | null;
  readonly max: number | null;
  readonly description: string;
  /** All that is known of it: parameters of lists and of records, names to choose from. */
  readonly definition: Definition;
}

/**
 * A row of the catalogue of operators.
 *
 * @category Model
 */
export interface OperatorEntry {
  readonly name: string;
  readonly kind: OperatorKind;
  readonly description: string;
  /** The paper, with DOI. */
  readonly reference: string;
  readonly parameters: ReadonlyArray<Parameter>;
}

/**
 * A row of the catalogue of problems.
 *
 * @category Model
 */
export interface ProblemEntry {
  readonly name: string;
  readonly description: string;
  readonly direction: 'minimise' | 'maximise';
  readonly parameters: ReadonlyArray<Parameter>;
}

/**
 * A recipe with a name.
 *
 * @category Model
 */
export interface Preset {
  readonly name: string;
  readonly description: string;
  /** The name of its problem. */
  readonly problem: string;
  /** As a user would write it. */
  readonly recipe: unknown;
}

import type { AlgorithmDefinition } from './algorithm';
import type { OperatorDefinition } from './operator';
import type { PresetDefinition } from './preset';
import type { ProblemDefinition } from './problem';

/**
 * What a module of a user may bring: problems, operators, algorithms, presets.
 *
 * @category Definitions
 */
export type Definition = ProblemDefinition | OperatorDefinition | AlgorithmDefinition | PresetDefinition;

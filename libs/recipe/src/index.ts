export type {
  Schedule, MnistProblem, SphereProblem, OneMaxProblem, Problem, OperatorSpec, GenerationalSpec, Algorithm, Budget, StopSpec, Recipe,
} from './recipe';
export type { RecipeError } from './recipe-error';
export type { RunSpec, RunOptions } from './run-spec';
export type { Prepared, RunPorts } from './prepared';
export type { OperatorKind, Parameter, OperatorEntry, ProblemEntry, Preset } from './catalogue-entry';

export type {
  Schedule,
  MnistEncoding,
  MnistProblem,
  SphereProblem,
  OneMaxProblem,
  Problem,
  OperatorSpec,
  GenerationalSpec,
  SearchSpec,
  OpenaiEsSpec,
  PgpeSpec,
  SnesSpec,
  NeuronEsSpec,
  GradientDescentSpec,
  Algorithm,
  Budget,
  StopSpec,
  Recipe,
} from './recipe';
export type { RecipeError } from './recipe-error';
export type { RunSpec, RunOptions } from './run-spec';
export type { MnistPorts, Prepared, RunPorts } from './prepared';
export type { OperatorKind, Parameter, OperatorEntry, ProblemEntry, Preset } from './catalogue-entry';
export { nestingOf } from './decoding/nesting-of';
export { decodeRecipe } from './decode-recipe';
export { type Estimate, estimateOf } from './estimate/estimate-of';
export { type Capacity, admit } from './estimate/admit';
export { configure } from './configure';
export { prepare } from './prepare';
export { genomeJson } from './genome-json';
export { stopFor } from './stop-for';
export { validationTarget } from './validation-target';
export type { Catalogue } from './catalogue/catalogue';
export { standard } from './catalogue/standard';
export { presets } from './preset-list';
export { operators, operatorsIn } from './operator-entries';
export { problems, problemsOf } from './problem-entries';
export { valueAt } from './value-at';
export { parseDuration } from './parse-duration';
export type { Shown } from './definitions/shown';
export { readShown } from './definitions/read-shown';
export { type Answer, type BuiltProblem, type ProblemDefinition, problem } from './definitions/problem';
export { type OperatorDefinition, operator } from './definitions/operator';
export { type AlgorithmContext, type AlgorithmDefinition, algorithm } from './definitions/algorithm';
export { type PresetDefinition, preset } from './definitions/preset';
export type { Definition } from './definitions/definition';
export type { Block, BuildContext } from './operators/row';
export { CatalogueError } from './catalogue/catalogue-error';
export { type CatalogueDescription, describedCatalogue, descriptionOf } from './catalogue/description';
export { createCatalogue } from './catalogue/create-catalogue';
export { mnistIn } from './problems/mnist-in';
export { mnistArchitecture } from './problems/mnist-architecture';
export { mnistWeights } from './problems/mnist-weights';
export { mnistGenotype } from './problems/mnist-genotype';
export { mnistObjective } from './problems/mnist-objective';
export { directionOf } from './direction-of';
export { weightOf } from './weight-of';

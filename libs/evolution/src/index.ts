export type { Batch, Evaluator, Guarding } from './evaluator';
export type { Step } from './step';
export { EvolutionError } from './evolution-error';
export { EvaluationFailure, type OnFailure } from './evaluation-failure';
export { mergeBounded } from './merge-bounded';
export { evolve } from './evolve';
export { genesis } from './genesis';
export type { Mating } from './mating';
export type { Brood } from './brood';
export type { Scored } from './scored';
export { select } from './select';
export { vary } from './vary';
export { reproduce } from './reproduce';
export { type Survivors, rescoreSurvivors } from './rescore-survivors';
export { evaluate } from './evaluate';
export { type Remembering, remember } from './remember';
export { replace } from './replace';
export { survive } from './survive';
export {
  type Parts,
  type Reproducing,
  type Sizes,
  type StepContext,
  type StepParts,
  type Surviving,
  generational,
} from './generational';
export { type Budget, progressOf } from './budget';
export { spending } from './spending';
export { withBudget } from './with-budget';
export { untilSpent } from './until-spent';
export type { ObjectiveValues } from './objective-values';
export { type FunctionOptions, fromFunction } from './from-function';
export { fromTaskEither } from './from-task-either';
export { type AsyncFunctionOptions, fromAsyncFunction } from './from-async-function';
export { inChunks } from './in-chunks';
export { type GuardOptions, guarded } from './guarded';
export { type Reason, type StopMemory, type Verdict, type Judge, type Judged, type Stop, stopOf, judged } from './stop';
export { until } from './until';
export { untilGeneration } from './until-generation';
export { untilEvaluations } from './until-evaluations';
export { untilTime } from './until-time';
export { untilFitness } from './until-fitness';
export { untilSteady } from './until-steady';
export { untilAny } from './until-any';
export { untilAll } from './until-all';
export { observedBy } from './observed-by';
export { firstFront } from './first-front';
export {
  type Figure,
  type FigureValues,
  type Measured,
  type StandardFigure,
  STANDARD_FIGURES,
  figuresOf,
} from './figures';
export { type Statistics, statisticsOf, statisticsOfObjective } from './statistics';
export { fittest } from './fittest';
export { diversityOf } from './diversity';
export { summarise } from './summarise';
export { type HallOfFameOptions, hallOfFame } from './hall-of-fame';
export { nonDominated, paretoArchive } from './pareto-archive';

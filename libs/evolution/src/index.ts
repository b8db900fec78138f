export type { Batch, Evaluator } from './evaluator';
export type { Step } from './step';

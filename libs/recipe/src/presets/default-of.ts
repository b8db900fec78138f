import type { Preset } from '../catalogue-entry';
import { problemRows } from '../problems/rows';

/** A problem with its default parameters, algorithm and budget. @internal */
export const defaultOf = (name: string, description: string): Preset => ({
  name,
  description,
  problem: name,
  recipe: {
    problem: { [name]: {} },
    algorithm: problemRows[name]!.algorithm,
    budget: problemRows[name]!.budget,
    stop: [],
  },
});

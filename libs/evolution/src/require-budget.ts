import { numberIn, requireOption, wholeNumber } from '@evorx/core';
import type { Budget } from './budget';

/** Throws `OptionError` unless every part of a budget that is given can be spent. */
export const requireBudget = (owner: string, { generations, evaluations, time }: Budget): void => {
  if (generations !== undefined) requireOption(owner, 'generations', generations, wholeNumber());
  if (evaluations !== undefined) requireOption(owner, 'evaluations', evaluations, wholeNumber());
  if (time !== undefined) requireOption(owner, 'time', time, numberIn({ above: 0 }));
};

import type { Individual, Scores } from '@evorx/core';

/** The scores of one individual by itself, whose objectives are those of `scores`. */
export const scoresOfOne = (
  { objectives }: Pick<Scores, 'objectives'>,
  { values, violation }: Pick<Individual<unknown>, 'values' | 'violation'>,
): Scores => ({ objectives, size: 1, values, ...(violation === undefined ? {} : { violations: [violation] }) });

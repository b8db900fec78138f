import { concatViolations, type Scores } from '@evorx/core';

/**
 * The scores of several parts of a batch, at least one, in their order: `concatScores` for many, in time linear in
 * all scores.
 */
export const joinScores = (parts: ReadonlyArray<Scores>): Scores => {
  const { objectives } = parts[0]!;
  const size = parts.reduce((sum, part) => sum + part.size, 0);
  const values = new Float64Array(objectives.length * size);
  let start = 0;
  for (const part of parts) {
    for (let o = 0; o < objectives.length; o++)
      for (let i = 0; i < part.size; i++) values[o * size + start + i] = part.values[o * part.size + i]!;
    start += part.size;
  }
  return { objectives, size, values, ...concatViolations(parts) };
};

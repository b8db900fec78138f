import type { Scores } from './scores';

/** The values of all objectives as costs: the smaller the better, column by column as in the scores. @internal */
export const costsOf = ({ objectives, size, values }: Scores): Float64Array => {
  const costs = new Float64Array(objectives.length * size);
  for (let o = 0; o < objectives.length; o++) {
    const sign = objectives[o]!.direction === 'maximise' ? -1 : 1;
    for (let i = o * size; i < (o + 1) * size; i++) costs[i] = sign * values[i]!;
  }
  return costs;
};

/**
 * The violation that decides between individuals before any objective: 0 where one is feasible, above 0 where it is
 * not, NaN where it failed, by a violation or, if feasible, by an objective that is NaN. @internal
 */
export const standingsOf = ({ objectives, size, values, violations }: Scores): Float64Array => {
  const standings = new Float64Array(size);
  for (let i = 0; i < size; i++) {
    const violation = violations === undefined ? 0 : violations[i]!;
    standings[i] = violation <= 0 ? 0 : violation;
    if (standings[i] === 0)
      for (let o = 0; o < objectives.length; o++) if (Number.isNaN(values[o * size + i]!)) standings[i] = NaN;
  }
  return standings;
};

/** Whether no cost of `a` is above that of `b`, and one is below. @internal */
export const costsDominate = (costs: Float64Array, size: number, a: number, b: number): boolean => {
  let better = false;
  for (let at = 0; at < costs.length; at += size) {
    const difference = costs[at + a]! - costs[at + b]!;
    if (difference > 0) return false;
    if (difference < 0) better = true;
  }
  return better;
};

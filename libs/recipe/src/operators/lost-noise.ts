import { type Bounds, movingDeviation } from '@evorx/core';
import type { Schedule } from '../recipe';
import type { Unfit } from './row';

const largestOf = (schedule: Schedule): number =>
  typeof schedule === 'number' ? schedule : Math.max(schedule.from, schedule.to);

/**
 * What is wrong with noise that moves no gene within the bounds at any time of the run: it is lost when genes are
 * rounded. Its deviation is a schedule times a factor.
 *
 * @internal
 */
export const lostNoise = (
  parameter: string,
  schedule: Schedule,
  {
    factor = 1,
    mean = 0,
    bounds,
  }: { readonly factor?: number; readonly mean?: number; readonly bounds: Bounds | undefined },
): Unfit | null => {
  if (bounds === undefined) return null;
  const deviation = factor * largestOf(schedule);
  const { includes, text } = movingDeviation(bounds, mean);
  return includes(deviation) ? null : { parameter, message: `a deviation of ${deviation} is lost`, accepted: text };
};

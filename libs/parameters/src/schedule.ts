/**
 * A number, or a number that follows the run's progress: linearly, or by a constant factor (`exponential`, both ends
 * above 0). With `after` it stays where it starts until that much of the budget is spent.
 *
 * @category Model
 */
export type Schedule =
  | number
  | {
      readonly from: number;
      readonly to: number;
      readonly curve: 'linear' | 'exponential';
      readonly after?: number;
    };

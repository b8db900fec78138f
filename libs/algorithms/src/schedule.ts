/**
 * A number that follows the run's progress, which goes from 0 to 1.
 *
 * @category Schedules
 */
export type Schedule = (progress: number) => number;

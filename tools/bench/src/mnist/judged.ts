import { median } from '../figure';
import { type Mark, marks } from './marks';
import type { Results } from './results';
import { timeTo } from './time-to';

/** A mark with what was measured of it. */
export interface JudgedMark extends Mark {
  /** Of every seed, in the order of the seeds: an accuracy, or seconds; Infinity where it was not reached. */
  readonly values: ReadonlyArray<number>;
  readonly median: number;
  readonly verdict: 'aim held' | 'must held' | 'not held';
}

/** The marks of the presets that there are runs of; times are scaled as the runs were. */
export const judged = ({ runs, scale }: Pick<Results, 'runs' | 'scale'>): ReadonlyArray<JudgedMark> =>
  marks.flatMap((mark): ReadonlyArray<JudgedMark> => {
    const { preset, timeTo: accuracy } = mark;
    const own = runs.filter((run) => run.preset === preset).sort((a, b) => a.seed - b.seed);
    if (own.length === 0) return [];
    const scaled = (bound: number): number => (accuracy === null ? bound : bound * scale);
    const values = own.map(({ curve, testAccuracy }) =>
      accuracy === null ? testAccuracy : (timeTo(accuracy)(curve) ?? Infinity) / 1_000,
    );
    const middle = median(values);
    const holds = (bound: number): boolean => (accuracy === null ? middle >= bound : middle <= bound);
    const [must, aim] = [mark.must === null ? null : scaled(mark.must), scaled(mark.aim)];
    const verdict = holds(aim) ? 'aim held' : must === null || holds(must) ? 'must held' : 'not held';
    return [{ ...mark, must, aim, values, median: middle, verdict }];
  });

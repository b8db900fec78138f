/** Where a member of a front lies by two objectives. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** The members of a front by two objectives; those without a number are left out. */
export const pointsOf = (
  members: ReadonlyArray<{ readonly objectives: unknown }>,
  [first, second]: readonly [string, string],
): ReadonlyArray<Point> =>
  members.flatMap(({ objectives }) => {
    const [x, y] = isRecord(objectives) ? [objectives[first], objectives[second]] : [];
    return typeof x === 'number' && typeof y === 'number' ? [{ x, y }] : [];
  });

/** What a scatter reaches from and to, on one axis. */
export interface Extent {
  readonly low: number;
  readonly high: number;
}

/** From the smallest of some values to the largest; a single value in the middle. */
export const extentOf = (values: ReadonlyArray<number>): Extent => {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const half = Math.abs(low) / 2 || 0.5;
  return low === high ? { low: low - half, high: high + half } : { low, high };
};

/** Where a value lies between both ends, from 0 to 1. */
export const shareOf = ({ low, high }: Extent, value: number): number => (value - low) / (high - low);

import { count, duration } from '../app/format';
import type { Bucket } from './bucket';

/** What curves are drawn over. */
export const X_AXES = ['generation', 'evaluations', 'time'] as const;

/** @see X_AXES */
export type XAxis = (typeof X_AXES)[number];

/** Where a bucket lies on an axis: at its last generation, the one its counts belong to. */
export const xOf = (axis: XAxis, { last, evaluations, elapsedMs }: Bucket): number =>
  axis === 'generation' ? last : axis === 'evaluations' ? evaluations : elapsedMs / 1_000;

/** A value of an axis, in words. */
export const xText = (axis: XAxis, value: number): string =>
  axis === 'time' ? duration(1_000 * value) : `${axis} ${count(value)}`;

const COMPACT = new Intl.NumberFormat('en', { notation: 'compact', maximumFractionDigits: 2 });

/** A tick of an axis. */
export const tickText = (axis: XAxis, value: number): string => {
  if (axis !== 'time') return COMPACT.format(value);
  if (value < 120) return `${value} s`;
  if (value < 7_200) return `${Number((value / 60).toFixed(1))} min`;
  return `${Number((value / 3_600).toFixed(2))} h`;
};

/** An axis from an address. */
export const xAxisOf = (text: string | null): XAxis => X_AXES.find((axis) => axis === text) ?? 'generation';

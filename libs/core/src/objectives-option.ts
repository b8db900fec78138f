import type { Accepted } from '@evorx/random';
import type { Objective } from './scores';

/** More is a mistake rather than a problem: from some ten objectives on nearly everything is on the first front. */
const MOST = 16;

/**
 * Lists of 1 to 16 objectives with distinct names, none of which is `violation`, since that is what an answer calls its
 * violation.
 *
 * @category Options
 * @example
 * import { objectivesOption } from '@evorx/core';
 *
 * const cost = { name: 'cost', direction: 'minimise' } as const;
 * const twice = objectivesOption.includes([cost, cost]); // false
 */
export const objectivesOption: Accepted = {
  includes: (value) =>
    Array.isArray(value) &&
    value.length >= 1 &&
    value.length <= MOST &&
    value.every(isObjective) &&
    new Set(value.map(({ name }) => name)).size === value.length,
  text: `1 to ${MOST} objectives { name, direction: 'minimise' | 'maximise', reference?, unit? }, of distinct names other than "violation"`,
};

const isObjective = (value: unknown): value is Objective => {
  if (typeof value !== 'object' || value === null) return false;
  const { name, direction, reference, unit } = value as { readonly [K in keyof Objective]?: unknown };
  return (
    typeof name === 'string' &&
    name !== '' &&
    name !== 'violation' &&
    (direction === 'minimise' || direction === 'maximise') &&
    (reference === undefined || Number.isFinite(reference)) &&
    (unit === undefined || typeof unit === 'string')
  );
};

import { type Accepted, numberIn, requireOption, requireOptions } from '@evorx/core';
import type { Schedule } from './schedule';
import type { SearchConfig } from './search-config';

const AVERAGE = numberIn({ min: 0, below: 1 });

/** Rates of optimisers: finite numbers from 0. @internal */
export const RATE = numberIn({ min: 0 });

/** Standard deviations of what is sampled: finite numbers above 0. @internal */
export const DEVIATION = numberIn({ above: 0 });

/** Throws `OptionError` unless the numbers that every search has, and those of its own, are accepted. @internal */
export const requireSearch = <const O extends Readonly<Record<string, Accepted>>>(
  owner: string,
  config: Pick<SearchConfig, 'average'> & { readonly [K in keyof O]?: unknown },
  accepted: O,
): void => {
  const { average = 0 } = config;
  requireOption(owner, 'average', average, AVERAGE);
  requireOptions(owner, config, accepted);
};

/** Throws `OptionError` unless both ends of a schedule, at progress 0 and 1, are accepted. @internal */
export const requireSchedule = (owner: string, option: string, schedule: Schedule, accepted: Accepted): void => {
  for (const progress of [0, 1]) requireOption(owner, option, schedule(progress), accepted);
};

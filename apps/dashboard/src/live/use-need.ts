import { useEffect } from 'react';
import { feed } from './feed';

/** Wants the stream while what is shown may change. */
export const useNeed = (isNeeded: boolean): void => useEffect(() => (isNeeded ? feed.need() : undefined), [isNeeded]);

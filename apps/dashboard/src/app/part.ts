import { type ComponentType, lazy } from 'react';
import { PartError } from './boundary';

/** A view that is loaded when it is first shown; where it cannot be, that is a {@link PartError}. */
export const part = <P>(load: () => Promise<ComponentType<P>>) =>
  lazy(async () => {
    try {
      return { default: await load() };
    } catch (error) {
      throw new PartError(error instanceof Error ? error.message : String(error));
    }
  });

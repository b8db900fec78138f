import type { RecipeError } from '../recipe-error';
import { nestingOf } from './nesting-of';

/** Values within values: three times as many as any recipe has. */
const MOST = 32;

/**
 * The refusal of a value that is nested too deeply to be looked at by functions that call themselves; null for all
 * others. @internal
 */
export const tooDeep = (path: string, value: unknown): RecipeError | null =>
  nestingOf(value, MOST) <= MOST
    ? null
    : {
        path,
        message: `the value is nested more than ${MOST} levels deep`,
        accepted: `at most ${MOST} values within one another`,
      };

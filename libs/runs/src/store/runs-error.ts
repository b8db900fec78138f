import type { RecipeError } from '@evorx/recipe';
import type { InvalidState } from '../model/transition';
import type { StoreError } from './store-error';

/**
 * There is no such run.
 *
 * @category Errors
 */
export interface NotFound {
  readonly type: 'NotFound';
  readonly id: string;
}

/**
 * Why a command on runs was not carried out.
 *
 * @category Errors
 */
export type RunsError =
  | { readonly type: 'InvalidInput'; readonly error: RecipeError }
  | NotFound
  | InvalidState
  /** The store did not do it; with `unavailable` it cannot for the time being, and the same may be asked again. */
  | ({ readonly type: 'StoreFailed' } & StoreError);

/**
 * A run that does not exist, as an exception: what {@link journal} rejects with.
 *
 * @category Errors
 */
export class RunNotFound extends Error implements NotFound {
  readonly type = 'NotFound';
  constructor(readonly id: string) {
    super(`There is no run with the id ${id}.`);
    this.name = 'RunNotFound';
  }
}

import type { Recipe } from './recipe';

/**
 * A run as ordered: everything that determines its generations (on one backend and machine), and where to stop it early.
 *
 * @category Model
 */
export interface RunSpec {
  /** The preset that the recipe came from, if it did. */
  readonly preset: string | null;
  readonly recipe: Recipe;
  /** 0 to 2^31-1. */
  readonly seed: number;
  /** Stop after this generation; no part of the recipe, so that a stopped run can be resumed. */
  readonly stopAt: number | null;
}

/**
 * What a user may say about a run, before anything is checked: the same for the command line and for GraphQL. At most one of `preset`,
 * `problem` and `recipe`; none means the preset `mnist-ga` for two minutes.
 *
 * @category Model
 */
export interface RunOptions {
  readonly preset?: string | undefined;
  /** The name of a problem, with a default algorithm for it. */
  readonly problem?: string | undefined;
  /** A recipe as parsed JSON. */
  readonly recipe?: unknown;
  /** Applied in order, by dotted path into the recipe. */
  readonly overrides?: ReadonlyArray<{ readonly path: string; readonly value: unknown }> | undefined;
  /** Random where it is not given. */
  readonly seed?: number | undefined;
  readonly population?: number | undefined;
  readonly generations?: number | undefined;
  readonly evaluations?: number | undefined;
  readonly timeMs?: number | undefined;
  readonly target?: number | undefined;
  readonly stopAt?: number | undefined;
}
